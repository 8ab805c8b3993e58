/**
 * Matches many lines, résumés or ads at once, without a server or a database:
 *
 *   npm run --silent match -- bullets|resumes|ads FILE
 *
 * FILE holds JSON Lines; for each, one line of JSON is written, in order (see docs/matching.md). A line that cannot be read
 * gives `{ id, error }`, the rest is answered, and the exit code is 1 at the end. Weights are trained on first use (some
 * seconds) and kept.
 */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { decodeAd } from '@/lib/matching/decode-ad'
import { matchLines } from '@/lib/matching/match-lines'
import type { MatchableFramework } from '@/lib/matching/matchable-framework'
import { bandsOf, rankLine } from '@/lib/matching/recognise'
import { scoreRole } from '@/lib/matching/score'
import { prepareTier } from '@/lib/matching/tier-for'
import { linesOfText } from '@/lib/resumes/read/source-lines'
import { structureResume } from '@/lib/resumes/read/structure-resume'
import { toMatchableLines } from '@/lib/resumes/resume-lines'
import reference from '@/prisma/reference/framework.json'

const usage = 'Usage: npm run --silent match -- bullets|resumes|ads FILE (JSON Lines)'
const ANSWERS = 5

const framework = reference as MatchableFramework
const id = z.union([z.string(), z.number()])
const text = z.string().max(200_000)
const schemas = {
  bullets: z.object({ id, text }),
  resumes: z.object({ id, text }),
  ads: z.object({ id, title: z.string().max(1000).default(''), text }),
}

const [kind = '', file = ''] = process.argv.slice(2)
if (!(kind in schemas) || !file) stop(usage)
if (!(await stat(file).catch(() => null))?.isFile()) stop(`There is no file ${file}.`)

const tier = prepareTier(framework)
// Whoever reads us may have seen enough.
process.stdout.on('error', () => process.exit(1))
let failed = false

function answer(line: string): object {
  const input = parse(line)
  const read = schemas[kind as keyof typeof schemas].safeParse(input)
  if (!read.success) {
    failed = true
    const { id: given } = z
      .object({ id: id.nullable().catch(null) })
      .catch({ id: null })
      .parse(input)
    const problem = input === undefined ? 'This line is no JSON.' : z.prettifyError(read.error)
    return { id: given, error: problem }
  }
  if (kind === 'ads') return matchAd(schemas.ads.parse(read.data))
  return kind === 'bullets' ? matchBullet(read.data) : matchResume(read.data)
}

function matchBullet(bullet: { id: string | number; text: string }) {
  const bands = new Map(bandsOf(tier, bullet.text).map(({ responsibilityId, band }) => [responsibilityId, band]))
  const matches = rankLine(tier, bullet.text, ANSWERS).map(({ responsibilityId, confidence }) => ({
    responsibility: responsibilityId,
    confidence: rounded(confidence),
    band: bands.get(responsibilityId) ?? 'none',
  }))
  return { id: bullet.id, matches }
}

function matchResume(resume: { id: string | number; text: string }) {
  const lines = toMatchableLines(structureResume(linesOfText([resume.text])).document)
  const { readings, roles } = matchLines(
    framework,
    tier,
    lines.map((line) => line.text),
  )
  const sure = new Set(
    readings.flat().flatMap(({ responsibilityId, band }) => (band === 'evidenced' ? [responsibilityId] : [])),
  )
  return {
    id: resume.id,
    roles: roles.flatMap(({ roleId, fit }) => {
      const role = framework.roles.find((each) => each.id === roleId)
      if (!role) return []
      const { percent } = scoreRole(role, (duty) => (sure.has(duty) ? 'evidenced' : 'missing'))
      return [{ role: roleId, coverage: (percent ?? 0) / 100, fit: rounded(fit) }]
    }),
  }
}

function matchAd(ad: { id: string | number; title: string; text: string }) {
  const decoded = decodeAd(framework, tier, ad)
  return {
    id: ad.id,
    role: decoded.roleId,
    confidence: decoded.confidence,
    roles: decoded.roles.map(({ roleId, fit }) => ({ role: roleId, fit: rounded(fit) })),
    responsibilities: decoded.responsibilities.map(({ responsibilityId, band, lines }) => ({
      responsibility: responsibilityId,
      band,
      lines,
    })),
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const rounded = (value: number) => Math.max(0, Math.round(value * 10_000) / 10_000)

/** Waits when whoever reads is slower than we write. */
function write(value: object) {
  return new Promise<void>((resolve, reject) => {
    process.stdout.write(`${JSON.stringify(value)}\n`, (error) => (error ? reject(error) : resolve()))
  })
}

function stop(message: string): never {
  console.error(message)
  process.exit(2)
}

for await (const line of createInterface({
  input: createReadStream(file, 'utf8'),
  crlfDelay: Number.POSITIVE_INFINITY,
}))
  if (line.trim()) await write(answer(line.replace(/^\uFEFF/, '')))
process.exitCode = failed ? 1 : 0
