/**
 * How well the matcher reads labelled lines, ads and résumés by authors whose lines it never learnt from.
 *
 *   npm run matcher:evaluate                              the tables; ends with 1 when a figure is below its floor
 *   npm run matcher:evaluate -- --voices                  leaves each voice out in turn and judges by it (minutes)
 *   npm run matcher:evaluate -- --baseline                beside word overlap and BM25
 *   npm run matcher:evaluate -- --wrong                   the wrong answers
 *   npm run matcher:evaluate -- --vectors FILE --write-thresholds   bounds for an operator's own word vectors
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { MatchableFramework } from '@/lib/matching/matchable-framework'
import { readLessons } from '@/lib/matching/model/lessons'
import { linearTier } from '@/lib/matching/model/linear-tier'
import { trainModel } from '@/lib/matching/model/train-model'
import { WordVectors } from '@/lib/matching/model/word-vectors'
import { rankLine } from '@/lib/matching/recognise'
import { thresholds } from '@/lib/matching/thresholds'
import { prepareTier } from '@/lib/matching/tier-for'
import reference from '@/prisma/reference/framework.json'
import {
  type Answer,
  answerAll,
  type Bullet,
  chooseThresholds,
  count,
  isRight,
  readBulletsFile,
  sweep,
  table,
} from './lib/judge'
import { judgeAds, judgeResumes } from './lib/judge-documents'
import { bm25, wordOverlap } from './lib/matcher-baselines'

const setFloors = z.object({
  top1: z.number(),
  recall3: z.number(),
  accepted: z.number(),
  wronglyAcceptedAtMost: z.number(),
})
const floorsSchema = z.object({
  'second-author': setFloors,
  'one-voice': setFloors,
  'dev-set': setFloors,
  ads: z.number(),
  resumes: z.number(),
})
const { values: flags } = parseArgs({
  options: {
    voices: { type: 'boolean' },
    baseline: { type: 'boolean' },
    wrong: { type: 'boolean' },
    vectors: { type: 'string' },
    'write-thresholds': { type: 'boolean' },
  },
})
const framework = reference as MatchableFramework
const floors = floorsSchema.parse(JSON.parse(readFileSync('tests/matching/floors.json', 'utf8')))
const sets = ['second-author', 'one-voice', 'dev-set'] as const

function judgeHeldOut() {
  const tier = prepareTier(framework)
  console.log(
    `Matcher ${tier.id}; evidenced from ${tier.thresholds.evidenced}, possible from ${tier.thresholds.possible}`,
  )
  const below: string[] = []
  const hold = (name: string, value: readonly [number, number], floor: number | undefined) => {
    const figure = (100 * value[0]) / value[1]
    if (floor !== undefined && figure < floor) below.push(`${name}: ${figure.toFixed(1)} % is below ${floor} %`)
  }
  const ceil = (name: string, value: readonly [number, number], ceiling: number | undefined) => {
    const figure = value[1] ? (100 * value[0]) / value[1] : 0
    if (ceiling !== undefined && figure > ceiling) below.push(`${name}: ${figure.toFixed(1)} % is above ${ceiling} %`)
  }
  for (const name of sets) {
    const bullets = readBulletsFile(`tests/matching/${name}.json`)
    const answers = answerAll(bullets, (line, take) => rankLine(tier, line, take))
    console.log(`\n## ${name}\n\n${table(answers, tier.thresholds)}`)
    const figures = count(answers, tier.thresholds)
    const floor = floors[name]
    hold(`${name}, top-1`, figures.top1, floor.top1)
    hold(`${name}, recall@3`, figures.recall3, floor.recall3)
    hold(`${name}, accepted`, figures.accepted ?? [0, 1], floor.accepted)
    ceil(`${name}, wrongly accepted`, figures.wronglyAccepted ?? [0, 1], floor.wronglyAcceptedAtMost)
    if (flags.baseline)
      for (const [title, rank] of [
        ['word overlap', wordOverlap(framework)],
        ['BM25', bm25(framework)],
      ] as const)
        console.log(`\n### ${name}, ${title}\n\n${table(answerAll(bullets, rank))}`)
    if (flags.wrong)
      for (const answer of answers) if (isWrong(answer, tier.thresholds.possible)) console.log(sayWrong(answer))
  }
  for (const [name, judged] of [
    ['ads', judgeAds(framework, tier)],
    ['resumes', judgeResumes(framework, tier)],
  ] as const) {
    console.log(`\n## ${name}\n`)
    for (const [kind, { right, all }] of Object.entries(judged.byKind)) console.log(`- ${kind}: ${right} of ${all}`)
    if (flags.wrong) for (const line of judged.wrong) console.log(line)
    const totals = Object.values(judged.byKind)
    const sum = (key: 'right' | 'all') => totals.reduce((total, figures) => total + figures[key], 0)
    hold(name, [sum('right'), sum('all')], floors[name])
  }
  if (!below.length) return
  console.error(`\nBelow the floors of tests/matching/floors.json:\n${below.join('\n')}`)
  process.exitCode = 1
}

/** Each voice is judged by a model that saw the others only: what a stranger's line can expect. */
function leaveVoicesOut() {
  const file = flags.vectors ?? 'prisma/reference/word-vectors.bin'
  const vectors = process.env.MATCHER_TIER === 'lexical' ? null : WordVectors.read(readFileSync(file))
  const { voices } = readLessons()
  const pooled: Answer[] = []
  for (const out of voices) {
    const rest = voices.filter(({ voice }) => voice !== out.voice)
    const model = trainModel(framework, rest, vectors, { id: 'left-out', hash: '' })
    const tier = linearTier(model, vectors, thresholds.vectors)
    const answers = answerAll(linesOf(out), (line, take) => rankLine(tier, line, take))
    pooled.push(...answers)
    console.log(`\n${out.voice}: top-1, recall@3 of ${answers.length}`, JSON.stringify(count(answers)))
  }
  console.log(`\n## All voices, each judged by the others\n\n${table(pooled, thresholds.vectors)}\n\n${sweep(pooled)}`)
  const chosen = chooseThresholds(pooled)
  console.log('\nBounds by the two rules:', JSON.stringify(chosen))
  console.log(`\nPairs taken for one another most often\n${confusions(pooled)}`)
  if (flags['write-thresholds'] && flags.vectors)
    writeFileSync(`${flags.vectors}.thresholds.json`, `${JSON.stringify(chosen)}\n`)
}

