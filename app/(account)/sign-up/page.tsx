import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignUpForm } from '@/components/accounts/sign-up-form'
import { NavLink } from '@/components/ui/nav-link'
import { safeNext, signInPath } from '@/lib/paths'
import { currentViewer } from '@/lib/web/viewer'
import { signUp } from '../actions'

export const metadata: Metadata = { title: 'Open an account', robots: { index: false } }

export default async function SignUpPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const { next } = await searchParams
  const wanted = safeNext(typeof next === 'string' ? next : null)
  if ((await currentViewer()).kind !== 'visitor') redirect(wanted)
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>Open an account</h1>
          <p className="note">For candidates. Employers are added by the people who run this site.</p>
          <p className="note">
            You have one? <NavLink href={`${signInPath}?next=${encodeURIComponent(wanted)}`}>Sign in</NavLink>
          </p>
        </div>
        <div className="main max-w-[30rem]">
          <SignUpForm signUp={signUp} next={wanted} />
        </div>
      </section>
    </main>
  )
}
