export interface Failure {
  /** Nothing that we could do later would change the answer. */
  isFinal: boolean
  /** For the operator. In our words: what servers say may name people and passwords. */
  problem: string
}

const unreachable = new Set(['ECONNECTION', 'ESOCKET', 'EDNS', 'ETIMEDOUT'])
/** The server judged this mail: who it is from, who it goes to, or what it says. */
const aboutTheMail = new Set(['EENVELOPE', 'EMESSAGE'])

/** What a failed delivery means, by the codes of nodemailer and of the server. */
export function judgeFailure(error: unknown): Failure {
  const code = readField(error, 'code')
  const answer = readField(error, 'responseCode')
  const status = typeof answer === 'number' ? answer : 0
  const named = status ? ` (${status})` : ''
  const later = (problem: string): Failure => ({ isFinal: false, problem })
  if (code === 'EAUTH') return later(`The mail server did not take our name and password${named}. Look at SMTP_URL.`)
  if (code === 'ETLS') return later('The connection to the mail server could not be made secure. Look at SMTP_URL.')
  if (typeof code === 'string' && aboutTheMail.has(code) && status >= 500)
    return { isFinal: true, problem: `The mail server refused this mail${named}.` }
  if (status >= 500) return later(`The mail server turned us away${named}.`)
  if (status >= 400) return later(`The mail server asked us to try again later${named}.`)
  if (typeof code === 'string' && unreachable.has(code)) return later('The mail server could not be reached.')
  return later('The mail could not be handed to the mail server.')
}

function readField(error: unknown, field: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, field) : undefined
}
