import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { abbreviations } from '../abbreviations'
import type { MatchableFramework } from '../matchable-framework'
import { type Thresholds, thresholds } from '../thresholds'
import type { MatcherTier } from '../tier'
import { type Lessons, projectRoot, readLessons } from './lessons'
import { linearTier } from './linear-tier'
import { type Model, readModel, writeModel } from './model'
import { trainModel } from './train-model'
import { WordVectors } from './word-vectors'

/** Counts up when the same lessons give other weights: a change in how lines are read or weights are made. */
const REVISION = 5
/** Trained models kept on disk; the one used longest ago goes first. */
const KEPT_FILES = 6

/** What a tier is made of beside the framework. */
type Source = { name: string; vectors: WordVectors | null; vectorsHash: string; thresholds: Thresholds }

const thresholdsSchema = z.strictObject({
  evidenced: z.number().min(0).max(1),
  possible: z.number().min(0).max(1),
})

let source: Source | undefined
let lessons: Lessons | undefined

/**
 * The tier that this process uses: the product's own word vectors; an operator's own table by `MATCHER_VECTORS`, with its
 * thresholds in a file beside it; or with `MATCHER_TIER=lexical` no table at all.
 *
 * @throws Error saying which file is missing or wrong.
 */
function tierSource(): Source {
  source ??= readSource()
  return source
}

function readSource(): Source {
  if (process.env.MATCHER_TIER === 'lexical')
    return { name: 'lexical', vectors: null, vectorsHash: '', thresholds: thresholds.lexical }
  const own = process.env.MATCHER_VECTORS
  const file = own ?? path.join(/* turbopackIgnore: true */ projectRoot(), 'prisma/reference/word-vectors.bin')
  const bytes = readFileSync(file)
  const vectorsHash = createHash('sha256').update(bytes).digest('hex')
  const vectors = WordVectors.read(bytes)
  if (!own) return { name: 'vectors', vectors, vectorsHash, thresholds: thresholds.vectors }
  const beside = `${own}.thresholds.json`
  if (!existsSync(beside))
    throw new Error(
      `${beside} is missing. Make it with: npm run matcher:evaluate -- --vectors ${own} --write-thresholds`,
    )
  return {
    name: 'own',
    vectors,
    vectorsHash,
    thresholds: thresholdsSchema.parse(JSON.parse(readFileSync(beside, 'utf8'))),
  }
}

/** Everything that the weights come from, as one hash: versions that say the same of what people do share their weights. */
function contentHash(framework: MatchableFramework): string {
  lessons ??= readLessons()
  const content = framework.responsibilities.map(({ id, name, statement, evidence, exampleBullet }) => [
    id,
    name,
    statement,
    evidence,
    exampleBullet,
  ])
  const { name, vectorsHash } = tierSource()
  return createHash('sha256')
    .update(JSON.stringify([REVISION, name, vectorsHash, lessons.hash, abbreviations, content]))
    .digest('hex')
}

const hashes = new WeakMap<MatchableFramework, string>()

export function hashOf(framework: MatchableFramework): string {
  const known = hashes.get(framework)
  if (known) return known
  const hash = contentHash(framework)
  hashes.set(framework, hash)
  return hash
}

/** Made by the build, and by commands run without a data folder. */
const builtFolder = () => path.join(/* turbopackIgnore: true */ projectRoot(), '.next/cache/matcher')
/** Made while the product runs, for frameworks published since: the build may lie where nothing can be written. */
const ownFolder = () =>
  process.env.ROLECHARTER_DATA
    ? path.join(/* turbopackIgnore: true */ process.env.ROLECHARTER_DATA, 'matcher')
    : builtFolder()
const fileIn = (folder: string, hash: string) =>
  path.join(/* turbopackIgnore: true */ folder, `${hash.slice(0, 32)}.bin`)

/** Where weights may lie, in the order in which they are looked for. */
const folders = () => [...new Set([builtFolder(), ownFolder()])]

/** Whether weights are on disk; whether they can be read shows when they are. */
export const hasTier = (framework: MatchableFramework) =>
  folders().some((folder) => existsSync(fileIn(folder, hashOf(framework))))

/** The trained tier from disk; null when it was never trained here, or its file is damaged. */
export function loadTier(framework: MatchableFramework): MatcherTier | null {
  const hash = hashOf(framework)
  for (const folder of folders()) {
    const model = readKept(fileIn(folder, hash))
    if (model?.hash !== hash) continue
    const { vectors, thresholds: bounds } = tierSource()
    return linearTier(model, vectors, bounds)
  }
  return null
}

function readKept(file: string): Model | null {
  if (!existsSync(file)) return null
  try {
    return readModel(readFileSync(file))
  } catch {
    // Cut off by a crash: as good as never made.
    return null
  }
}

/** Trains the tier here and now (some seconds of one core) and keeps it on disk. For commands, never for a request. */
export function trainTier(framework: MatchableFramework, onRound?: () => void): MatcherTier {
  lessons ??= readLessons()
  const { name, vectors, thresholds: bounds } = tierSource()
  const hash = hashOf(framework)
  const id = `${name}-${REVISION}/${hash.slice(0, 8)}`
  const model = trainModel(framework, lessons.voices, vectors, { id, hash }, onRound)
  keep(hash, writeModel(model))
  return linearTier(model, vectors, bounds)
}

/** Written beside and renamed, so that a reader sees all of it or nothing. */
function keep(hash: string, bytes: Uint8Array) {
  const folder = ownFolder()
  mkdirSync(folder, { recursive: true })
  const beside = `${fileIn(folder, hash)}.${process.pid}`
  writeFileSync(beside, bytes)
  renameSync(beside, fileIn(folder, hash))
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.bin'))
    .map((name) => path.join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  for (const old of files.slice(KEPT_FILES)) rmSync(old, { force: true })
}
