import type { Metadata } from 'next'
import { sessionDays } from '@/lib/accounts/session'

export const metadata: Metadata = { title: 'Privacy' }

export default function PrivacyPage() {
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>Privacy</h1>
          <p className="note">What this site keeps of you, and for how long.</p>
        </div>
        <div className="main stack-l max-w-[68ch]">
          <div className="stack">
            <h2>Matching a résumé keeps nothing</h2>
            <p>
              What you paste or upload is read in memory, answered, and forgotten. It is not written to a disk, a
              database or a log. Names, addresses, dates and photographs play no part in a match.
            </p>
          </div>
          <div className="stack">
            <h2>An account</h2>
            <p>
              We keep your name, your e-mail address and a one-way hash of your password. Signing in sets one cookie
              that lasts {sessionDays} days at most and ends when you sign out. A second cookie remembers the theme, if
              you choose one. There is no tracking.
            </p>
          </div>
          <div className="stack">
            <h2>Mail</h2>
            <p>
              We write to you when you ask for a new password and when yours was changed, and to those who edit the
              framework about reviews, unless they turn that off. What we wrote is kept for 90 days, less the link,
              which is kept until it was sent or is over.
            </p>
          </div>
          <div className="stack">
            <h2>Saved jobs</h2>
            <p>
              Which jobs you save is yours alone: no employer and nobody who runs this site is shown it. It is part of
              the file with your data, and goes with your account. If you press Save before you sign in, a cookie
              remembers the number of that job for a quarter of an hour.
            </p>
          </div>
          <div className="stack">
            <h2>Reports</h2>
            <p>
              What you report about a job is read by the people who run this site, and not given to the employer. We
              keep your words and, if you are signed in, that they are yours; we keep no network address with them.
            </p>
          </div>
          <div className="stack">
            <h2>Searches stay with you</h2>
            <p>
              Your browser keeps your last five searches and shows them in the empty search field. They are not sent
              anywhere; you can clear them or keep none there. What you type is sent to complete it, and is not kept.
            </p>
          </div>
          <div className="stack">
            <h2>The record of changes</h2>
            <p>
              Who published or changed a posting is recorded by number, never by name. Counters that stop people from
              guessing passwords hold hashed addresses, and run out within the hour.
            </p>
          </div>
        </div>
      </section>
    </main>
  )
}
