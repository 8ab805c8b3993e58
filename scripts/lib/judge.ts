import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Thresholds } from '@/lib/matching/thresholds'
import type { Ranker } from './matcher-baselines'

const bulletSchema = z.object({ text: z.string(), labels: z.array(z.string()), kind: z.string() })
export type Bullet = z.infer<typeof bulletSchema>
const fileSchema = z.object({ about: z.string(), bullets: z.array(bulletSchema).min(1) })

/** Labelled lines; no label means "no duty of the framework". @throws when the file is in another form. */
export const readBulletsFile = (path: string): Bullet[] =>
  fileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).bullets

export type Answer = Bullet & { top: ReturnType<Ranker> }
export const answerAll = (bullets: readonly Bullet[], rank: Ranker): Answer[] =>
  bullets.map((bullet) => ({ ...bullet, top: rank(bullet.text, 3) }))

const confidenceOf = ({ top }: Answer) => top[0]?.confidence ?? Number.NEGATIVE_INFINITY
export const isRight = ({ labels, top }: Answer) => labels.includes(top[0]?.responsibilityId ?? '')
const isRelevant = ({ labels }: Answer) => labels.length > 0

/** Part and whole of each figure, for one kind of lines or all. */
export function count(answers: readonly Answer[], bounds?: Thresholds) {
  const relevant = answers.filter(isRelevant)
  const others = answers.filter((answer) => !isRelevant(answer))
  const over = (list: readonly Answer[], bound: number) => list.filter((answer) => confidenceOf(answer) >= bound)
  const labels = relevant.flatMap(({ labels, top }) =>
    labels.map((label) => top.some(({ responsibilityId }) => responsibilityId === label)),
  )
  return {
    top1: [relevant.filter(isRight).length, relevant.length] as const,
    recall3: [labels.filter(Boolean).length, labels.length] as const,
    ...(bounds && {
      accepted: [over(relevant, bounds.possible).length, relevant.length] as const,
      evidencedRight: [
        over(relevant, bounds.evidenced).filter(isRight).length,
        over(answers, bounds.evidenced).length,
      ] as const,
      wronglyAccepted: [over(others, bounds.possible).length, others.length] as const,
    }),
  }
}

/** "71.2 (66.8 to 75.2)": per cent with Wilson's 95 % interval. */
function percent([part, whole]: readonly [number, number]) {
  if (!whole) return '–'
  const z95 = 1.96
  const p = part / whole
  const middle = (p + (z95 * z95) / (2 * whole)) / (1 + (z95 * z95) / whole)
  const half = (z95 * Math.sqrt((p * (1 - p)) / whole + (z95 * z95) / (4 * whole * whole))) / (1 + (z95 * z95) / whole)
  const show = (value: number) => (100 * value).toFixed(1)
  return `${show(p)} (${show(middle - half)} to ${show(middle + half)})`
}

/** One row for all lines and one for each kind, as a Markdown table. */
export function table(answers: readonly Answer[], bounds?: Thresholds): string {
  const kinds = [...new Set(answers.map(({ kind }) => kind))]
  const rows = [
    ['all', answers] as const,
    ...kinds.map((kind) => [kind, answers.filter((one) => one.kind === kind)] as const),
  ]
  const lines = rows.map(([kind, of]) => {
    const figures = count(of, bounds)
    const cells = [kind, String(of.length), percent(figures.top1), percent(figures.recall3)]
    if (bounds && figures.accepted)
      cells.push(
        percent(figures.accepted),
        percent(figures.evidencedRight ?? [0, 0]),
        percent(figures.wronglyAccepted ?? [0, 0]),
      )
    return `| ${cells.join(' | ')} |`
  })
  const head = ['kind', 'lines', 'top-1 %', 'recall@3 %']
  if (bounds) head.push('accepted %', 'evidenced, of these right %', 'wrongly accepted %')
  return [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`, ...lines].join('\n')
}

/** For every cut: how much is accepted, how much of it is right, and how many lines of other trades come through. */
export function sweep(answers: readonly Answer[]): string {
  const relevant = answers.filter(isRelevant)
  const others = answers.filter((answer) => !isRelevant(answer))
  const lines = []
  for (let cut = 0.1; cut < 0.6; cut += 0.02) {
    const over = (list: readonly Answer[]) => list.filter((answer) => confidenceOf(answer) >= cut)
    const right = over(relevant).filter(isRight).length
    lines.push(
      `| ${cut.toFixed(2)} | ${percent([over(relevant).length, relevant.length])} | ${percent([right, over(answers).length])} | ${percent([over(others).length, others.length])} |`,
    )
  }
  return [
    '| cut | relevant accepted % | accepted and right % | others accepted % |',
    '|---|---|---|---|',
    ...lines,
  ].join('\n')
}

/**
 * The two rules by which bounds are chosen, in steps of 0.01. Evidenced: the lowest cut at which 95 of 100 accepted lines
 * get the right answer. Possible: the lowest cut at which at most 5 of 100 lines of other trades come through.
 */
export function chooseThresholds(answers: readonly Answer[]): Thresholds {
  const others = answers.filter((answer) => !isRelevant(answer))
  const cuts = Array.from({ length: 60 }, (_, step) => Number((0.05 + step / 100).toFixed(2)))
  const possible =
    cuts.find((cut) => others.filter((one) => confidenceOf(one) >= cut).length <= 0.05 * others.length) ?? 0.65
  const evidenced =
    cuts.find((cut) => {
      const over = answers.filter((one) => confidenceOf(one) >= cut)
      return over.length > 0 && over.filter(isRight).length >= 0.95 * over.length
    }) ?? 0.65
  return { possible: Math.min(possible, evidenced), evidenced }
}
