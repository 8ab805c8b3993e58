import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MailList } from '@/components/mail/mail-list'
import { NavLink } from '@/components/ui/nav-link'
import { can } from '@/lib/access/policy'
import { type MailState, mailStateLabels } from '@/lib/mail/labels'
import { listMail, mostListed } from '@/lib/mail/list-mail'
import { smtpConfig } from '@/lib/mail/smtp-config'
import { outboxPath } from '@/lib/paths'
import { requireViewer } from '@/lib/web/require-viewer'
import '@/app/styles/mail.css'

export const metadata: Metadata = { title: 'Mail', robots: { index: false } }

const states: readonly MailState[] = ['waiting', 'sent', 'refused']
const empty: Record<MailState, { head: string; text: string }> = {
  waiting: { head: 'Nothing waits', text: 'What this site writes to people stands here until it is sent.' },
  sent: { head: 'Nothing was sent yet', text: 'What a mail server took stands here for 90 days.' },
  refused: { head: 'Nothing was given up', text: 'What a mail server refuses, or what came too late, stands here.' },
}

export default async function OutboxPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const viewer = await requireViewer(outboxPath)
  if (!can(viewer, 'mail.view')) notFound()
  const { show, again } = await searchParams
  const state = states.find((each) => each === show) ?? 'waiting'
  const mails = await listMail(viewer, state)
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>Mail</h1>
          <p className="note">
            {smtpConfig()
              ? 'What this site writes to people. It goes out by the mail server that was set.'
              : 'What this site writes to people. No mail server is set (SMTP_URL), so mail stays here for you to pass on.'}
          </p>
          <nav aria-label="Which mail" className="row mt-4 which">
            {states.map((each) => (
              <NavLink
                key={each}
                className="btn sm"
                href={each === 'waiting' ? outboxPath : `${outboxPath}?show=${each}`}
                aria-current={state === each ? 'page' : undefined}
              >
                {mailStateLabels[each]}
              </NavLink>
            ))}
          </nav>
        </div>
        <div className="main">
          {again === 'yes' ? (
            <p className="banner ok" role="status">
              The mail waits to be sent again.
            </p>
          ) : null}
          {mails.length > 0 ? (
            <MailList mails={mails} state={state} isCut={mails.length === mostListed} />
          ) : (
            <div className="empty">
              <h2>{empty[state].head}</h2>
              <p>{empty[state].text}</p>
            </div>
          )}
        </div>
      </section>
    </main>
  )
}
