import { publishingSays } from './draft-forms'

/**
 * The buttons of the editor. The first one of a form is what Enter presses, so it is the one that shows nothing to anybody:
 * saving the draft, or a preview of what would change.
 */
export function PostingActs({
  isPublished,
  isUnsaved,
  message,
  pending,
}: {
  isPublished: boolean
  isUnsaved: boolean
  /** What the last save answered; said while nothing was typed since. */
  message: string
  pending: boolean
}) {
  const first = isPublished ? { intent: 'preview', text: 'Preview the change' } : { intent: 'save', text: 'Save draft' }
  return (
    <>
      <div className="save-bar row">
        <button className="btn pri" type="submit" name="intent" value={first.intent} aria-busy={pending}>
          {first.text}
        </button>
        {isPublished ? null : (
          <button className="btn" type="submit" name="intent" value="preview" aria-busy={pending}>
            Save and preview
          </button>
        )}
        <span className="small soft" role="status">
          {isUnsaved ? 'There are changes that are not saved.' : message}
        </span>
      </div>
      <div className="acts-public">
        <p className="small">{isPublished ? 'Readers see the change as soon as it is saved.' : publishingSays}</p>
        <button
          className="btn"
          type="submit"
          name="intent"
          value={isPublished ? 'show' : 'publish'}
          aria-busy={pending}
        >
          {isPublished ? 'Save and show at once' : 'Publish'}
        </button>
      </div>
    </>
  )
}
