import { Crumbs } from '@/components/layout/crumbs'
import { AgainForm } from '@/components/matching/again-form'
import { CompareControls, type Opening } from '@/components/matching/compare-controls'
import { CompareView } from '@/components/matching/compare-view'
import { MatchReport } from '@/components/matching/match-report'
import { PlanView } from '@/components/matching/plan-view'
import { ReportSection } from '@/components/matching/report-section'
import { ReportTop, type ReportTopProps } from '@/components/matching/report-top'
import { ReturnToReport } from '@/components/matching/return-to-report'
import { RoleCoverage } from '@/components/matching/role-coverage'
import type { FrameworkDocument } from '@/lib/framework/model'
import { statesOf } from '@/lib/matching/answers'
import { compareTargets, mostTargets } from '@/lib/matching/compare-targets'
import { rollUpCompetencies } from '@/lib/matching/competencies'
import { matchResume, type MatchReport as Report } from '@/lib/matching/match-resume'
import { nextRoles, planWay } from '@/lib/matching/plan'
import { readScale } from '@/lib/matching/scale-prompts'
import { readToolsAndCertificates } from '@/lib/matching/tools-and-certificates'
import { matchPath, rolePath } from '@/lib/paths'
import { parseQuality } from '@/lib/resumes/parse-quality'
import { carry, type ReadResume } from '@/lib/resumes/read-resume'
import { findCompared, findOpenings, findPostingTargets, type PostingTarget } from './find-targets'
import { JobsAsking } from './jobs-asking'

interface AnswerProps {
  resume: ReadResume
  framework: FrameworkDocument
  now: Date
}

/** What was asked of the résumé: a report, several roles and postings side by side, or the way to a next role. */
export async function Answer({ resume, framework, now }: AnswerProps) {
  const bullets = resume.lines.filter(({ kind }) => kind === 'bullet')
  const [posting] = await findPostingTargets(framework, resume.postingId ? [resume.postingId] : [], now)
  const report = matchResume(framework, bullets, {
    roleId: resume.roleId,
    posting: posting?.role,
    answers: resume.answers,
  })
  const about = { resume, framework, report, posting: posting ?? null, now }
  const { show } = resume
  return (
    <>
      <Crumbs steps={[{ href: matchPath, text: 'Match a résumé' }]} here={hereOf(resume)} />
      <main id="main" className="wrap">
        <AgainForm carried={carry(resume)} target={posting ? `posting:${posting.id}` : `role:${report.role.id}`} />
        {show === 'report' ? <WholeReport {...about} /> : null}
        {show === 'compare' ? <SideBySide {...about} /> : null}
        {typeof show === 'object' ? <Way {...about} planTo={show.planTo} /> : null}
      </main>
    </>
  )
}

const hereOf = ({ show }: ReadResume) =>
  show === 'report' ? 'Match report' : show === 'compare' ? 'Side by side' : 'The way on'

interface Asked extends AnswerProps {
  report: Report
  posting: PostingTarget | null
}

/** The framework's role behind what is shown; null for a posting that is none of them. */
function profileOf({ framework, report, posting }: Asked) {
  return framework.roles.find(({ id }) => id === (posting ? posting.profileId : report.role.id)) ?? null
}

const stateIn = ({ report, resume }: Asked) => {
  const states = statesOf(report.lines, resume.answers)
  return (id: string) => states.get(id) ?? ('missing' as const)
}

function topOf({ resume, report }: Asked): Omit<ReportTopProps, 'title' | 'lede'> {
  return {
    source: resume.source,
    about: resume.lines.filter(({ kind }) => kind === 'bullet').length,
    read: report.lines.length,
    frameworkVersion: report.frameworkVersion,
  }
}

function noticeOf({ resume, posting }: Asked) {
  if (resume.postingId !== undefined && !posting)
    return 'There is no open posting there whose duties can be matched, so this report is about a role.'
  if (!posting?.unmatched) return null
  return `${posting.unmatched === 1 ? 'One duty' : `${posting.unmatched} duties`} of this posting ${
    posting.unmatched === 1 ? 'is' : 'are'
  } in the employer’s own words only and cannot be matched. Read ${posting.unmatched === 1 ? 'it' : 'them'} in the posting.`
}

