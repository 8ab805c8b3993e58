import type { Thread } from '@/components/framework-editor/comment-threads'
import { momentText } from '@/lib/format'
import { draftCollections } from '@/lib/framework/draft/draft-edit.shared'
import type { FrameworkDocument } from '@/lib/framework/model'
import type { DraftComment } from '@/lib/framework/review/comments'
import { editAboutPath, editItemPath } from '@/lib/paths'
import { entryName } from './linked-problems'

const said = ({ id, authorName, createdAt, text }: Omit<DraftComment, 'answers' | 'place' | 'resolved'>) => ({
  id,
  who: authorName,
  when: momentText(createdAt),
  text,
})

/** Comments as a page shows them; those of everything name what they are about. */
export function threadsOf(document: FrameworkDocument, comments: readonly DraftComment[], named: boolean): Thread[] {
  return comments.map(({ place, resolved, answers, ...first }) => {
    const collection = place && draftCollections.find((each) => each === place.collection)
    const about =
      named && place && collection
        ? {
            href: collection === 'about' ? editAboutPath : editItemPath(collection, place.id),
            name: entryName(document, collection, place.id),
          }
        : null
    return { ...said(first), about, resolvedBy: resolved?.by ?? null, answers: answers.map(said) }
  })
}
