import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isBuilt } from './build.mjs'
import { contentStamp, quickStamp } from './source-stamp.mjs'

let root: string
const write = (file: string, text: string) => {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  fs.writeFileSync(path.join(root, file), text)
}
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'rolecharter-build-'))
  write('app/page.tsx', 'one')
  write('.next/standalone/server.js', '')
  write('.next/rolecharter-built.json', JSON.stringify({ quick: quickStamp(root), content: contentStamp(root) }))
})
afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

it('is built while nothing changed, and after a checkout that only touched the files', () => {
  expect(isBuilt(root)).toBe(true)
  fs.utimesSync(path.join(root, 'app/page.tsx'), new Date(1000), new Date(1000))
  expect(isBuilt(root)).toBe(true)
})

it('is not built when a source changed, came or went', () => {
  write('app/page.tsx', 'two')
  expect(isBuilt(root)).toBe(false)
  write('app/page.tsx', 'one')
  expect(isBuilt(root)).toBe(true)
  write('lib/new.ts', '')
  expect(isBuilt(root)).toBe(false)
  fs.rmSync(path.join(root, 'lib'), { recursive: true })
  expect(isBuilt(root)).toBe(true)
  fs.rmSync(path.join(root, 'app/page.tsx'))
  expect(isBuilt(root)).toBe(false)
})

it('is built when only a test changed, and not when the output or the stamp is gone', () => {
  write('app/page.test.ts', 'a test')
  expect(isBuilt(root)).toBe(true)
  fs.rmSync(path.join(root, '.next/rolecharter-built.json'))
  expect(isBuilt(root)).toBe(false)
})
