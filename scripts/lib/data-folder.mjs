import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import readline from 'node:readline/promises'
import { Stop } from './stop.mjs'

/** Makes the folder and proves that it can be written. @throws the error of the file system, which readFault puts into words */
export function openDataFolder(folder) {
  fs.mkdirSync(folder, { recursive: true })
  const probe = path.join(folder, `.probe-${process.pid}`)
  fs.writeFileSync(probe, 'x')
  fs.rmSync(probe)
}

/** A secret that survives restarts, made on the first start and readable by this account only. */
export function keepSecret(folder, name) {
  const file = path.join(folder, name)
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return fs.readFileSync(file, 'utf8').trim()
}

/** Asks before the data folder is emptied; without a terminal, --yes is the only way to say so. @throws Stop */
export async function confirmReset(folder, { yes }) {
  if (yes) return
  if (!process.stdin.isTTY)
    throw new Stop('usage', `--reset throws away ${folder}. Without a terminal to ask on, add --yes.`)
  const ask = readline.createInterface({ input: process.stdin, output: process.stdout })
  const answer = await ask.question(`Throw away everything in ${folder}? Type yes to go on: `)
  ask.close()
  if (answer.trim().toLowerCase() !== 'yes') throw new Stop('stopped', 'Nothing was thrown away.')
}
