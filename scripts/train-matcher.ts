/**
 * Trains the matcher for the reference framework, or for a framework document on standard input (`-`), and keeps the weights
 * in the data folder: `npx tsx scripts/train-matcher.ts [-]`. Does nothing when they are there.
 */
import os from 'node:os'
import { text } from 'node:stream/consumers'
import type { MatchableFramework } from '@/lib/matching/matchable-framework'
import { prepareTier } from '@/lib/matching/tier-for'
import reference from '@/prisma/reference/framework.json'

const isAsked = process.argv[2] === '-'
const framework: MatchableFramework = isAsked
  ? JSON.parse(await text(process.stdin))
  : (reference as MatchableFramework)
const started = performance.now()
const parent = process.ppid
// Beside a server it takes what the server leaves, and nobody waits for the weights of one that was stopped.
if (isAsked) os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL)
const tier = prepareTier(framework, () => {
  if (isAsked && process.ppid !== parent) process.exit(1)
})
console.log(`${tier.id}: ready after ${Math.round(performance.now() - started)} ms`)
