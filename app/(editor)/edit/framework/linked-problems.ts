import type { LinkedProblem } from '@/components/framework-editor/problem-links'
import type { DraftCollection } from '@/lib/framework/draft/draft-edit.shared'
import { readPath } from '@/lib/framework/draft/edit-path.shared'
import { findEntry } from '@/lib/framework/draft/entries.shared'
import type { FrameworkDocument } from '@/lib/framework/model'
import { problemPlace } from '@/lib/framework/problem-place.shared'
import type { FrameworkProblem } from '@/lib/framework/rules'
import { editAboutPath, editItemPath } from '@/lib/paths'

/** What people call an entry; its id where it has no name. */
export function entryName(document: FrameworkDocument, collection: DraftCollection, id: string): string {
  const entry = findEntry(document, collection, id)
  const name = readPath(entry, ['name']) ?? readPath(entry, ['title'])
  return typeof name === 'string' && name !== '' ? name : id
}

/** Problems of the draft with the page on which each is put right. */
export function linkedProblems(document: FrameworkDocument, problems: readonly FrameworkProblem[]): LinkedProblem[] {
  return problems.slice(0, 200).map((problem) => {
    const place = problemPlace(problem)
    const isLetters = place.kind !== 'entry'
    const [collection, id]: [DraftCollection, string] = isLetters
      ? ['responsibilities', place.responsibility]
      : [place.collection, place.id]
    const href = collection === 'about' ? editAboutPath : editItemPath(collection, id)
    return {
      key: `${problem.path} ${problem.code}`,
      href: isLetters ? `${href}#part-letters` : href,
      name: entryName(document, collection, id),
      message: problem.message,
      isError: problem.severity === 'error',
    }
  })
}
