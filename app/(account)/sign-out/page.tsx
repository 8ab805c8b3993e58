import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignOutForm } from '@/components/accounts/sign-out-form'
import { homePath } from '@/lib/paths'
import { findPerson } from '@/lib/web/viewer'
import { signOut } from '../actions'

export const metadata: Metadata = { title: 'Sign out', robots: { index: false } }

export default async function SignOutPage() {
  const person = await findPerson()
  if (!person) redirect(homePath)
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>Sign out</h1>
        </div>
        <div className="main stack">
          <p>You are signed in as {person.name}.</p>
          <SignOutForm signOut={signOut} />
        </div>
      </section>
    </main>
  )
}
