import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageFiles } from './package-files.mjs'

const root = path.resolve(import.meta.dirname, '../..')

describe('the files that a program outside the build needs', () => {
  it('names packages and what they rest on, each once', () => {
    const globs = packageFiles(['mammoth', 'unpdf', 'file-type'], root)
    for (const name of ['mammoth', 'unpdf', 'file-type', 'jszip', '@xmldom/xmldom', 'strtok3'])
      expect(globs.some((glob) => glob.startsWith(`./node_modules/${name}/`))).toBe(true)
    expect(new Set(globs).size).toBe(globs.length)
  })

  it('says so when a package is not installed', () => {
    expect(() => packageFiles(['no-such-package'], root)).toThrow('no-such-package is not installed')
  })
})
