import { execFileSync } from 'node:child_process'
import path from 'node:path'

/** Trains the matcher once for all test files, as the build does; nothing to do when its weights are there. */
export default function prepareMatcher() {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/train-matcher.ts'], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    stdio: 'inherit',
  })
}