async function WholeReport(asked: Asked) {
  const { resume, framework, report, posting, now } = asked
  const profile = profileOf(asked)
  const named = readToolsAndCertificates(resume.lines.filter(({ kind }) => kind !== 'contact'))
  const shown = profile?.id ?? report.roles[0]?.roleId
  const openings = shown ? await findOpenings(framework, shown, now) : []
  return (
    <MatchReport
      report={report}
      source={resume.source}
      lines={resume.lines}
      quality={parseQuality(resume.lines)}
      notice={noticeOf(asked)}
      subject={
        posting
          ? { href: posting.href, text: 'Read the posting' }
          : { href: rolePath(report.role.id), text: `Read the role profile of ${report.role.title}` }
      }
      profile={
        profile && {
          title: profile.title,
          competencies: rollUpCompetencies(framework, profile.id, stateIn(asked), named),
          experience: profile.requirements.experience,
        }
      }
      scale={readScale(report.lines.filter(({ readings }) => readings.length > 0))}
      next={profile ? nextRoles(framework, profile.id) : []}
      others={
        <>
          <JobsAsking framework={framework} states={statesOf(report.lines, resume.answers)} now={now} />
          <Others {...asked} openings={openings.map(openingOf)} />
        </>
      }
    />
  )
}

const openingOf = ({ id, role }: PostingTarget): Opening => ({ id, title: role.title })

function Others({ report, resume, openings }: Asked & { openings: Opening[] }) {
  const current = `role:${report.role.id}`
  const compared = resume.compare.length ? resume.compare : [current]
  return (
    <ReportSection
      id="roles"
      title="All roles"
      note="Choose another role to read the same lines against its duties, or tick several and put them side by side."
    >
      <RoleCoverage roles={report.roles} chosenId={report.role.id} compared={compared} />
      <CompareControls openings={openings} chosen={compared} most={mostTargets} lead="Open postings of this role" />
    </ReportSection>
  )
}

async function SideBySide(asked: Asked) {
  const { resume, framework, report, now } = asked
  const { targets, leftOut } = await findCompared(framework, resume.compare, now)
  // One thing alone has nothing beside it: the report's own subject, then the best covered roles, stand in.
  const best = [
    report.role,
    ...report.roles.flatMap(({ roleId }) => framework.roles.find(({ id }) => id === roleId) ?? []),
  ]
  const filled = targets.length > 1 ? targets : distinct([...targets, ...best]).slice(0, targets.length ? 2 : 3)
  return (
    <>
      <ReportTop
        {...topOf(asked)}
        title="One résumé, side by side"
        lede={`The same lines against ${filled.map(({ title }) => title).join('; ')}. What differs comes first.`}
      >
        {targets.length < 2 ? (
          <p className="banner notice">
            Fewer than two were ticked, so the roles that these lines cover best are added.
          </p>
        ) : null}
        {leftOut > 0 ? (
          <p className="banner warn notice">
            {leftOut} of what was ticked {leftOut === 1 ? 'is' : 'are'} left out: at most {mostTargets} fit, and a
            posting must be open and name duties of the framework.
          </p>
        ) : null}
        <ReturnToReport />
      </ReportTop>
      <section className="sec wide" aria-label="Duties side by side">
        <CompareView comparison={compareTargets(framework, filled, report.lines, resume.answers)} />
      </section>
      <Others {...asked} openings={[]} />
    </>
  )
}

const distinct = <T extends { id: string }>(items: readonly T[]) =>
  items.filter(({ id }, index) => items.findIndex((other) => other.id === id) === index)

function Way({ planTo, ...asked }: Asked & { planTo: string }) {
  const { framework, report } = asked
  const from = profileOf(asked)
  const plan = planWay(framework, from?.id ?? report.role.id, planTo, stateIn(asked))
  if (!plan)
    return (
      <ReportTop {...topOf(asked)} title="There is no such way on" lede="The framework names other roles as the next.">
        <ReturnToReport />
      </ReportTop>
    )
  const core = plan.duties.filter(({ importance }) => importance === 'core').length
  return (
    <>
      <ReportTop
        {...topOf(asked)}
        title={`From ${plan.from.title} to ${plan.to.title}`}
        lede={`Your lines show ${plan.evidenced} of the ${plan.evidenced + plan.duties.length} duties of ${plan.to.title}. To gain: ${plan.duties.length}, of which ${core} core.`}
      >
        <ReturnToReport />
      </ReportTop>
      <PlanView plan={plan} />
    </>
  )
}
