import { NavLink } from '@/components/ui/nav-link'
import { agoText } from '@/lib/format'
import { deleteResumePath, resumePath, tailoredPath, tailorResumePath } from '@/lib/paths'

interface Listed {
  id: string
  title: string
  updatedAt: Date
}

/** One's résumés, each with the copies that were tailored from it. */
export function ResumeList({
  resumes,
  copies,
  now,
  jobId = null,
}: {
  resumes: readonly (Listed & { fileName: string | null })[]
  copies: readonly (Listed & { resumeId: string; forPosting: boolean })[]
  now: Date
  /** The job that the person came from, to be tailored for. */
  jobId?: number | null
}) {
  return (
    <ul className="resumes">
      {resumes.map(({ id, title, fileName, updatedAt }) => (
        <li key={id}>
          <div className="head">
            <h3>
              {/* Who came here for a job goes on with it. */}
              <NavLink href={jobId === null ? resumePath(id) : `${tailorResumePath(id)}?job=${jobId}`}>{title}</NavLink>
            </h3>
            <p className="small faint">
              Changed {agoText(updatedAt, now)}, {fileName ? `from ${fileName}` : 'from pasted text'}
            </p>
          </div>
          <p className="row">
            <NavLink
              className="btn sm"
              href={jobId === null ? tailorResumePath(id) : `${tailorResumePath(id)}?job=${jobId}`}
            >
              Tailor<span className="vh"> {title}</span>
            </NavLink>
            <NavLink className="btn sm quiet" href={deleteResumePath(id)}>
              Delete<span className="vh"> {title}</span>
            </NavLink>
          </p>
          <Copies copies={copies.filter(({ resumeId }) => resumeId === id)} now={now} />
        </li>
      ))}
    </ul>
  )
}

function Copies({ copies, now }: { copies: readonly (Listed & { forPosting: boolean })[]; now: Date }) {
  if (copies.length === 0) return null
  return (
    <ul className="copies">
      {copies.map(({ id, title, forPosting, updatedAt }) => (
        <li key={id}>
          <NavLink href={tailoredPath(id)}>Tailored for {title}</NavLink>
          <span className="small faint">
            {forPosting ? 'a job' : 'a role'}, changed {agoText(updatedAt, now)}
          </span>
        </li>
      ))}
    </ul>
  )
}
