/**
 * How many postings the decoder reads in a second on one core. The ads are made of the framework's statements and of the
 * generator's texts, the same on every run; nothing is stored.
 *   npx tsx tests/bench/decode.ts [--postings 1000]
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { frameworkSchema } from '@/lib/framework/model'
import { decodeAd } from '@/lib/matching/decode-ad'
import { tierFor } from '@/lib/matching/tier-for'
import { generatedAd } from '../support/generated-ad'

const { values: options } = parseArgs({ options: { postings: { type: 'string', default: '1000' } } })
const count = Number(options.postings)
const framework = frameworkSchema.parse(JSON.parse(readFileSync('prisma/reference/framework.json', 'utf8')))
const tier = tierFor(framework)

const ads = Array.from({ length: count }, (_, index) => {
  const { title, description } = generatedAd(framework, index)
  return { title, text: description }
})
for (const ad of ads.slice(0, 20)) decodeAd(framework, tier, ad)
const cpuBefore = process.cpuUsage()
const began = performance.now()
let asked = 0
for (const ad of ads) asked += decodeAd(framework, tier, ad).responsibilities.length
const seconds = (performance.now() - began) / 1000
const cpu = process.cpuUsage(cpuBefore)
const cpuSeconds = (cpu.user + cpu.system) / 1_000_000
const characters = ads.reduce((sum, { text }) => sum + text.length, 0) / count
console.log(
  `${count} ads of ${characters.toFixed(0)} characters, ${(asked / count).toFixed(1)} duties each, read with ${tier.id}`,
)
console.log(
  `${(count / seconds).toFixed(0)} a second by the clock; 100,000 take ${((100_000 * seconds) / count).toFixed(0)} s`,
)
console.log(
  `${(count / cpuSeconds).toFixed(0)} a second of processor time; 100,000 take ${((100_000 * cpuSeconds) / count).toFixed(0)} s of it`,
)
