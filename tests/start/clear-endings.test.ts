import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { aDataFolder, freePort, root, start, startAndEnd } from './support'

const folders: string[] = []
const folder = () => {
  const made = aDataFolder()
  folders.push(made)
  return made
}
afterEach(() => {
  for (const made of folders.splice(0)) fs.rmSync(made, { recursive: true, force: true })
})

/** What a person reads when it cannot go on: besides the steps, one sentence. */
const sentences = (output: string) => output.split('\n').filter((line) => line && !/^(Rolecharter$| {2})/.test(line))

describe('the start script ends with one clear sentence', () => {
  it('helps', async () => {
    const { code, output } = await startAndEnd(['--help'])
    expect(code).toBe(0)
    for (const flag of ['--port', '--host', '--data', '--reset', '--no-seed', '--help', 'Exit codes'])
      expect(output).toContain(flag)
  })

  it.each([['--colour'], ['--port', 'ninety'], ['--port', '0']])('for %s %s', async (...args) => {
    const { code, output } = await startAndEnd(args)
    expect(code).toBe(2)
    expect(sentences(output)).toHaveLength(1)
  })

  it('when the port is taken, and names one that is free', async () => {
    const server = net.createServer()
    const port = await freePort()
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    const { code, output } = await startAndEnd(['--port', String(port), '--data', folder()])
    await new Promise((resolve) => server.close(resolve))
    expect(code).toBe(4)
    expect(sentences(output)).toEqual([
      expect.stringMatching(`^Port ${port} is taken by another program. Free it, or start with --port \\d+\\.$`),
    ])
  })

  it('when DATABASE_URL cannot be reached, without its password', async () => {
    const port = await freePort()
    const { code, output } = await startAndEnd(['--port', String(await freePort()), '--data', folder()], {
      DATABASE_URL: `postgresql://somebody:geheim123@127.0.0.1:${port}/jobs`,
      DATABASE_WAIT_SECONDS: '0',
    })
    expect(code).toBe(7)
    expect(sentences(output)).toEqual([expect.stringContaining(`127.0.0.1:${port}/jobs`)])
    expect(output).not.toContain('geheim123')
  })

  it('when a variable is wrong, without its value', async () => {
    const { code, output } = await startAndEnd(['--port', String(await freePort()), '--data', folder()], {
      NEXTAUTH_SECRET: 'geheim123',
    })
    expect(code).toBe(2)
    expect(sentences(output)).toEqual([
      'The environment is not right: NEXTAUTH_SECRET must have at least 32 characters',
    ])
  })

  it('when the data folder cannot be written', async () => {
    // Root may write anywhere, so the folder lies where none can be made: below a file.
    const file = path.join(folder(), 'file')
    fs.writeFileSync(file, '')
    const { code, output } = await startAndEnd(['--port', String(await freePort()), '--data', path.join(file, 'data')])
    expect(code).toBe(6)
    expect(sentences(output)).toEqual([expect.stringContaining('cannot be written to')])
  })

  it('when a migration fails: it is named and undone, and once it is put right the next start goes on', async () => {
    const data = folder()
    const migrations = path.join(folder(), 'migrations')
    fs.cpSync(path.join(root, 'prisma/migrations'), migrations, { recursive: true })
    const bad = path.join(migrations, '20991231000000_bad')
    fs.mkdirSync(bad)
    const write = (sql: string) => fs.writeFileSync(path.join(bad, 'migration.sql'), sql)
    write('create table half (a int); create table half (a int);')
    const env = { ROLECHARTER_MIGRATIONS: migrations }
    const args = ['--port', String(await freePort()), '--data', data, '--no-seed']
    for (const attempt of ['first', 'again']) {
      const { code, output } = await startAndEnd(args, env)
      expect(code, attempt).toBe(8)
      expect(output).toContain('Migration 20991231000000_bad failed and was undone')
    }
    write('create table half (a int)')
    const started = start(args, env)
    await started.says('migrations')
    started.process.kill('SIGTERM')
    expect(await started.ended).toBe(0)
    expect(started.output()).toMatch(/migrations.*1 applied/)
  })

  it('when the disk is full', async () => {
    // A real full disk: /dev/full takes no byte. The first thing that is written in the data folder leads there.
    const { readFault } = await import('../../scripts/lib/stop.mjs')
    let thrown: unknown
    try {
      fs.writeFileSync('/dev/full', 'x')
    } catch (error) {
      thrown = error
    }
    const fault = readFault(thrown, '/somewhere')
    expect(fault).toMatchObject({ exitCode: 5, message: expect.stringContaining('is full') })
  })

  it('when --reset cannot ask', async () => {
    const { code, output } = await startAndEnd(['--port', String(await freePort()), '--data', folder(), '--reset'])
    expect(code).toBe(2)
    expect(sentences(output)).toEqual([expect.stringContaining('add --yes')])
  })
})
