// Proves that the import rules can fail: plants one violation of each in a copy of the sources and sees every one caught.
// A rule that cannot fail is no rule, and a cruiser that silently reads nothing would pass everything.
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const root = path.resolve(import.meta.dirname, '..')
const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const config = '.config/dependency-cruiser.cjs'
const folders = ['app', 'components', 'lib', 'tests', 'prisma', '.config']
const { forbidden } = (await import(path.join(root, config))).default

/** A file to plant for each rule: [path, text]. The arrows of a noun are planted below, from the rules themselves. */
const planted = {
  'no-cycles': [
    ['lib/postings/planted-a.ts', "import { b } from './planted-b'\nexport const a = () => b"],
    ['lib/postings/planted-b.ts', "import { a } from './planted-a'\nexport const b = () => a"],
  ],
  'nothing-imports-tests': [['lib/postings/planted-test.ts', "import '@/tests/support/empty'"]],
  'lib-knows-no-page': [['lib/postings/planted-page.ts', "import '@/app/fonts'"]],
  'only-web-knows-next': [['lib/postings/planted-next.ts', "import 'next/headers'"]],
  'only-pages-use-web': [['lib/postings/planted-web.ts', "import '@/lib/web/viewer'"]],
  'foundations-know-no-noun': [['lib/platform/planted-noun.ts', "import '@/lib/postings/pay'"]],
  'platform-knows-no-access': [['lib/platform/planted-access.ts', "import '@/lib/access/policy'"]],
  'pages-use-no-database': [['app/planted-database.ts', "import '@/lib/platform/db'"]],
  'components-are-browser-safe': [['components/ui/planted-server.ts', "import '@/lib/postings/create-posting'"]],
  'browser-safe-stays-so': [['lib/postings/rules.ts', "import '@/lib/platform/db'"]],
}
for (const { name, to } of forbidden) {
  const noun = /^arrows-of-(.+)$/.exec(name)?.[1]
  if (!noun) continue
  const banned = /\((.+)\)/.exec(to.path)[1].split('|')
  const target = banned.map((other) => path.join('lib', other)).find((folder) => fs.existsSync(path.join(root, folder)))
  if (!target || !fs.existsSync(path.join(root, 'lib', noun))) continue
  const file = fs
    .readdirSync(path.join(root, target))
    .find((entry) => entry.endsWith('.ts') && !entry.endsWith('.test.ts'))
  planted[name] = [[`lib/${noun}/planted-arrow.ts`, `import '@/${target}/${file.replace(/\.ts$/, '')}'`]]
}

const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'import-rules-'))
try {
  for (const folder of folders) fs.cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true })
  for (const file of ['package.json', 'tsconfig.json']) fs.copyFileSync(path.join(root, file), path.join(copy, file))
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  for (const [file, text] of Object.values(planted).flat()) fs.writeFileSync(path.join(copy, file), `${text}\n`)
  const args = [cruiser, '--config', config, '--output-type', 'json', 'app', 'components', 'lib']
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: copy, maxBuffer: 1e9 }).catch(
    (failure) => failure,
  )
  const caught = new Set(JSON.parse(stdout).summary.violations.map(({ rule }) => rule.name))
  const missed = Object.keys(planted).filter((name) => !caught.has(name))
  const unplanted = forbidden.map(({ name }) => name).filter((name) => !planted[name] && !name.startsWith('arrows-of-'))
  if (missed.length + unplanted.length > 0) {
    if (missed.length > 0) console.error(`These import rules let a planted violation through: ${missed.join(', ')}`)
    if (unplanted.length > 0) console.error(`No violation is planted for these import rules: ${unplanted.join(', ')}`)
    process.exitCode = 1
  } else console.log(`${Object.keys(planted).length} import rules, each caught its planted violation`)
} finally {
  fs.rmSync(copy, { recursive: true, force: true })
}
