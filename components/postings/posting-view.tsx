import type { ReactNode } from 'react'
import { DecodedPostingView } from '@/components/decoding/decoded-posting-view'
import { NavLink } from '@/components/ui/nav-link'
import type { DecodedPosting } from '@/lib/decoding/find-decoding'
import { countWord, dateText, payText } from '@/lib/format'
import { decodePath, employerPath } from '@/lib/paths'
import type { PayComparison } from '@/lib/postings/compare-pay'
import type { ShownPosting } from '@/lib/postings/find-shown-posting'
import type { RoleShare } from '@/lib/postings/role-shares'
import { DutyThreads } from './duty-threads'
import { PayComparisonFigure } from './pay-comparison'
import { PostingFacts } from './posting-facts'
import { PostingFreshness } from './posting-freshness'
import { RoleSharePlot } from './role-share-plot'

export interface PostingViewProps {
  posting: ShownPosting
  role: { id: string; title: string; grade: number } | null
  statements: Record<string, string>
  shares: RoleShare[]
  comparison: PayComparison | null
  now: Date
  /** What a reader can do with it beside applying. */
  acts?: ReactNode
  /** The way to apply, or to publish in a preview; null where nothing is left to do. */
  dock: ReactNode
  similar?: ReactNode
  /** Where more of the same role are open. */
  around?: ReactNode
  /** What else can be done with the posting, after all that it says. */
  foot?: ReactNode
  /** What the words of the ad were found to ask for; absent or null before they were read. */
  decoded?: DecodedPosting | null
}

function TextList({ id, heading, items }: { id: string; heading: string; items: string[] }) {
  if (items.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul className="list-plain">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )
}

/** A posting as it is read: facts first, then duties tied to the framework, what the ad really asks for, pay, employer. */
export function PostingView({
  posting,
  role,
  statements,
  shares,
  comparison,
  now,
  acts,
  dock,
  similar,
  around,
  foot,
  decoded,
}: PostingViewProps) {
  const [lede, ...rest] = posting.description.split(/\n{2,}/)
  const ledeIsShort = (lede?.length ?? 0) <= 420
  const paragraphs = ledeIsShort ? rest : [lede ?? '', ...rest]
  const tied = posting.duties.filter((duty) => duty.responsibilityId !== null)
  const min = posting.payMin ?? posting.payMax
  const max = posting.payMax ?? posting.payMin
  return (
    <>
      <section className="sec ptop">
        <div className="side" />
        <div className="main">
          <h1>{posting.title}</h1>
          <p className="who">
            <NavLink href={employerPath(posting.organisation.slug)}>{posting.organisation.name}</NavLink>
            {posting.city ? `, ${posting.city}` : ''}
          </p>
          {acts ? <div className="row posting-acts">{acts}</div> : null}
        </div>
      </section>
      <div className="pgrid">
        <aside className="dock" aria-label={dock ? 'Apply' : 'Contents'}>
          {dock ? <div className="docks">{dock}</div> : null}
          <nav className="toc" aria-label="On this page">
            {posting.duties.length > 0 ? <a href="#duties">Duties</a> : null}
            {posting.requirements.length > 0 ? <a href="#requirements">Requirements</a> : null}
            {shares.length > 0 || decoded ? <a href="#really">What this ad really asks for</a> : null}
            {comparison ? <a href="#pay">Pay</a> : null}
            <a href="#employer">Employer</a>
            {similar ? <a href="#similar">Similar jobs</a> : null}
          </nav>
        </aside>
        <div className="body" lang={posting.language === 'en' ? undefined : posting.language}>
          <section aria-label="Facts">
            <div lang="en-GB">
              <PostingFacts posting={posting} role={role} />
              <h2 className="facts-head">Freshness</h2>
              <PostingFreshness posting={posting} now={now} />
            </div>
            {ledeIsShort ? <p className="lede posting-lede">{lede}</p> : null}
            {paragraphs.length > 0 ? (
              <div className="posting-text">
                {paragraphs.map((paragraph, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never move, and two may read the same
                  <p key={index}>{paragraph}</p>
                ))}
              </div>
            ) : null}
          </section>
          {posting.duties.length > 0 ? (
            <section aria-labelledby="duties">
              <h2 id="duties">Duties</h2>
              {tied.length > 0 ? (
                <p className="intro">
                  Beside the employer’s own words stands the responsibility of the framework that each is tied to.
                </p>
              ) : null}
              <DutyThreads duties={posting.duties} statements={statements} />
            </section>
          ) : null}
          <TextList id="requirements" heading="Requirements" items={posting.requirements} />
          <TextList id="offer" heading="What is offered" items={posting.benefits} />
          {shares.length > 0 || decoded ? (
            <section aria-labelledby="really" lang="en-GB">
              <h2 id="really">What this ad really asks for</h2>
              {decoded ? <DecodedPostingView decoded={decoded} /> : null}
              {shares.length > 0 ? (
                <>
                  <RoleSharePlot shares={shares} roleId={posting.roleId} dutyCount={tied.length} />
                  <p className="src">
                    Counted from the duties that are tied to framework {posting.frameworkVersion}, not from the title.
                  </p>
                </>
              ) : null}
              <p className="small">
                <NavLink href={decodePath}>Decode an ad from elsewhere</NavLink> in the same way.
              </p>
            </section>
          ) : null}
          {comparison && role && min !== null && max !== null && posting.payCurrency && posting.payPeriod ? (
            <section aria-labelledby="pay" lang="en-GB">
              <h2 id="pay">Pay</h2>
              <PayComparisonFigure
                comparison={comparison}
                ad={{ min, max }}
                currency={posting.payCurrency}
                period={posting.payPeriod}
                roleTitle={role.title}
                asOf={dateText(now)}
              />
            </section>
          ) : null}
          <section aria-labelledby="employer">
            <h2 id="employer">{posting.organisation.name}</h2>
            <p className="intro">{posting.organisation.description || posting.organisation.sector}</p>
            {posting.organisation.openPostings > 0 ? (
              <p lang="en-GB">
                <NavLink href={employerPath(posting.organisation.slug)}>
                  {countWord(posting.organisation.openPostings, 'open job')} at this employer
                </NavLink>
              </p>
            ) : null}
            {posting.organisation.website ? (
              <p>
                <a href={posting.organisation.website} rel="noopener nofollow">
                  {new URL(posting.organisation.website).hostname}
                </a>
              </p>
            ) : null}
          </section>
          {similar ? (
            <section aria-labelledby="similar" lang="en-GB">
              <h2 id="similar">Similar jobs</h2>
              <p className="intro">Open ones, those that ask for the same duties first, whatever their titles.</p>
              {similar}
            </section>
          ) : null}
          {around ? (
            <section aria-labelledby="around" lang="en-GB">
              <h2 id="around">The same role by place</h2>
              {around}
            </section>
          ) : null}
          {foot}
        </div>
      </div>
    </>
  )
}

/** The pay in one line for the dock and for titles; null when none is stated. */
export const statedPay = (posting: Pick<ShownPosting, 'payMin' | 'payMax' | 'payCurrency' | 'payPeriod'>) =>
  payText({ min: posting.payMin, max: posting.payMax, currency: posting.payCurrency, period: posting.payPeriod })
