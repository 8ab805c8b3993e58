import type { ResumeLine } from './resume-lines'

export const qualityProblems = ['few-bullets', 'long-lines', 'unread-lines', 'two-columns', 'noise'] as const
export type QualityProblem = (typeof qualityProblems)[number]

const FEW = 4
const LONG = 350
const MANY_LINES = 12
const UNREAD_SHARE = 0.6
const NOISE_SHARE = 0.12
/** A short line that starts small or ends in the middle: what is left when two columns are read across. */
const FRAGMENT = /^\p{Ll}.{0,40}$|^.{1,40}(?:,|\b(?:and|of|the|to|for|with|in|a))$/u
const FRAGMENT_SHARE = 0.4

/**
 * Signs that a résumé was read badly, the gravest first; none for one that reads as it should. Each is a ground for looking
 * at the lines before the report is believed, and changes nothing in it.
 */
export function parseQuality(lines: readonly Pick<ResumeLine, 'kind' | 'text'>[]): QualityProblem[] {
  const shown = lines.filter(({ kind, text }) => kind !== 'contact' && text)
  const bullets = shown.filter(({ kind }) => kind === 'bullet')
  const body = shown.filter(({ kind }) => kind !== 'heading')
  const share = (part: number, of: readonly unknown[]) => (of.length ? part / of.length : 0)
  const noisy = share(body.filter(({ text }) => isNoise(text)).length, body) > NOISE_SHARE
  const fragments = body.length >= MANY_LINES && share(body.filter(({ text }) => FRAGMENT.test(text)).length, body)
  const found: Record<QualityProblem, boolean> = {
    noise: noisy,
    'two-columns': fragments !== false && fragments > FRAGMENT_SHARE,
    'unread-lines': body.length >= MANY_LINES && share(body.length - bullets.length, body) > UNREAD_SHARE,
    'long-lines': bullets.some(({ text }) => text.length > LONG),
    'few-bullets': bullets.length < FEW,
  }
  return (['noise', 'two-columns', 'unread-lines', 'long-lines', 'few-bullets'] as const).filter(
    (problem) => found[problem],
  )
}

/** Letters torn apart, figures inside words, or signs where words should be: what a scan leaves behind. */
function isNoise(text: string) {
  const words = text.slice(0, 1000).split(' ')
  if (words.length < 3) return /\uFFFD/.test(text)
  const odd = words.filter(
    (word) =>
      /\uFFFD/.test(word) ||
      /^\p{L}$/u.test(word.replace(/^[aAI]$/, '')) ||
      /\p{Ll}\d\p{Ll}|\p{L}[|~^{}\\]|[|~^{}\\]\p{L}/u.test(word),
  ).length
  return odd / words.length > 0.3
}
