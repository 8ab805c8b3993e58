import { setTimeout as sleep } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { siteLink } from './site-link'
import type { SmtpConfig } from './smtp-config'

export interface OutgoingMail {
  id: string
  recipient: string
  subject: string
  text: string
}

export type Send = (mail: OutgoingMail, now: Date) => Promise<void>

/** Each less than the whole, which stays under the lease: a mail is not taken back while it is being sent. */
const timeouts = { dnsTimeout: 5000, connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000 }
const wholeMs = 25_000

/** Hands mails to a mail server, each over a connection of its own. */
export function sendBySmtp({ url, from }: SmtpConfig): Send {
  const transport = createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true })
  return async ({ id, recipient, subject, text }, date) => {
    const ended = new AbortController()
    const tooLong = sleep(wholeMs, undefined, { signal: ended.signal }).then(() => {
      throw Object.assign(new Error('The mail server took too long.'), { code: 'ETIMEDOUT' })
    })
    const sent = transport.sendMail({
      from,
      to: { name: '', address: recipient },
      subject,
      text,
      date,
      // The same each time: who gets a mail twice, since a server died on its answer, can tell that it is one.
      messageId: `<${id}@${new URL(siteLink('/')).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    })
    try {
      await Promise.race([sent, tooLong])
    } finally {
      ended.abort()
      tooLong.catch(() => {})
      sent.catch(() => {})
    }
  }
}
