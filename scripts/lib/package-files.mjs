import fs from 'node:fs'
import path from 'node:path'

/**
 * Globs of everything that the named packages need at run time, their dependencies' dependencies included, for
 * `outputFileTracingIncludes`: a program that the build does not import (lib/resumes/read/child.mjs) is not traced by it.
 *
 * @param {readonly string[]} names
 * @param {string} root folder that holds node_modules
 */
export function packageFiles(names, root) {
  const found = new Set()
  const visit = (name, from) => {
    const dir = folderOf(name, from, root)
    if (!dir || found.has(dir)) return
    found.add(dir)
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
      fs.readFileSync(path.join(dir, 'package.json'), 'utf8'),
    )
    for (const dependency of Object.keys({ ...dependencies, ...optionalDependencies })) visit(dependency, dir)
  }
  for (const name of names) {
    if (!folderOf(name, root, root)) throw new Error(`${name} is not installed`)
    visit(name, root)
  }
  return [...found].map((dir) => `./${path.relative(root, dir).replaceAll(path.sep, '/')}/**/*.{js,cjs,mjs,json}`)
}

/** Where node would find the package from here; undefined for an optional one that is not installed. */
function folderOf(name, from, root) {
  for (let dir = from; dir.startsWith(root); dir = path.dirname(dir)) {
    const candidate = path.join(dir, 'node_modules', name)
    if (fs.existsSync(path.join(candidate, 'package.json'))) return candidate
  }
}
