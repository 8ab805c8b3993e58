import type { Viewer } from '@/lib/access/viewer'
import type { FrameworkDocument } from '@/lib/framework/model'
import { checkFramework, type FrameworkProblem } from '@/lib/framework/rules'
import { DomainError } from '@/lib/platform/errors'
import { type Proposal, proposeChanges } from '../propose/propose-changes'
import { readIncoming } from '../read-incoming'
import { findHeldImport, type HeldContent } from './held-import'
import { frameworkForImport } from './receive-file'

export type ImportPreview = { fileName: string } & (
  | { kind: 'problems'; message: string; fields: Record<string, string[]> }
  | { kind: 'proposal'; current: FrameworkDocument; proposal: Proposal; newProblems: FrameworkProblem[] }
)

/** What a waiting file would change of the draft as it is now. Nothing is written. @throws DomainError forbidden, not-found */
export async function previewImport(viewer: Viewer, heldId: string): Promise<ImportPreview> {
  const { fileName, content } = await findHeldImport(viewer, heldId, 'framework')
  if (content.kind === 'problems') return { fileName, ...content }
  const current = await frameworkForImport(viewer)
  const proposal = proposalOf(content, current)
  return { fileName, kind: 'proposal', current, proposal, newProblems: newProblems(current, proposal.result) }
}

/** @throws DomainError invalid */
export function proposalOf(content: HeldContent, current: FrameworkDocument): Proposal {
  if (content.kind === 'problems' || content.kind === 'foreign')
    throw new DomainError('invalid', 'There is nothing in this file that could be taken over.')
  return proposeChanges(current, readIncoming(content, current))
}

/** What would not agree any more, and agreed before. */
function newProblems(before: FrameworkDocument, after: FrameworkDocument): FrameworkProblem[] {
  const known = new Set(checkFramework(before).map(({ path, code }) => `${code} ${path}`))
  return checkFramework(after).filter(
    ({ path, code, severity }) => severity === 'error' && !known.has(`${code} ${path}`),
  )
}
