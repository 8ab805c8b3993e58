import { NavLink } from '@/components/ui/nav-link'
import type { ForeignFrameworkView } from '@/lib/case/foreign/find-foreign-framework'
import { countWord, dateText } from '@/lib/format'
import { deleteForeignPath, foreignActsPath, foreignFrameworkPath, foreignFrameworksPath } from '@/lib/paths'

/** What the framework is, and what can be done with all of it. */
export function FrameworkSide({ view, mayEdit }: { view: ForeignFrameworkView; mayEdit: boolean }) {
  return (
    <div className="side">
      <h1>{view.title}</h1>
      <p className="note">
        {[view.creator, view.version && `version ${view.version}`, view.adoptionStatus].filter(Boolean).join(' · ')}
      </p>
      <p className="note">
        {countWord(view.items.length, 'item')}, {countWord(view.otherAssociations, 'other association')}. Brought in{' '}
        {dateText(view.importedAt)}.
      </p>
      <p className="row">
        <a className="btn" href={`${foreignFrameworkPath(view.id)}/export`}>
          Download (CASE)
        </a>
      </p>
      <ul className="plain side-links">
        <li>
          <NavLink href={foreignActsPath(view.id)}>Last changes</NavLink>
        </li>
        {mayEdit ? (
          <li>
            <NavLink href={deleteForeignPath(view.id)}>Delete this framework</NavLink>
          </li>
        ) : null}
        <li>
          <NavLink href={foreignFrameworksPath}>All frameworks of others</NavLink>
        </li>
      </ul>
    </div>
  )
}
