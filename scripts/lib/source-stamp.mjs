import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Everything that the build reads. */
const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema',
  'prisma/reference',
  '.config/postcssrc.json',
  'next.config.js',
  'package-lock.json',
  'proxy.ts',
  'scripts/lib/http/answer-headers.mjs',
  'scripts/lib/http/built-files.mjs',
  'scripts/lib/fonts.mjs',
  'scripts/postbuild.mjs',
  'scripts/train-matcher.ts',
  'tsconfig.json',
]

function* files(root, name) {
  const stat = fs.statSync(path.join(root, name), { throwIfNoEntry: false })
  if (!stat) return
  if (!stat.isDirectory()) yield [name, stat]
  else for (const entry of fs.readdirSync(path.join(root, name)).sort()) yield* files(root, `${name}/${entry}`)
}

const isTest = (name) => /\.test\.tsx?$/.test(name)

/** Names, sizes and times: cheap, and equal only when nothing was touched. */
export function quickStamp(root, names = sources) {
  const hash = createHash('sha256')
  for (const name of names)
    for (const [file, stat] of files(root, name))
      if (!isTest(file)) hash.update(`${file} ${stat.size} ${stat.mtimeMs}\n`)
  return hash.digest('hex')
}

/** Names and contents: asked only when the quick stamp differs, as after a checkout that touched every file. */
export function contentStamp(root, names = sources) {
  const hash = createHash('sha256')
  for (const name of names)
    for (const [file] of files(root, name))
      if (!isTest(file))
        hash
          .update(`${file}\n`)
          .update(fs.readFileSync(path.join(root, file)))
          .update('\n')
  return hash.digest('hex')
}
