import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const sources = fs
  .readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: fs.readFileSync(path.join(root, 'app', file), 'utf8') }))
const actions = sources.filter(({ text }) => /^'use server'/.test(text))

it('is the only way into a server action', () => {
  expect(actions.length).toBeGreaterThanOrEqual(2)
  for (const { file, text } of actions)
    for (const [line] of text.matchAll(/^export .*$/gm))
      expect(line, file).toMatch(/^export const \w+ = action\($|^export const \w+ = action\('/)
})

it('has no way round it by an action inside a page', () => {
  for (const { file, text } of sources) if (/['"]use server['"]/.test(text)) expect(text, file).toMatch(/^'use server'/)
})
