import type { Metadata } from 'next'
import { VersionChanges } from '@/components/hiring/version-changes'
import { NavLink } from '@/components/ui/nav-link'
import { agoText, countWord, dateText } from '@/lib/format'
import { listOwnOrganisations } from '@/lib/organisations/list-own-organisations'
import { editPostingPath, hiringPath, jobPath, newPostingPath } from '@/lib/paths'
import { listOwnPostings, type OwnPosting } from '@/lib/postings/list-own-postings'
import { listVersionChanges } from '@/lib/postings/list-version-changes'
import { requireViewer } from '@/lib/web/require-viewer'
import { decideVersion } from './actions'
import '@/app/styles/hiring.css'

export const metadata: Metadata = { title: 'Hiring', robots: { index: false } }

const states: Record<OwnPosting['state'], string> = {
  draft: 'Draft',
  public: 'Public',
  expired: 'Expired',
  closed: 'Closed',
}

function whenText(posting: OwnPosting, now: Date) {
  if (posting.state === 'public') return posting.closesAt ? `Closes ${dateText(posting.closesAt)}` : 'No closing date'
  if (posting.state === 'expired' && posting.closesAt) return `Ended ${dateText(posting.closesAt)}`
  if (posting.state === 'closed' && posting.closedAt) return `Closed ${dateText(posting.closedAt)}`
  return `Changed ${agoText(posting.updatedAt, now)}`
}

export default async function HiringPage() {
  const viewer = await requireViewer(hiringPath)
  const now = new Date()
  const [organisations, postings, versionChanges] = await Promise.all([
    listOwnOrganisations(viewer),
    listOwnPostings(viewer, now),
    listVersionChanges(viewer, now),
  ])
  const several = organisations.length > 1 || viewer.kind === 'operator'
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>Hiring</h1>
          {organisations.length > 0 ? (
            <>
              <p className="note">{organisations.map(({ name }) => name).join(', ')}</p>
              <p className="row mt-4">
                <NavLink className="btn pri" href={newPostingPath}>
                  New posting
                </NavLink>
              </p>
            </>
          ) : null}
        </div>
        <div className="main">
          {versionChanges.length > 0 ? <VersionChanges changes={versionChanges} decide={decideVersion} /> : null}
          {organisations.length === 0 && viewer.kind !== 'operator' ? (
            <div className="empty">
              <h2>You belong to no organisation yet</h2>
              <p>Postings are written for an organisation. The people who run this site add you to yours.</p>
            </div>
          ) : postings.length === 0 ? (
            <div className="empty">
              <h2>No postings yet</h2>
              <p>Start from a role profile: its duties and requirements are there to be taken over and changed.</p>
            </div>
          ) : (
            <table className="tbl">
              <caption>
                <span className="t">{countWord(postings.length, 'posting')}</span>
                <span className="d">Last changed first{postings.length === 200 ? ', the latest 200' : ''}.</span>
              </caption>
              <thead>
                <tr>
                  <th scope="col">Posting</th>
                  <th scope="col">State</th>
                  <th scope="col">Date</th>
                </tr>
              </thead>
              <tbody>
                {postings.map((posting) => (
                  <tr key={posting.id}>
                    <th scope="row">
                      <NavLink href={editPostingPath(posting.id)}>{posting.title}</NavLink>
                      {several ? <span className="faint"> {posting.organisationName}</span> : null}
                    </th>
                    <td>
                      {states[posting.state]}
                      {posting.state === 'public' ? (
                        <>
                          {' '}
                          <NavLink className="nb" href={jobPath(posting)}>
                            see it<span className="vh">: {posting.title}</span>
                          </NavLink>
                        </>
                      ) : null}
                    </td>
                    <td>{whenText(posting, now)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      </section>
    </main>
  )
}
