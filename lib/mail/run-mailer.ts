import { type Running, runEvery } from '@/lib/platform/run-every'
import { deliverNext } from './deliver-next'
import { sendBySmtp } from './send-by-smtp'
import { smtpConfig } from './smtp-config'
import { tidyOutbox } from './tidy-outbox'

const restMs = 2000
const tidyEveryMs = 60_000

/** Sends what waits in the outbox, oldest first. Many processes may run one: a mail is held by one of them at a time. */
export function runMailer(config = smtpConfig(), clock = () => new Date()): Running {
  const send = config ? sendBySmtp(config) : null
  let tidyFrom = 0
  return runEvery('mailer', send ? restMs : tidyEveryMs, async (stopping) => {
    const now = clock()
    if (now.getTime() >= tidyFrom) {
      await tidyOutbox(now)
      tidyFrom = now.getTime() + tidyEveryMs
    }
    if (!send) return
    while (!stopping.aborted && (await deliverNext(send, clock))) {
      // Until nothing is due.
    }
  })
}
