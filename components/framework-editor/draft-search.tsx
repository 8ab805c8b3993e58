import { NavLink } from '@/components/ui/nav-link'
import type { DraftHit } from '@/lib/framework/draft/search-draft.shared'
import { editItemPath } from '@/lib/paths'

/** Finds entries of the draft by any of their words: a plain form, so that the address keeps the question. */
export function DraftSearch({ action, query, hits }: { action: string; query: string; hits: readonly DraftHit[] }) {
  return (
    <search className="dsearch">
      <form action={action}>
        <label className="flabel" htmlFor="draft-query">
          Find in the draft
        </label>
        <div className="row">
          <input className="inp" id="draft-query" name="q" type="search" defaultValue={query} autoComplete="off" />
          <button className="btn" type="submit">
            Find
          </button>
        </div>
      </form>
      {query !== '' && hits.length === 0 ? <p className="soft">Nothing in the draft has all of these words.</p> : null}
      {hits.length > 0 ? (
        <ul className="entries">
          {hits.map(({ collection, id, name, text }) => (
            <li key={`${collection} ${id}`}>
              <div>
                <NavLink href={editItemPath(collection, id)}>{name}</NavLink>
                {text ? <p className="small soft">{text.length > 160 ? `${text.slice(0, 160)} …` : text}</p> : null}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </search>
  )
}
