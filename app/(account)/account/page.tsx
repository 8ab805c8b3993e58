import type { Metadata } from 'next'
import { ChangePasswordForm } from '@/components/accounts/change-password-form'
import { RemindersForm } from '@/components/accounts/reminders-form'
import { SignOutForm } from '@/components/accounts/sign-out-form'
import { findOwnAccount } from '@/lib/accounts/own-account'
import { accountPath } from '@/lib/paths'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { signOut } from '../actions'
import { changeOwnPassword, saveReminders } from '../password-actions'
import '@/app/styles/account.css'

export const metadata: Metadata = { title: 'Account', robots: { index: false } }

const savedTexts: Record<string, string> = {
  password: 'Your password is changed. You are signed out everywhere else.',
  reminders: 'Saved.',
}

export default async function AccountPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const viewer = await requireViewer(accountPath)
  const [{ name, email, wantsReviewReminders }, { saved }] = await Promise.all([
    orNotFound(findOwnAccount(viewer)),
    searchParams,
  ])
  const said = typeof saved === 'string' && Object.hasOwn(savedTexts, saved) ? savedTexts[saved] : null
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>Account</h1>
          <p className="note account-who">
            {name}
            <br />
            {email}
          </p>
          <div className="mt-4">
            <SignOutForm signOut={signOut} isAside />
          </div>
        </div>
        <div className="main account-parts">
          {said ? (
            <p className="banner ok" role="status">
              {said}
            </p>
          ) : null}
          <section aria-labelledby="password-part">
            <h2 id="password-part">Password</h2>
            <ChangePasswordForm changePassword={changeOwnPassword} email={email} />
          </section>
          {wantsReviewReminders === null ? null : (
            <section aria-labelledby="mail-part">
              <h2 id="mail-part">Mail</h2>
              <RemindersForm saveReminders={saveReminders} wantsReviewReminders={wantsReviewReminders} />
            </section>
          )}
        </div>
      </section>
    </main>
  )
}
