import { audit } from '@/lib/platform/audit'
import type { Tx } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { changedFields } from './changed-fields'
import { postingColumns } from './posting-columns'
import { postingInputSelect, readPostingInput } from './read-posting-input'
import type { PostingInput } from './schema'

export interface ImportedPosting {
  organisationId: string
  /** Name of the mapping. */
  source: string
  /** The source's own key, without white space around it. */
  externalId: string
  /** sha-256, hex, of all that the source says. */
  sourceHash: string
  publishedAt: Date
  input: PostingInput
}

/**
 * The one way in which an import writes a posting, inside the transaction of its batch. The same posting given again
 * changes nothing, not even a revision; one whose words the source changed was changed `now`. One that the source had removed and shows again is published again; one that was
 * closed here for any other reason stays closed, whatever the source says.
 * @throws DomainError conflict when somebody changed the posting in the same moment
 */
export async function saveImportedPosting(
  tx: Tx,
  item: ImportedPosting,
  now: Date,
): Promise<{ outcome: 'new' | 'unchanged' | 'changed'; postingId: number }> {
  const { organisationId, source, externalId, sourceHash, publishedAt, input } = item
  const current = await tx.posting.findUnique({
    where: { importSource_externalId: { importSource: source, externalId } },
    select: {
      id: true,
      revision: true,
      sourceHash: true,
      status: true,
      closeReason: true,
      organisationId: true,
      publishedAt: true,
      ...postingInputSelect,
    },
  })
  const words = { ...postingColumns(input), organisationId, publishedAt, sourceHash }

  if (!current) {
    const { id } = await tx.posting.create({
      data: { ...words, status: 'published', importSource: source, externalId },
      select: { id: true },
    })
    await trail(tx, id, [])
    return { outcome: 'new', postingId: id }
  }

  const backAtSource = current.status === 'closed' && current.closeReason === 'removed_at_source'
  if (current.sourceHash === sourceHash && !backAtSource) return { outcome: 'unchanged', postingId: current.id }

  const fields: string[] = changedFields(readPostingInput(current), input)
  const { count } = await tx.posting.updateMany({
    where: { id: current.id, revision: current.revision },
    data: {
      ...words,
      ...(fields.length > 0 ? { changedAt: now } : {}),
      ...(backAtSource ? { status: 'published' as const, closedAt: null, closeReason: null } : {}),
      revision: { increment: 1 },
    },
  })
  if (count !== 1)
    throw new DomainError('conflict', `Posting ${current.id} was changed by somebody else in the same moment.`)
  if (current.organisationId !== organisationId) fields.push('organisationId')
  if (current.publishedAt?.getTime() !== publishedAt.getTime()) fields.push('publishedAt')
  if (backAtSource) fields.push('status', 'closeReason')
  await trail(tx, current.id, fields)
  return { outcome: 'changed', postingId: current.id }
}

async function trail(tx: Tx, postingId: number, fields: string[]) {
  await audit(tx, {
    actorId: null,
    verb: 'posting.import',
    subjectType: 'posting',
    subjectId: String(postingId),
    fields,
  })
}
