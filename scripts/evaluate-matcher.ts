/**
 * How well the matcher reads labelled résumé lines: `npx tsx scripts/evaluate-matcher.ts <file> [--baseline] [--sweep]`.
 *
 * The file holds `{ bullets: [{ text, labels, kind }] }`; no label means "no duty of the framework". With
 * `responsibilities` of its own it is judged against those, else against the reference framework.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { ownLessons, trainLexicalTier } from '@/lib/matching/lexical-tier'
import type { MatchableFramework } from '@/lib/matching/matchable-framework'
import reference from '@/prisma/reference/framework.json'
import { bm25, type Ranker, wordOverlap } from './lib/matcher-baselines'

const fileSchema = z.object({
  responsibilities: z
    .array(z.object({ id: z.string(), statement: z.string(), evidence: z.array(z.string()) }))
    .optional(),
  bullets: z.array(z.object({ text: z.string(), labels: z.array(z.string()), kind: z.string() })).min(1),
})
type Bullet = z.infer<typeof fileSchema>['bullets'][number]

const [path, ...flags] = process.argv.slice(2)
if (!path) {
  console.error('Usage: npx tsx scripts/evaluate-matcher.ts <file of labelled bullets> [--baseline] [--sweep]')
  process.exit(2)
}
const file = fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
const framework: MatchableFramework = file.responsibilities
  ? {
      version: 'file',
      roles: [],
      responsibilities: file.responsibilities.map((item) => ({ ...item, name: '', theme: '', exampleBullet: '' })),
    }
  : (reference as MatchableFramework)

const started = performance.now()
const tier = trainLexicalTier(framework)
const trainedMs = performance.now() - started
const timed = performance.now()
for (const { text } of file.bullets) tier.rank(text, 3)
const perBulletMs = (performance.now() - timed) / file.bullets.length

console.log(`${tier.id}: trained in ${trainedMs.toFixed(0)} ms, ${perBulletMs.toFixed(2)} ms a line`)
judge('Lexical tier', (line, take) => tier.rank(line, take), tier.thresholds)

if (flags.includes('--baseline')) {
  judge('Word overlap', wordOverlap(framework))
  judge('BM25', bm25(framework))
  const withoutOwn = trainLexicalTier(framework, { exemplars: {}, background: ownLessons.background })
  judge("Lexical tier, framework's phrases only", (line, take) => withoutOwn.rank(line, take), tier.thresholds)
}
if (flags.includes('--sweep')) {
  console.log('\ncut    accepted relevant   first answer right   accepted irrelevant')
  for (let cut = 0.04; cut < 0.4; cut += 0.02) {
    const accepted = file.bullets.filter(({ text }) => (tier.rank(text, 1)[0]?.confidence ?? 0) >= cut)
    const relevant = accepted.filter(({ labels }) => labels.length)
    const right = relevant.filter(({ text, labels }) => labels.includes(tier.rank(text, 1)[0]?.responsibilityId ?? ''))
    const all = file.bullets.filter(({ labels }) => labels.length).length
    console.log(
      cut.toFixed(2),
      share(relevant.length, all),
      share(right.length, accepted.length),
      share(accepted.length - relevant.length, file.bullets.length - all),
    )
  }
}

function judge(name: string, rank: Ranker, bands?: { evidenced: number; possible: number }) {
  console.log(`\n${name}`)
  const kinds = [...new Set(file.bullets.map(({ kind }) => kind))]
  const relevant = file.bullets.filter(({ labels }) => labels.length)
  line('all', relevant, rank, bands)
  for (const kind of kinds) {
    const ofKind = file.bullets.filter((bullet) => bullet.kind === kind)
    line(kind, ofKind, rank, bands)
  }
}

function line(kind: string, bullets: Bullet[], rank: Ranker, bands?: { evidenced: number; possible: number }) {
  const answers = bullets.map((bullet) => ({ ...bullet, top: rank(bullet.text, 3) }))
  const withLabel = answers.filter(({ labels }) => labels.length)
  const none = answers.filter(({ labels }) => !labels.length)
  const confidence = ({ top }: (typeof answers)[number]) => top[0]?.confidence ?? 0
  const right = (answer: (typeof answers)[number]) => answer.labels.includes(answer.top[0]?.responsibilityId ?? '')
  if (withLabel.length) {
    const labels = withLabel.flatMap(({ labels, top }) =>
      labels.map((label) => top.some(({ responsibilityId }) => responsibilityId === label)),
    )
    console.log(`  ${kind}: top-1 ${share(withLabel.filter(right).length, withLabel.length)}`)
    console.log(`    recall@3 ${share(labels.filter(Boolean).length, labels.length)}`)
    if (bands) {
      const evidenced = withLabel.filter((answer) => confidence(answer) >= bands.evidenced)
      const accepted = withLabel.filter((answer) => confidence(answer) >= bands.possible)
      console.log(
        `    evidenced ${share(evidenced.length, withLabel.length)}, of these right ${share(evidenced.filter(right).length, evidenced.length)}`,
      )
      console.log(
        `    evidenced or possible ${share(accepted.length, withLabel.length)}, of these right ${share(accepted.filter(right).length, accepted.length)}`,
      )
    }
  }
  if (none.length && bands) {
    console.log(
      `  ${kind}: wrongly evidenced ${share(none.filter((answer) => confidence(answer) >= bands.evidenced).length, none.length)}, wrongly evidenced or possible ${share(none.filter((answer) => confidence(answer) >= bands.possible).length, none.length)}`,
    )
  }
}

/** "71.2 % (313 of 440; 95 % interval 66.8 to 75.2)", Wilson's interval. */
function share(part: number, whole: number) {
  if (!whole) return '– (0 of 0)'
  const z95 = 1.96
  const p = part / whole
  const middle = (p + (z95 * z95) / (2 * whole)) / (1 + (z95 * z95) / whole)
  const half = (z95 * Math.sqrt((p * (1 - p)) / whole + (z95 * z95) / (4 * whole * whole))) / (1 + (z95 * z95) / whole)
  const percent = (value: number) => (100 * value).toFixed(1)
  return `${percent(p)} % (${part} of ${whole}; ${percent(middle - half)} to ${percent(middle + half)})`
}
