import type { Metadata } from 'next'
import { ForgottenPasswordForm } from '@/components/accounts/forgotten-password-form'
import { NavLink } from '@/components/ui/nav-link'
import { smtpConfig } from '@/lib/mail/smtp-config'
import { signInPath } from '@/lib/paths'
import { askLink } from '../password-actions'

export const metadata: Metadata = { title: 'Forgotten password', robots: { index: false } }

export default function ForgottenPasswordPage() {
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>Forgotten password</h1>
          <p className="note">We send a link with which you set a new one.</p>
          <p className="note">
            It came back to you? <NavLink href={signInPath}>Sign in</NavLink>
          </p>
        </div>
        <div className="main stack-l max-w-[30rem]">
          <ForgottenPasswordForm askLink={askLink} />
          <p className="small">
            {smtpConfig()
              ? 'If no mail comes, ask the people who run this site. They can set a password for you, and cannot read the old one.'
              : 'This site has no mail server: the people who run it find the link and pass it on to you.'}
          </p>
        </div>
      </section>
    </main>
  )
}
