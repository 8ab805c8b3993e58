import fs from 'node:fs'
import path from 'node:path'
import { contentStamp } from './source-stamp.mjs'
import { run } from './steps.mjs'

const stampFile = (root) => path.join(root, 'prisma/generated/.stamp')

/** Writes the database client again when the schema changed since it was written. @returns whether it was */
export async function generateClient(root) {
  const stamp = contentStamp(root, ['prisma/schema', 'node_modules/prisma/package.json'])
  const before = fs.existsSync(stampFile(root)) ? fs.readFileSync(stampFile(root), 'utf8') : ''
  if (before === stamp) return false
  await run(process.execPath, [path.join(root, 'node_modules/prisma/build/index.js'), 'generate'], { cwd: root })
  fs.writeFileSync(stampFile(root), stamp)
  return true
}
