import type { Tx } from './db'

/** Writes the trail of one change in the change's own transaction. Ids and field names only, never a value or a name. */
export async function audit(
  tx: Tx,
  event: {
    actorId: string | null
    verb: string
    subjectType: string
    subjectId: string
    fields?: string[]
    requestId?: string
  },
) {
  await tx.auditEvent.create({
    data: {
      actorId: event.actorId,
      verb: event.verb,
      subjectType: event.subjectType,
      subjectId: event.subjectId,
      fields: event.fields ?? [],
      requestId: event.requestId ?? null,
    },
  })
}
