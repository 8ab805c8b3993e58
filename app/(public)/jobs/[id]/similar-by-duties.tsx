import { NavLink } from '@/components/ui/nav-link'
import { listSimilarJobs } from '@/lib/decoding/list-similar-jobs'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { jobPath } from '@/lib/paths'

/** Other open jobs that ask for the same work under whatever title; nothing when none does. */
export async function SimilarByDuties({ postingId, now }: { postingId: number; now: Date }) {
  const framework = (await findPublishedFramework())?.current
  const jobs = framework ? await listSimilarJobs(framework, postingId, now) : []
  if (!framework || jobs.length === 0) return null
  const names = new Map(framework.responsibilities.map(({ id, name }) => [id, name]))
  return (
    <section className="sec" aria-labelledby="similar-duties" lang="en-GB">
      <div className="side">
        <h2 id="similar-duties">Similar jobs by their duties</h2>
        <p className="note">Whatever their titles. A duty that few roles have counts for more.</p>
      </div>
      <ol className="main similar-duties">
        {jobs.map(({ posting, shared }) => (
          <li key={posting.id}>
            <NavLink href={jobPath(posting)}>{posting.title}</NavLink>
            <p className="small soft">{posting.organisation.name}</p>
            <p className="small">
              {shared.length} duties in common: {shared.map((id) => names.get(id) ?? id).join('; ')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
