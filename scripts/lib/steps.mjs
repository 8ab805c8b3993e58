import { spawn } from 'node:child_process'

/** When the first process began, in milliseconds since 1970: the one that installed hands it on. */
const began = Number(process.env.ROLECHARTER_RELAY ?? Date.now() - performance.now())
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`

/** A line on its own, for what is not a step. */
export const say = (text) => console.log(text)

/** Runs one step and says how long it took; what it returns as a string is said too. */
export async function step(name, work) {
  const started = performance.now()
  const result = await work()
  const note = typeof result === 'string' ? `, ${result}` : ''
  console.log(`  ${name.padEnd(22)} ${seconds(performance.now() - started).padStart(7)}${note}`)
  return result
}

export const sinceStart = () => seconds(Date.now() - began)

/**
 * Runs a program to its end. Its output is kept for the case that it fails, so that a good start stays readable.
 * @returns the output; @throws an error whose `output` holds it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    const keep = (data) => {
      output = (output + data).slice(-20_000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(output)
      reject(Object.assign(new Error(`${command} ended with ${signal ?? code}\n${output}`), { output, signal }))
    })
    options.onSpawn?.(child)
  })
}
