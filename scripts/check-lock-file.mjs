// The lock file must work on every platform: npm silently leaves out optional binaries that its registry lacks at the time,
// and `npm ci` then cannot install them elsewhere. It must also hold no download address.
import fs from 'node:fs'
import path from 'node:path'

const { packages } = JSON.parse(fs.readFileSync(path.resolve(import.meta.dirname, '../package-lock.json'), 'utf8'))
const problems = []
for (const [name, locked] of Object.entries(packages)) {
  if (locked.resolved?.startsWith('http')) problems.push(`${name} has a download address`)
  for (const optional of Object.keys(locked.optionalDependencies ?? {}))
    if (!packages[`node_modules/${optional}`] && !packages[`${name}/node_modules/${optional}`])
      problems.push(`${name} misses ${optional}`)
}
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
console.log(`${Object.keys(packages).length} locked packages, complete for every platform`)
