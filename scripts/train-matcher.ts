/**
 * Trains the matcher for the reference framework, or for a framework document on standard input (`-`), and keeps the weights
 * in the data folder: `npx tsx scripts/train-matcher.ts [-]`. Does nothing when they are there.
 */
import { text } from 'node:stream/consumers'
import type { MatchableFramework } from '@/lib/matching/matchable-framework'
import { prepareTier } from '@/lib/matching/tier-for'
import reference from '@/prisma/reference/framework.json'

const framework: MatchableFramework =
  process.argv[2] === '-' ? JSON.parse(await text(process.stdin)) : (reference as MatchableFramework)
const started = performance.now()
const tier = prepareTier(framework)
console.log(`${tier.id}: ready after ${Math.round(performance.now() - started)} ms`)
