import { actorId, type Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import type { ForeignVerb } from './act-on-foreign'
import { isUuid, requireForeignView } from './load-foreign'

export interface ForeignAct {
  id: string
  verb: ForeignVerb
  identifier: string
  label: string
  items: number
  at: Date
  takenBack: boolean
  own: boolean
}

const columns = {
  id: true,
  actorId: true,
  verb: true,
  identifier: true,
  label: true,
  items: true,
  at: true,
  takenBackAt: true,
} as const

/** The last acts on a framework, newest first. @throws DomainError forbidden */
export async function listForeignActs(viewer: Viewer, frameworkId: string): Promise<ForeignAct[]> {
  requireForeignView(viewer)
  if (!isUuid(frameworkId)) return []
  const rows = await db().foreignAct.findMany({
    where: { frameworkId },
    orderBy: { id: 'desc' },
    select: columns,
    take: 100,
  })
  return rows.map((row) => shown(viewer, row))
}

/** The act of which a page speaks; null when it is too old. @throws DomainError forbidden */
export async function findForeignAct(viewer: Viewer, frameworkId: string, actId: string): Promise<ForeignAct | null> {
  requireForeignView(viewer)
  if (!isUuid(frameworkId) || !isUuid(actId)) return null
  const row = await db().foreignAct.findFirst({ where: { id: actId, frameworkId }, select: columns })
  return row && shown(viewer, row)
}

interface Row extends Omit<ForeignAct, 'takenBack' | 'own' | 'verb'> {
  verb: string
  actorId: string | null
  takenBackAt: Date | null
}

const shown = (viewer: Viewer, { actorId: actor, takenBackAt, verb, ...row }: Row): ForeignAct => ({
  ...row,
  verb: verb as ForeignVerb,
  takenBack: takenBackAt !== null,
  own: actor === actorId(viewer),
})