function linesOf({ voice, exemplars, background }: ReturnType<typeof readLessons>['voices'][number]): Bullet[] {
  return [
    ...Object.entries(exemplars).flatMap(([id, lines]) => lines.map((text) => ({ text, labels: [id], kind: voice }))),
    ...background.map((text) => ({ text, labels: [], kind: voice })),
  ]
}

function confusions(answers: readonly Answer[]) {
  const pairs = new Map<string, number>()
  for (const answer of answers) {
    const [label] = answer.labels
    const said = answer.top[0]?.responsibilityId
    if (!label || !said || isRight(answer)) continue
    const key = [label, said].sort().join(' / ')
    pairs.set(key, (pairs.get(key) ?? 0) + 1)
  }
  return [...pairs]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 25)
    .map(([pair, times]) => `- ${times} × ${pair}`)
    .join('\n')
}

const isWrong = (answer: Answer, possible: number) =>
  answer.labels.length ? !isRight(answer) : (answer.top[0]?.confidence ?? 0) >= possible
const sayWrong = ({ text, labels, top }: Answer) =>
  `- ${text}\n    is ${labels.join(', ') || 'none'}; said ${top.map(({ responsibilityId, confidence }) => `${responsibilityId} ${confidence.toFixed(2)}`).join(', ')}`

if (flags.voices || flags['write-thresholds']) leaveVoicesOut()
else judgeHeldOut()
