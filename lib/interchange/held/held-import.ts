import { z } from 'zod'
import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { foreignPackageSchema } from '@/lib/case/foreign/package'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'

export type ImportPurpose = 'framework' | 'foreign'

/** What waits: what was read from the file, or what is wrong with it. */
const contentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('json'), data: z.unknown() }),
  z.object({
    kind: z.literal('sheets'),
    sheets: z.array(z.object({ name: z.string(), rows: z.array(z.array(z.string())) })),
  }),
  z.object({
    kind: z.literal('foreign'),
    package: foreignPackageSchema,
    mended: z.array(z.object({ what: z.string(), count: z.number() })),
  }),
  z.object({
    kind: z.literal('problems'),
    message: z.string(),
    fields: z.record(z.string(), z.array(z.string())),
  }),
])
export type HeldContent = z.infer<typeof contentSchema>
export interface HeldImport {
  fileName: string
  content: HeldContent
}

const dayMs = 24 * 60 * 60 * 1000
/** What one person may let wait; the oldest goes first. */
const mostHeld = 5

/** Who brings it in. @throws DomainError forbidden */
export function requireImporter(viewer: Viewer, purpose: ImportPurpose): string {
  const may = purpose === 'framework' ? can(viewer, 'framework.draft') : can(viewer, 'foreign-framework.edit')
  if (!may || !('userId' in viewer))
    throw new DomainError('forbidden', 'Only those who keep the framework may bring files in.')
  return viewer.userId
}

/** Keeps what a file says until its person decides, for a day at most. @throws DomainError forbidden */
export async function holdImport(
  viewer: Viewer,
  { purpose, fileName, content }: { purpose: ImportPurpose; fileName: string; content: HeldContent },
  now: Date,
): Promise<{ heldId: string }> {
  const ownerId = requireImporter(viewer, purpose)
  return db().$transaction(async (tx) => {
    await tx.heldImport.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - dayMs) } } })
    const waiting = await tx.heldImport.findMany({
      where: { ownerId },
      orderBy: { createdAt: 'desc' },
      select: { id: true },
      skip: mostHeld - 1,
      take: 100,
    })
    await tx.heldImport.deleteMany({ where: { id: { in: waiting.map(({ id }) => id) } } })
    const { id } = await tx.heldImport.create({
      data: { ownerId, purpose, fileName: fileName.slice(0, 200), content: content as object, createdAt: now },
      select: { id: true },
    })
    return { heldId: id }
  })
}

/** @throws DomainError forbidden; not-found when it is somebody else's, or gone */
export async function findHeldImport(viewer: Viewer, heldId: string, purpose: ImportPurpose): Promise<HeldImport> {
  const ownerId = requireImporter(viewer, purpose)
  const row = isUuid(heldId)
    ? await db().heldImport.findFirst({
        where: { id: heldId, ownerId, purpose },
        select: { fileName: true, content: true },
      })
    : null
  if (!row) throw new DomainError('not-found', 'This file does not wait here any more. Send it again.')
  return { fileName: row.fileName, content: contentSchema.parse(row.content) }
}

/** Forgets a file that was decided about. @throws DomainError forbidden */
export async function dropHeldImport(viewer: Viewer, heldId: string, purpose: ImportPurpose): Promise<void> {
  const ownerId = requireImporter(viewer, purpose)
  if (isUuid(heldId)) await db().heldImport.deleteMany({ where: { id: heldId, ownerId, purpose } })
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
