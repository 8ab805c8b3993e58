import { NavLink } from '@/components/ui/nav-link'
import { countWord } from '@/lib/format'
import type { MatchReport as Report } from '@/lib/matching/match-resume'
import type { State } from '@/lib/matching/score'
import { matchPath, responsibilityPath, rolePath } from '@/lib/paths'
import type { ResumeLine } from '@/lib/resumes/resume-lines'
import { uploadResumePath } from '@/lib/resumes/rules'
import { CoverageFigure } from './coverage-figure'
import { againForm, DutyThread } from './duty-thread'
import { LightThreads } from './light-threads'
import { ResumeSheet } from './resume-sheet'
import { RoleCoverage } from './role-coverage'
import { StateMark } from './state-mark'
import { ThreadMap } from './thread-map'

const sourceText = {
  pdf: 'PDF file',
  docx: 'Word document',
  txt: 'Text file',
  markdown: 'Markdown file',
  'json-resume': 'JSON Resume',
  linkedin: 'LinkedIn data export',
  europass: 'Europass CV',
  pasted: 'Pasted text',
} as const

const parts: { state: State; title: string; note: string; empty: string }[] = [
  {
    state: 'evidenced',
    title: 'Evidenced',
    note: 'A line shows the duty being done. The marked words decided it; the figure is the line in your résumé.',
    empty: 'No line shows a duty of this role plainly enough to count. That is a normal answer, not a fault of yours.',
  },
  {
    state: 'possible',
    title: 'Possible, please confirm',
    note: 'The words point to the duty and stop short. Only you know. Your answer changes this report and nothing else.',
    empty: 'Nothing is in doubt.',
  },
  {
    state: 'missing',
    title: 'Not evidenced in this résumé',
    note: 'That is about the page, not about you. If you have done it, a line like the one shown would tie it.',
    empty: 'Every duty of the role is tied to a line.',
  },
]

/** A match read from the top as an argument: what is shown and by which words, what may be, what is not yet; then the number. */
export function MatchReport({
  report,
  source,
  lines,
  carried,
}: {
  report: Report
  source: keyof typeof sourceText
  lines: readonly ResumeLine[]
  /** The résumé for the report's own form, so that another role needs no second upload. */
  carried: string
}) {
  const { role, coverage, findings } = report
  const about = lines.filter(({ kind }) => kind === 'bullet').length
  const inOrder = parts.flatMap(({ state }) => findings.filter((finding) => finding.state === state))
  return (
    <>
      <form id={againForm} action={uploadResumePath} method="post" encType="multipart/form-data">
        <input type="hidden" name="carried" value={carried} />
        <input type="hidden" name="role" value={role.id} />
      </form>
      <section className="sec top">
        <div className="side">
          <p className="small soft">
            {sourceText[source]}, {countWord(about, 'line')} about work
            {about > report.lines.length ? `, the first ${report.lines.length} read` : ''}
            <br />
            Framework {report.frameworkVersion}
            <br />
            Not stored
          </p>
        </div>
        <div className="main">
          <h1>What this résumé shows for {role.title}</h1>
          <p className="lede">
            Read it from the top as an argument: what your lines show and by which words, what they may show, what they
            do not show yet. The number comes last.
          </p>
          <p className="small soft guide">
            A guide from this tool, not an employer’s score. It looks at lines about work only, never at a name, an
            address, an age or a date.
          </p>
        </div>
      </section>
      <section className="sec" aria-labelledby="threads">
        <div className="side">
          <h2 id="threads">The threads</h2>
          <ul className="legend">
            {parts.map(({ state, title }) => (
              <li key={state}>
                <StateMark state={state} />
                {title.replace(' in this résumé', '')}
              </li>
            ))}
          </ul>
        </div>
        <div className="main">
          <figure>
            <figcaption>
              <span className="t">{threadsSaid(coverage)}</span>
              <span className="d">
                Left, the résumé in miniature with its line numbers. Right, the{' '}
                {countWord(findings.length, 'duty', 'duties')} of the role. Point at either end, or tab to it.
              </span>
            </figcaption>
            <ThreadMap lines={lines} findings={inOrder} />
          </figure>
        </div>
      </section>
      {parts.map(({ state, title, note, empty }) => {
        const ofState = findings.filter((finding) => finding.state === state)
        return (
          <section className="sec" aria-labelledby={state} key={state}>
            <div className="side">
              <h2 id={state}>{title}</h2>
              <p className="note">{note}</p>
            </div>
            <div className="main">
              {ofState.length ? (
                <ul className="threads">
                  {ofState.map((finding) => (
                    <DutyThread key={finding.responsibilityId} finding={finding} />
                  ))}
                </ul>
              ) : (
                <p className="soft">{empty}</p>
              )}
            </div>
          </section>
        )
      })}
      {report.beyond.length ? (
        <section className="sec" aria-labelledby="beyond">
          <div className="side">
            <h2 id="beyond">Beyond this role</h2>
            <p className="note">Your lines also show duties that this role does not have. Another role may.</p>
          </div>
          <div className="main">
            <ul className="beyond">
              {report.beyond.map(({ responsibilityId, name, lines: numbers }) => (
                <li key={responsibilityId}>
                  <StateMark state="evidenced" />
                  <span>
                    <NavLink href={responsibilityPath(responsibilityId)}>{name}</NavLink>
                    {numbers.map((number) => (
                      <a className="small at" key={number} href={`#l${number}`}>
                        line {number}
                      </a>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        </section>
      ) : null}
      <section className="sec" aria-labelledby="lines">
        <div className="side">
          <h2 id="lines">The résumé, line by line</h2>
          <p className="note">
            As it was read. If a line was split or missed, <NavLink href={matchPath}>paste the text</NavLink> with one
            duty a line.
          </p>
        </div>
        <div className="main">
          <ResumeSheet lines={lines} />
        </div>
      </section>
      <section className="sec" aria-labelledby="roles">
        <div className="side">
          <h2 id="roles">All roles</h2>
          <p className="note">Choose another role to read the same lines against its duties.</p>
        </div>
        <div className="main">
          <RoleCoverage roles={report.roles} chosenId={role.id} />
        </div>
      </section>
      <section className="sec" aria-labelledby="coverage">
        <div className="side">
          <h2 id="coverage">Coverage</h2>
        </div>
        <div className="main">
          <CoverageFigure coverage={coverage} findings={inOrder} />
          <p className="row next">
            <NavLink className="btn" href={rolePath(role.id)}>
              Read the role profile of {role.title}
            </NavLink>
            <NavLink className="btn quiet" href={matchPath}>
              Match another résumé
            </NavLink>
          </p>
        </div>
      </section>
      <LightThreads />
    </>
  )
}

function threadsSaid({ evidenced, possible, missing }: Report['coverage']) {
  if (evidenced + possible === 0) return 'No line is tied to a duty of this role'
  const said = [
    evidenced ? `${countWord(evidenced, 'duty is', 'duties are')} tied to lines` : '',
    possible ? `${possible} ${possible === 1 ? 'hangs' : 'hang'} by a possible thread` : '',
    missing ? `${missing} by none` : '',
  ].filter(Boolean)
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${said.at(-1)}` : (said[0] ?? '')
}
