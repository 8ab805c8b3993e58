import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/components/accounts/sign-in-form'
import { NavLink } from '@/components/ui/nav-link'
import { forgottenPasswordPath, safeNext, signUpPath, startPaths } from '@/lib/paths'
import { cameFrom } from '@/lib/web/came-from'
import { findPerson } from '@/lib/web/viewer'
import { whySignIn } from '@/lib/web/why-sign-in'
import { signIn } from '../actions'

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const [{ next, password }, person, from] = await Promise.all([searchParams, findPerson(), cameFrom()])
  const wanted = safeNext(typeof next === 'string' ? next : null, '')
  if (person) redirect(wanted || startPaths[person.viewer.kind])
  const why = await whySignIn(wanted, 'everybody')
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>Sign in</h1>
          <p className="note">Searching, reading and matching a résumé need no account.</p>
          <p className="note">
            New here?{' '}
            <NavLink href={wanted ? `${signUpPath}?next=${encodeURIComponent(wanted)}` : signUpPath}>
              Open an account
            </NavLink>
          </p>
        </div>
        <div className="main stack-l max-w-[30rem]">
          {why ? <p className="lede">Sign in to {why}</p> : null}
          {password === 'new' ? (
            <p className="banner ok" role="status">
              Your new password is set. Sign in with it.
            </p>
          ) : null}
          <SignInForm signIn={signIn} next={wanted} from={from} />
          <p>
            <NavLink href={forgottenPasswordPath}>Forgot your password?</NavLink>
          </p>
        </div>
      </section>
    </main>
  )
}
