import { itemName, type ListPart, partLabels } from '@/lib/resumes/keep/document-parts.shared'
import type { Bullet, ResumeDocument } from '@/lib/resumes/model'
import { ItemFields } from './item-fields'
import { LineEditor, MoveButtons } from './line-editor'

/** One part of the résumé: its items in order, each with its texts and, where work is told, its lines. */
export function PartEditor({
  part,
  document,
  generation,
  problems,
}: {
  part: ListPart
  document: ResumeDocument
  generation: number
  problems: Record<string, string[]>
}) {
  const items: readonly { id: string; bullets?: Bullet[] }[] = document[part]
  const { title, one } = partLabels[part]
  return (
    <section aria-labelledby={`part-${part}`} className={items.length === 0 ? 'bare' : undefined}>
      <div className="row split">
        <h2 id={`part-${part}`} tabIndex={-1}>
          {title}
        </h2>
        <button className="btn sm" type="submit" name="act" value={`add:${part}`}>
          Add a {one}
        </button>
      </div>
      <ol className="items">
        {items.map((item, index) => (
          <li key={item.id} id={`item.${item.id}`} tabIndex={-1}>
            <div className="row split">
              <h3>{itemName(part, item)}</h3>
              <MoveButtons id={item.id} name={itemName(part, item)} place={index + 1} of={items.length} canRemove />
            </div>
            <ItemFields part={part} item={item} generation={generation} problems={problems} />
            {item.bullets ? (
              <>
                <ol className="linelist" aria-label={`Lines under ${itemName(part, item)}`}>
                  {item.bullets.map((bullet, at, { length }) => (
                    <LineEditor
                      key={bullet.id}
                      bullet={bullet}
                      place={at + 1}
                      of={length}
                      generation={generation}
                      problems={problems[`bullet.${bullet.id}`]}
                      canRemove
                    />
                  ))}
                </ol>
                <button className="btn sm" type="submit" name="act" value={`add-line:${item.id}`}>
                  Add a line
                </button>
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
