import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/components/accounts/sign-in-form'
import { NavLink } from '@/components/ui/nav-link'
import { safeNext, signUpPath } from '@/lib/paths'
import { currentViewer } from '@/lib/web/viewer'
import { signIn } from '../actions'

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

export default async function SignInPage({
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
          <h1>Sign in</h1>
          <p className="note">Searching, reading and matching a résumé need no account.</p>
          <p className="note">
            New here? <NavLink href={`${signUpPath}?next=${encodeURIComponent(wanted)}`}>Open an account</NavLink>
          </p>
        </div>
        <div className="main max-w-[30rem]">
          <SignInForm signIn={signIn} next={wanted} />
        </div>
      </section>
    </main>
  )
}
