import { hash, verify } from '@node-rs/argon2'

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; about 20 ms of one core, off the main thread. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** At most two at a time: hashing is meant to be dear, and a flood of sign-ins must not take every core. */
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 2) await new Promise<void>((go) => waiting.push(go))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** @returns a PHC string with its own salt and cost */
export const hashPassword = (password: string) => inTurn(() => hash(password, cost))

let decoy: Promise<string> | undefined

/**
 * Whether the password fits. Without a hash, as for an address that nobody has, the same work is done on a decoy, so that
 * the time taken does not tell which addresses have an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string) {
  decoy ??= hashPassword('no account has this password')
  const against = passwordHash ?? (await decoy)
  const fits = await inTurn(() => verify(against, password))
  return passwordHash !== null && fits
}
