import { spawn } from 'node:child_process'
import { DomainError } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import type { MatchableFramework } from './matchable-framework'
import { projectRoot } from './model/lessons'
import { hashOf, hasTier, loadTier, trainTier } from './model/model-store'
import type { MatcherTier } from './tier'

// Two contents are kept: while a new version is published, pages pinned to the old one are still being answered.
const KEPT = 2
const RETRY_SECONDS = 20

// On globalThis, since the bundler may give pages, routes and the worker a copy of this module each.
const shared = globalThis as { rolecharterTiers?: { loaded: Map<string, MatcherTier>; training: Set<string> } }
shared.rolecharterTiers ??= { loaded: new Map(), training: new Set() }
const { loaded, training } = shared.rolecharterTiers

/**
 * The trained tier of a framework, by the content that training reads, not by its version's name. Weights come from disk;
 * training takes seconds and never happens in a request: when there are none, a process of its own is started to make them.
 *
 * @throws DomainError `unavailable` with `retryAfterSeconds` while the weights are being made.
 */
export function tierFor(framework: MatchableFramework): MatcherTier {
  const ready = findTier(framework)
  if (ready) return ready
  startTraining(framework)
  throw new DomainError(
    'unavailable',
    'The matcher is learning this version of the framework. Try again in half a minute.',
    {},
    RETRY_SECONDS,
  )
}

/** Has the weights made before anybody asks, such as while a version that is about to be published is still being read. */
export function warmTier(framework: MatchableFramework) {
  if (training.size === 0 && !hasTier(framework)) startTraining(framework)
}

/** The same for commands and workers, which may wait: trains here when there are no weights. */
export function prepareTier(framework: MatchableFramework, onRound?: () => void): MatcherTier {
  return findTier(framework) ?? remember(hashOf(framework), trainTier(framework, onRound))
}

function findTier(framework: MatchableFramework): MatcherTier | null {
  const hash = hashOf(framework)
  const known = loaded.get(hash)
  if (known) return known
  const tier = loadTier(framework)
  return tier && remember(hash, tier)
}

function remember(hash: string, tier: MatcherTier): MatcherTier {
  for (const oldest of [...loaded.keys()].slice(0, Math.max(0, loaded.size - KEPT + 1))) loaded.delete(oldest)
  loaded.set(hash, tier)
  return tier
}

function startTraining(framework: MatchableFramework) {
  const hash = hashOf(framework)
  if (training.has(hash)) return
  training.add(hash)
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/train-matcher.ts', '-'], {
    cwd: projectRoot(),
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-2000)
  })
  child.stdin.on('error', () => {})
  child.stdin.end(JSON.stringify(framework))
  const end = (problem?: string) => {
    training.delete(hash)
    if (problem) log.error({ problem }, 'the matcher could not be trained')
  }
  child.on('error', (error) => end(error.message))
  child.on('close', (code) => end(code === 0 ? undefined : said))
}
