import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findMeilisearch, startMeilisearch } from '../../scripts/lib/meilisearch-server.mjs'
import { aDataFolder, isRunning, root, until } from './support'

const program = findMeilisearch()
if (!program) console.warn('skipped: no Meilisearch (a child that dies with its parent): put the program on the PATH')

const dir = aDataFolder()
const answers = (url: string) =>
  fetch(`${url}/health`).then(
    (answer) => answer.ok,
    () => false,
  )

describe.runIf(program)('Meilisearch as a child', () => {
  afterAll(() => fs.rmSync(dir, { recursive: true, force: true }))

  it('keeps its key to itself and its port between starts', async () => {
    const first = await startMeilisearch({ program: program as string, dir })
    expect(fs.statSync(path.join(dir, 'master-key')).mode & 0o777).toBe(0o600)
    expect((await fetch(`${first.url}/indexes`)).status).toBe(401)
    await first.stop()
    expect(await answers(first.url)).toBe(false)
    const second = await startMeilisearch({ program: program as string, dir })
    expect([second.port, second.masterKey]).toEqual([first.port, first.masterKey])
    await second.stop()
  })

  it('makes room for new data when it cannot open the old', async () => {
    fs.writeFileSync(path.join(dir, 'data/VERSION'), '1.2.3')
    const server = await startMeilisearch({ program: program as string, dir })
    expect(await answers(server.url)).toBe(true)
    await server.stop()
  })

  it('dies with its parent, also by kill -9', async () => {
    const script = `import { startMeilisearch } from './scripts/lib/meilisearch-server.mjs'
      const server = await startMeilisearch({ program: ${JSON.stringify(program)}, dir: ${JSON.stringify(dir)} })
      console.log(server.url + ' ' + server.pid)
      setInterval(() => {}, 1000)`
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: root })
    const said = await new Promise<string>((resolve) => parent.stdout.once('data', (data) => resolve(String(data))))
    const [url, pid] = said.trim().split(' ') as [string, string]
    expect(await answers(url)).toBe(true)
    parent.kill('SIGKILL')
    await until(async () => !(await answers(url)) && !isRunning(Number(pid)), 'it is gone')
  })
})
