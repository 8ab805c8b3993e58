import type { OutlinePart } from '@/components/framework-editor/draft-outline'
import { currentFramework } from '@/lib/framework/current.shared'
import { type DraftCollection, draftCollections } from '@/lib/framework/draft/draft-edit.shared'
import type { FrameworkDocument } from '@/lib/framework/model'
import { problemPlace } from '@/lib/framework/problem-place.shared'
import { checkFramework, type FrameworkProblem } from '@/lib/framework/rules'
import {
  draftVersionsPath,
  editAboutPath,
  editFrameworkPath,
  editListPath,
  editMatrixPath,
  publishDraftPath,
  reviewDraftPath,
} from '@/lib/paths'

export const collectionLabels: Record<DraftCollection, { many: string; one: string }> = {
  levels: { many: 'Levels', one: 'level' },
  competencies: { many: 'Competencies', one: 'competency' },
  responsibilities: { many: 'Responsibilities', one: 'responsibility' },
  roles: { many: 'Roles', one: 'role' },
  governanceRoles: { many: 'Governance roles', one: 'governance role' },
  about: { many: 'About', one: 'framework' },
}

/** The list that an address names; null for none. */
export const collectionOf = (segment: string): DraftCollection | null =>
  draftCollections.find((collection) => editListPath(collection).endsWith(`/${segment}`)) ?? null

const isMatrix = (problem: FrameworkProblem) => problemPlace(problem).kind !== 'entry'

/** The parts of the draft for its outline, with what stands in the way in each. */
export function draftParts(document: FrameworkDocument): OutlinePart[] {
  const errors = checkFramework(document).filter(({ severity }) => severity === 'error')
  const current = currentFramework(document)
  const inList = (collection: DraftCollection) =>
    errors.filter((problem) => {
      const place = problemPlace(problem)
      return place.kind === 'entry' && place.collection === collection
    }).length
  return [
    { href: editFrameworkPath, text: 'Overview', count: null, errors: 0 },
    ...draftCollections.map((collection) => ({
      href: collection === 'about' ? editAboutPath : editListPath(collection),
      text: collectionLabels[collection].many,
      count: collection === 'about' ? null : current[collection].length,
      errors: inList(collection),
    })),
    { href: editMatrixPath, text: 'RACI matrix', count: current.raci.length, errors: errors.filter(isMatrix).length },
    { href: reviewDraftPath, text: 'Review', count: null, errors: 0 },
    { href: publishDraftPath, text: 'Publish', count: null, errors: 0 },
    { href: draftVersionsPath, text: 'Versions', count: null, errors: 0 },
  ]
}
