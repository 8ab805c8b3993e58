import type { Metadata } from 'next'
import { NewPasswordForm } from '@/components/accounts/new-password-form'
import { NavLink } from '@/components/ui/nav-link'
import { isPasswordLinkGood } from '@/lib/accounts/password-link'
import { forgottenPasswordPath } from '@/lib/paths'
import { answerGone } from '@/lib/web/answer-gone'
import { readPasswordToken } from '@/lib/web/password-token'
import { setNewPassword } from '../password-actions'

export const metadata: Metadata = { title: 'Set a new password', robots: { index: false } }

export default async function NewPasswordPage() {
  const isGood = await isPasswordLinkGood(await readPasswordToken(), new Date())
  if (!isGood) answerGone()
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>Set a new password</h1>
          {isGood ? <p className="note">Every session of your account ends, on every device.</p> : null}
        </div>
        <div className="main stack-l max-w-[30rem]">
          {isGood ? (
            <NewPasswordForm setNewPassword={setNewPassword} />
          ) : (
            <div className="empty">
              <h2>This link is over or was used</h2>
              <p>
                A link works once, and for 15 minutes. A newer one takes the place of an older one.{' '}
                <NavLink href={forgottenPasswordPath}>Ask for a new link</NavLink>
              </p>
            </div>
          )}
        </div>
      </section>
    </main>
  )
}
