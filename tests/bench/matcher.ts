/**
 * What matching costs: `npx tsx tests/bench/matcher.ts`. Ready time and memory with weights on disk, a 40-line résumé against
 * all roles, ads decoded a second on one core. Medians of many; the machine's load decides most of it.
 */
import { readFileSync } from 'node:fs'
import type { MatchableFramework } from '@/lib/matching/matchable-framework'

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const mb = (bytes: number) => (bytes / 1024 / 1024).toFixed(0)
function timed<T>(times: number, run: (round: number) => T) {
  const spent: number[] = []
  for (let round = 0; round < times; round++) {
    const started = performance.now()
    run(round)
    spent.push(performance.now() - started)
  }
  return median(spent)
}

/** Bytes in use rather than taken from the system; run with `node --expose-gc --import tsx` to have garbage left out. */
function held() {
  global.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

const framework = JSON.parse(readFileSync('prisma/reference/framework.json', 'utf8')) as MatchableFramework
global.gc?.()
const before = process.memoryUsage().rss
const heldBefore = held()
const { tierFor } = await import('@/lib/matching/tier-for')
const { decodeAd } = await import('@/lib/matching/decode-ad')
const { matchResume } = await import('@/lib/matching/match-resume')
const loading = performance.now()
const tier = tierFor(framework)
const readyMs = performance.now() - loading
tier.rank('Kept the risk register', 3)
global.gc?.()
const tierBytes = process.memoryUsage().rss - before

const { bullets } = JSON.parse(readFileSync('tests/matching/second-author.json', 'utf8')) as {
  bullets: { text: string }[]
}
const { ads } = JSON.parse(readFileSync('tests/matching/ads.json', 'utf8')) as {
  ads: { title: string; text: string }[]
}
const resume = (round: number) =>
  Array.from({ length: 40 }, (_, line) => ({
    number: line + 1,
    text: bullets[(round * 7 + line) % bullets.length]?.text ?? '',
    page: null,
  }))

const first = performance.now()
matchResume(framework, resume(0))
const firstMs = performance.now() - first
const matchMs = timed(60, (round) => matchResume(framework, resume(round)))
const rankMs = timed(60, (round) => {
  for (const { text } of resume(round)) tier.rank(text, 3)
})
for (const ad of ads) decodeAd(framework, tier, ad)
const decodeMs = timed(600, (round) => {
  const ad = ads[round % ads.length]
  if (ad) decodeAd(framework, tier, ad)
})
global.gc?.()
console.log(`tier ${tier.id}
ready with weights on disk        ${readyMs.toFixed(0)} ms
40 lines against all roles        ${rankMs.toFixed(1)} ms to rank, ${matchMs.toFixed(1)} ms as a whole report (first one ${firstMs.toFixed(0)} ms)
one ad decoded                    ${decodeMs.toFixed(2)} ms, so 100,000 in ${((decodeMs * 100_000) / 1000 / 60).toFixed(1)} minutes on one core
memory of the tier                ${mb(tierBytes)} MB, after everything above ${mb(process.memoryUsage().rss - before)} MB, of it in use ${mb(held() - heldBefore)} MB`)
