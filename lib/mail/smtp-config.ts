import { env } from '@/lib/platform/env'

export interface SmtpConfig {
  url: string
  from: string
}

/** The mail server that mail goes out by; null without one: mail then stays in the outbox, where operators read it. */
export function smtpConfig(): SmtpConfig | null {
  const { SMTP_URL: url, MAIL_FROM: from } = env()
  return url && from ? { url, from } : null
}
