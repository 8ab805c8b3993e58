import { Crumbs } from '@/components/layout/crumbs'
import { ReportSection } from '@/components/matching/report-section'
import { NavLink } from '@/components/ui/nav-link'
import type { ExplainedAd, Sureness } from '@/lib/decoding/explain-ad'
import { countWord } from '@/lib/format'
import { decodePath, rolePath } from '@/lib/paths'
import { AdLines } from './ad-lines'
import { AdPay } from './ad-pay'
import { DecodeForm } from './decode-form'
import { DutyList } from './duty-list'
import { LevelSignals } from './level-signals'
import { TitleWarning } from './title-warning'

export interface DecodedAdViewProps {
  answer: ExplainedAd
  ad: { title: string; text: string }
}

/** What an ad really asks for: the role first, then every line, what is unusual, level, pay; and the ad to change and send again. */
export function DecodedAdView({ answer, ad }: DecodedAdViewProps) {
  const { role, lines, unassessed, unusual, signals, pay } = answer
  return (
    <>
      <Crumbs steps={[{ href: decodePath, text: 'Decode a job ad' }]} here="What it asks for" />
      <main id="main" className="wrap">
        <Verdict answer={answer} title={ad.title} />
        <ReportSection
          id="lines"
          title="Line by line"
          note="The marked words decided it. The duty beneath is one of the framework."
        >
          {lines.length ? <AdLines lines={lines} /> : <p>No line asks for a duty of a project office.</p>}
        </ReportSection>
        {unassessed.length ? (
          <ReportSection
            id="unassessed"
            title="Not assessed"
            note="No duty of the framework was found in these lines. Many are about something else."
          >
            <details className="unread">
              <summary>{countWord(unassessed.length, 'line')} of the ad</summary>
              <ul>
                {unassessed.map(({ number, text }) => (
                  <li key={number}>{text}</li>
                ))}
              </ul>
            </details>
          </ReportSection>
        ) : null}
        {role && unusual ? (
          <ReportSection id="unusual" title={`Unusual for ${role.title}`} note="Compared with the role’s profile.">
            <DutyList title="Asked for, but not in the profile" duties={unusual.outside} />
            <DutyList title="Asked for, though only occasional in the profile" duties={unusual.occasional} />
            <DutyList title="Core in the profile, not mentioned in the ad" duties={unusual.unmentioned} />
            {unusual.outside.length + unusual.occasional.length + unusual.unmentioned.length === 0 ? (
              <p>Nothing: it asks for what the profile says.</p>
            ) : null}
          </ReportSection>
        ) : null}
        {signals.length ? (
          <ReportSection
            id="level"
            title="What it says about level"
            note="Quoted from the ad. It takes no part in the answer above."
          >
            <LevelSignals signals={signals} />
          </ReportSection>
        ) : null}
        {pay ? (
          <ReportSection id="pay" title="Pay">
            <AdPay pay={pay} roleTitle={role?.title ?? null} />
          </ReportSection>
        ) : null}
        <ReportSection id="again" title="The ad" note="Change it and read it again, or paste another.">
          <DecodeForm problem={null} {...ad} />
        </ReportSection>
      </main>
    </>
  )
}

const surely: Record<Exclude<Sureness, 'little'>, string> = {
  plain: 'Its duties stand clearly nearer to this role than to any other.',
  likely: 'Its duties stand nearer to this role than to the others, though not by far.',
  close: 'Its duties fit this role and at least one other nearly alike.',
}
const notOurs = 'Not a project-office job, as far as its duties say.'
const surelyNone: Record<Sureness, string> = {
  plain: `${notOurs} Hardly any of its lines is work of a project office.`,
  likely: `${notOurs} Some of its lines touch on such work, too few to make a role.`,
  close: `${notOurs} It is a near thing: a few more lines about duties could change the answer.`,
  little:
    'What there is speaks of such work, but it is too short to tell a role. Put in the whole ad, with its list of duties.',
}

function headingOf({ role, sureness }: ExplainedAd) {
  if (role) return `By its duties: ${role.title}`
  return sureness === 'little' ? 'Project-office work, too little to tell the role' : 'Not a project-office job'
}

function Verdict({ answer, title }: { answer: ExplainedAd; title: string }) {
  const { role, sureness, nextTitle, warning, matcher, frameworkVersion } = answer
  return (
    <section className="sec top">
      <div className="side">
        <p className="small soft">
          Matcher {matcher}
          <br />
          Framework {frameworkVersion}
          <br />
          Not stored
        </p>
      </div>
      <div className="main">
        <h1>{headingOf(answer)}</h1>
        <p className="lede">
          {role && sureness !== 'little' ? surely[sureness] : surelyNone[sureness]}
          {nextTitle ? ` The next nearest is ${nextTitle}.` : ''}
        </p>
        {warning ? <TitleWarning check={warning} /> : title ? <p className="soft">Titled “{title}”</p> : null}
        {role ? (
          <p className="next">
            <NavLink href={rolePath(role.id)}>Read the role profile of {role.title}</NavLink>
          </p>
        ) : null}
        <p className="small soft guide">
          A reading by this tool, not by the employer. Only the words about duties decide; the title speaks only where
          two roles cannot be told apart.
        </p>
      </div>
    </section>
  )
}
