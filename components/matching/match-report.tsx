import type { ReactNode } from 'react'
import { NavLink } from '@/components/ui/nav-link'
import type { CompetencyFinding } from '@/lib/matching/competencies'
import type { MatchReport as Report } from '@/lib/matching/match-resume'
import type { ScalePrompt } from '@/lib/matching/scale-prompts'
import { matchPath, resumesPath } from '@/lib/paths'
import type { QualityProblem } from '@/lib/resumes/parse-quality'
import type { ReadResume } from '@/lib/resumes/read-resume'
import type { ResumeLine } from '@/lib/resumes/resume-lines'
import { AnswersGiven } from './answers-given'
import { BeyondList } from './beyond-list'
import { CompetencyTable } from './competency-table'
import { CoverageFigure } from './coverage-figure'
import { DutiesCounted } from './duties-counted'
import { DutyThread } from './duty-thread'
import { LightThreads } from './light-threads'
import { QualityWarning } from './quality-warning'
import { reportParts } from './report-parts'
import { ReportSection } from './report-section'
import { ReportTop } from './report-top'
import { ResumeSheet } from './resume-sheet'
import { ScaleQuestions } from './scale-questions'
import { StateMark } from './state-mark'
import { ThreadsFigure } from './threads-figure'
import { WayOn } from './way-on'

export interface MatchReportProps {
  report: Report
  source: ReadResume['source']
  lines: readonly ResumeLine[]
  quality: readonly QualityProblem[]
  /** What was asked and is not there, or what of a posting cannot be matched. */
  notice: string | null
  /** Page of the role or posting, with the words of its link. */
  subject: { href: string; text: string }
  /** The role whose requirements are shown; the posting's own role when it is one. */
  profile: { title: string; competencies: readonly CompetencyFinding[]; experience: string } | null
  scale: readonly ScalePrompt[]
  next: readonly { id: string; title: string }[]
  /** Other roles and postings, with the means to look at them. */
  others: ReactNode
}

/** A match read from the top as an argument: what is shown and by which words, what may be, what is not yet; then the number. */
export function MatchReport({ report, source, lines, profile, next, ...props }: MatchReportProps) {
  const { role, coverage, findings, beyond, answers } = report
  const about = lines.filter(({ kind }) => kind === 'bullet').length
  const inOrder = reportParts.flatMap(({ state }) => findings.filter((finding) => finding.state === state))
  return (
    <>
      <ReportTop
        title={`What this résumé shows for ${role.title}`}
        source={source}
        about={about}
        read={report.lines.length}
        frameworkVersion={report.frameworkVersion}
        lede="Read it from the top as an argument: what your lines show and by which words, what they may show, what they do not show yet. The number comes last."
      >
        {props.notice ? <p className="banner warn notice">{props.notice}</p> : null}
        <QualityWarning problems={props.quality} />
        <DutiesCounted coverage={coverage} findings={findings} />
      </ReportTop>
      <section className="sec" aria-labelledby="threads">
        <div className="side">
          <h2 id="threads">The threads</h2>
          <ul className="legend">
            {reportParts.map(({ state, title }) => (
              <li key={state}>
                <StateMark state={state} />
                {title.replace(' in this résumé', '')}
              </li>
            ))}
          </ul>
        </div>
        <div className="main">
          <ThreadsFigure coverage={coverage} findings={inOrder} lines={lines} />
        </div>
      </section>
      {reportParts.map(({ state, title, note, empty }) => {
        const ofState = findings.filter((finding) => finding.state === state)
        return (
          <ReportSection key={state} id={state} title={title} note={note}>
            {ofState.length ? (
              <ul className="threads">
                {ofState.map((finding) => (
                  <DutyThread key={finding.responsibilityId} finding={finding} />
                ))}
              </ul>
            ) : (
              <p className="soft">{empty}</p>
            )}
          </ReportSection>
        )
      })}
      {profile ? (
        <ReportSection
          id="competencies"
          title="Competencies"
          note="Tools and certificates are looked for in the whole résumé but its contact block: a name is a claim, a duty is evidence."
        >
          <CompetencyTable {...profile} />
        </ReportSection>
      ) : null}
      <ReportSection
        id="scale"
        title="Scale, level and years"
        note="Questions that a reader of your résumé will have. They change nothing here."
      >
        <ScaleQuestions prompts={props.scale} experience={profile?.experience ?? null} />
      </ReportSection>
      {beyond.length ? (
        <ReportSection
          id="beyond"
          title="Beyond this role"
          note="Your lines also show duties that are not asked for here. Another role may ask for them."
        >
          <BeyondList beyond={beyond} />
        </ReportSection>
      ) : null}
      {props.others}
      {next.length ? <WayOn title={profile?.title ?? role.title} next={next} /> : null}
      <ReportSection
        id="lines"
        title="The résumé, line by line"
        note={
          <>
            As it was read. If a line was split or missed, <NavLink href={matchPath}>paste the text</NavLink> with one
            duty a line. To work on it, <NavLink href={resumesPath}>keep it and tailor a copy</NavLink>.
          </>
        }
      >
        <ResumeSheet lines={lines} />
      </ReportSection>
      {answers.length ? (
        <ReportSection id="answers" title="Your answers" note="They count in this report only, and are kept nowhere.">
          <AnswersGiven answers={answers} />
        </ReportSection>
      ) : null}
      <ReportSection id="coverage" title="Coverage">
        <CoverageFigure coverage={coverage} findings={inOrder} />
        <p className="row next">
          <NavLink className="btn" href={props.subject.href}>
            {props.subject.text}
          </NavLink>
          <NavLink className="btn quiet" href={matchPath}>
            Match another résumé
          </NavLink>
        </p>
      </ReportSection>
      <LightThreads />
    </>
  )
}
