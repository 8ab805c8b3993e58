import type { Metadata } from 'next'
import { Crumbs } from '@/components/layout/crumbs'
import { MailView } from '@/components/mail/mail-view'
import { SendAgainForm } from '@/components/mail/send-again-form'
import { findMail } from '@/lib/mail/find-mail'
import { smtpConfig } from '@/lib/mail/smtp-config'
import { mailPath, outboxPath } from '@/lib/paths'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { sendAgain } from '../actions'
import '@/app/styles/mail.css'

export const metadata: Metadata = { title: 'One mail', robots: { index: false } }

export default async function MailPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(mailPath(id))
  const mail = await orNotFound(findMail(viewer, id))
  return (
    <>
      <Crumbs steps={[{ href: outboxPath, text: 'Mail' }]} here={mail.subject} />
      <main id="main" className="wrap one-mail">
        <h1>{mail.subject}</h1>
        <MailView mail={mail} hasServer={smtpConfig() !== null} />
        {mail.state === 'refused' && !mail.isSecret ? <SendAgainForm mailId={mail.id} sendAgain={sendAgain} /> : null}
      </main>
    </>
  )
}
