// Gives an account another password, and signs it out everywhere. The password is one line of standard input, so that it stands
// in no list of processes and in no history of commands.
//   npm run account:password -- name@example.org
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { system } from '@/lib/access/viewer'
import { setPassword } from '@/lib/accounts/set-password'
import { countWord } from '@/lib/format'
import { closeDb } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'

/** The first line; what is typed at a terminal is not shown. */
async function readLine(): Promise<string> {
  const terminal = process.stdin.isTTY === true
  if (terminal) process.stderr.write('New password, at least 10 characters: ')
  const output = new Writable({ write: (_chunk, _encoding, done) => done() })
  for await (const line of createInterface({ input: process.stdin, output, terminal })) {
    if (terminal) process.stderr.write('\n')
    return line
  }
  return ''
}

const [email, ...more] = process.argv.slice(2)
if (!email || more.length > 0) {
  process.stderr.write('npm run account:password -- name@example.org\n')
  process.exitCode = 2
} else {
  try {
    const { endedSessions, isDisabled } = await setPassword(system, { email, password: await readLine() }, new Date())
    process.stdout.write(`The password is set, and ${countWord(endedSessions, 'session')} ended.\n`)
    if (isDisabled) process.stdout.write('The account is disabled: nobody can sign in to it.\n')
  } catch (error) {
    const problems = error instanceof DomainError ? Object.values(error.fields).flat() : []
    const message = error instanceof Error ? error.message : String(error)
    process.stderr.write(`${[...(problems.length > 0 ? problems : [message])].join('\n')}\n`)
    process.exitCode = 1
  } finally {
    await closeDb()
  }
}
