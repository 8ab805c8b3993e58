import type { Metadata } from 'next'
import { MatchForm, type MatchFormProps } from '@/components/matching/match-form'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { matchPath } from '@/lib/paths'
import { readPostingId } from '@/lib/postings/posting-id'
import { takeResume } from '@/lib/resumes/hand-over'
import { refusalText } from '@/lib/resumes/rules'
import { Answer } from './answer'
import { findPostingTargets } from './find-targets'
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
  const { read, problem, role, posting } = await searchParams
  const framework = await findPublishedFramework()
  const resume = typeof read === 'string' ? takeResume(read, Date.now()) : null
  if (resume && framework) return <Answer resume={resume} framework={framework.current} now={new Date()} />
  const typed = typeof posting === 'string' ? posting : ''
  const id = readPostingId(typed)
  const [known] = framework && id ? await findPostingTargets(framework.current, [id], new Date()) : []
  const nothing = resume ? 'There is no published framework to match against yet.' : letGo
  return (
    <Ask
      problem={read === undefined ? problemOf(problem) : nothing}
      roles={framework?.current.roles ?? []}
      role={typeof role === 'string' ? role : ''}
      posting={typed}
      postingTitle={known?.role.title ?? null}
    />
  )
}

function Ask(props: MatchFormProps) {
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
          <MatchForm {...props} />
        </div>
      </section>
    </main>
  )
}
