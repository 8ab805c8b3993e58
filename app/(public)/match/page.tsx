import type { Metadata } from 'next'
import { Crumbs } from '@/components/layout/crumbs'
import { MatchForm } from '@/components/matching/match-form'
import { MatchReport } from '@/components/matching/match-report'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { matchResume } from '@/lib/matching/match-resume'
import { matchPath } from '@/lib/paths'
import { takeResume } from '@/lib/resumes/hand-over'
import { carry, type ReadResume } from '@/lib/resumes/read-resume'
import { refusalText } from '@/lib/resumes/rules'
import '@/app/styles/match.css'

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = {
  title: 'Match a résumé',
  description:
    'See which duties of each project-office role your résumé evidences, and by which words. Nothing is stored.',
  alternates: { canonical: matchPath },
}

const busy =
  'Too many résumés are being read just now, or you sent many in a short time. Wait a minute, then try again.'
const letGo = 'The résumé was let go, since nothing is stored: a report is shown once. Send it again.'

function problemOf(code: string | string[] | undefined) {
  if (typeof code !== 'string') return null
  return code === 'busy'
    ? busy
    : (Object.entries(refusalText).find(([known]) => known === code)?.[1] ?? refusalText.damaged)
}

export default async function MatchPage({ searchParams }: PageProps) {
  const { read, problem } = await searchParams
  const resume = typeof read === 'string' ? takeResume(read, Date.now()) : null
  if (resume) return <Answer resume={resume} />
  return <Ask problem={read === undefined ? problemOf(problem) : letGo} />
}

async function Answer({ resume }: { resume: ReadResume }) {
  const framework = await findPublishedFramework()
  if (!framework) return <Ask problem="There is no published framework to match against yet." />
  const bullets = resume.lines.filter(({ kind }) => kind === 'bullet')
  const report = matchResume(framework.document, bullets, { roleId: resume.roleId, answers: resume.answers })
  return (
    <>
      <Crumbs steps={[{ href: matchPath, text: 'Match a résumé' }]} here="Match report" />
      <main id="main" className="wrap">
        <MatchReport report={report} source={resume.source} lines={resume.lines} carried={carry(resume)} />
      </main>
    </>
  )
}

function Ask({ problem }: { problem: string | null }) {
  return (
    <main id="main" className="wrap">
      <section className="sec top">
        <div className="side">
          <p className="small soft">
            Nothing is stored: the résumé is held in memory while the report is made, then let go.
          </p>
        </div>
        <div className="main">
          <h1>Match a résumé</h1>
          <p className="lede">
            See which duties of each project-office role your lines evidence, by which words, and what a line could say
            where nothing was found.
          </p>
        </div>
      </section>
      <section className="sec" aria-labelledby="send">
        <div className="side">
          <h2 id="send">Your résumé</h2>
          <p className="note">A guide from this tool, not an employer’s score.</p>
          <p className="note">
            Only lines about work are read. Name, address, age, photo, dates and schools take no part. The same lines
            always give the same report.
          </p>
        </div>
        <div className="main">
          <MatchForm problem={problem} />
        </div>
      </section>
    </main>
  )
}
