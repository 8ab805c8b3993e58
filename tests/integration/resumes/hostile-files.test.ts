import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resumeDocumentSchema } from '@/lib/resumes/model'
import { readResumeFile } from '@/lib/resumes/read/read-resume-file'
import { parseLimits, refusalText } from '@/lib/resumes/rules'
import { hostileFiles } from '../../fixtures/resumes/hostile-files'

const MOST_GROWTH = 50 * 1024 * 1024
/** The wall clock of the child, and what starting and stopping it may take. */
const MOST_MS = parseLimits.wallMs + 2000

/** Resident memory of this process, which stands where the web process stands. */
const resident = () => Number(readFileSync('/proc/self/statm', 'utf8').split(' ')[1]) * 4096

let asked = 0
const listener = createServer((_, response) => {
  asked++
  response.end('<!ENTITY p "fetched">')
})
await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
const address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`
const files = hostileFiles(address)
describe('files made to do harm', () => {
  const slowest = { name: '', ms: 0 }
  let mostGrown = 0
  beforeAll(async () => {
    await readResumeFile(Buffer.from('Experience\nKept the register of all projects'))
  })
  afterAll(() => listener.close())

  it('are at least sixty, each of another kind', () => {
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
    expect(files.length).toBeGreaterThanOrEqual(60)
  })

  for (const { name, file, expect: wanted } of files)
    it(name, async () => {
      const started = performance.now()
      const base = resident()
      let most = base
      const watch = setInterval(() => {
        most = Math.max(most, resident())
      }, 20)
      const read = await readResumeFile(file).finally(() => clearInterval(watch))
      const grown = Math.max(most, resident()) - base
      const ms = performance.now() - started
      mostGrown = Math.max(mostGrown, grown)
      if (ms > slowest.ms) Object.assign(slowest, { name, ms })
      expect(wanted).toContain(read.ok ? 'read' : read.reason)
      if (read.ok) {
        expect(resumeDocumentSchema.parse(read.document)).toEqual(read.document)
        expect(JSON.stringify(read)).not.toMatch(/root:x|fetched|isAdmin/)
      } else expect(refusalText[read.reason]).toMatch(/\w/)
      expect(grown).toBeLessThan(MOST_GROWTH)
      expect(ms).toBeLessThan(MOST_MS)
    })

  it('ask for nothing on the network and leave nothing on the disk', () => {
    console.info(`${files.length} hostile files, the slowest in ${Math.round(slowest.ms)} ms: ${slowest.name}`)
    console.info(`this process grew by ${(mostGrown / 1024 / 1024).toFixed(1)} MB at most`)
    expect(asked).toBe(0)
    for (const place of [os.tmpdir(), process.cwd(), path.dirname(process.cwd())])
      expect(existsSync(path.join(place, 'rolecharter-escaped'))).toBe(false)
  })

  it.each([
    ['fetch', `await fetch('${address}')`],
    ['a socket', `(await import('node:net')).connect(${new URL(address).port}, '127.0.0.1')`],
    ['a request', `(await import('node:http')).get('${address}')`],
    ['a file', `(await import('node:fs')).writeFileSync('${path.join(os.tmpdir(), 'rolecharter-escaped')}', 'x')`],
    [
      'a file, later',
      `await (await import('node:fs/promises')).writeFile('${path.join(os.tmpdir(), 'rolecharter-escaped')}', 'x')`,
    ],
  ])('could not have: %s is closed to the reader', (_, attempt) => {
    const program = `await import('./lib/platform/closed/closed-process.mjs')\ntry { ${attempt}; process.exit(0) } catch { process.exit(7) }`
    expect(spawnSync(process.execPath, ['--input-type=module', '-e', program]).status).toBe(7)
    expect(asked).toBe(0)
  })
})
