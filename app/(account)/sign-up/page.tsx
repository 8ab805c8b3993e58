import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignUpForm } from '@/components/accounts/sign-up-form'
import { NavLink } from '@/components/ui/nav-link'
import { safeNext, signInPath, startPaths } from '@/lib/paths'
import { cameFrom } from '@/lib/web/came-from'
import { findPerson } from '@/lib/web/viewer'
import { whySignIn } from '@/lib/web/why-sign-in'
import { signUp } from '../actions'

export const metadata: Metadata = { title: 'Open an account', robots: { index: false } }

export default async function SignUpPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const [{ next }, person, from] = await Promise.all([searchParams, findPerson(), cameFrom()])
  const wanted = safeNext(typeof next === 'string' ? next : null, '')
  if (person) redirect(wanted || startPaths[person.viewer.kind])
  const why = await whySignIn(wanted, 'candidates')
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>Open an account</h1>
          <p className="note">For candidates. Employers are added by the people who run this site.</p>
          <p className="note">
            You have one?{' '}
            <NavLink href={wanted ? `${signInPath}?next=${encodeURIComponent(wanted)}` : signInPath}>Sign in</NavLink>
          </p>
        </div>
        <div className="main stack-l max-w-[30rem]">
          {why ? <p className="lede">Open an account to {why}</p> : null}
          <SignUpForm signUp={signUp} next={wanted} from={from} />
        </div>
      </section>
    </main>
  )
}
