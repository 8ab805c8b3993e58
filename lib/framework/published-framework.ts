import { db } from '@/lib/platform/db'
import { currentFramework } from './current.shared'
import { type FrameworkDocument, frameworkSchema } from './model'

export interface PublishedFramework {
  id: string
  version: string
  publishedAt: Date
  contentHash: string
  changeLog: string
  /** All of it, retired entries too: to explain what cites them, and to export. */
  document: FrameworkDocument
  /** What it offers: no page, form, search or matcher proposes a retired entry. */
  current: FrameworkDocument
}

const select = { id: true, version: true, publishedAt: true, contentHash: true, changeLog: true } as const

/** A published document never changes, so it is read and judged once in a process. */
const documents = new Map<string, Promise<Documents>>()

type Documents = Pick<PublishedFramework, 'document' | 'current'>

async function readDocument(id: string): Promise<Documents> {
  const row = await db().frameworkVersion.findUniqueOrThrow({ where: { id }, select: { document: true } })
  const document = frameworkSchema.parse(row.document)
  return { document, current: currentFramework(document) }
}

function documentOf(id: string): Promise<Documents> {
  const known = documents.get(id)
  if (known) return known
  const reading = readDocument(id)
  documents.set(id, reading)
  reading.catch(() => documents.delete(id)) // a failure is not remembered
  return reading
}

/** Which version is published may change: another process may publish one, so the answer is kept for a moment only. */
const keptMs = 5000
let latest: { at: number; answer: Promise<PublishedFramework | null> } | undefined

async function readPublished(): Promise<PublishedFramework | null> {
  const row = await db().frameworkVersion.findFirst({ where: { status: 'published' }, select })
  return row && row.publishedAt !== null
    ? { ...row, publishedAt: row.publishedAt, ...(await documentOf(row.id)) }
    : null
}

/** The framework that is published now; null before the first import. */
export function findPublishedFramework(): Promise<PublishedFramework | null> {
  const now = performance.now()
  if (!latest || now - latest.at > keptMs) {
    const answer = readPublished()
    const asked = { at: now, answer }
    latest = asked
    answer.catch(() => {
      if (latest === asked) latest = undefined
    })
  }
  return latest.answer
}

/** After publishing, this process shows the new version at once. */
export function forgetPublishedFramework() {
  latest = undefined
}

/** A version that is or was published; null for a number that never was. */
export async function findFrameworkVersion(version: string): Promise<PublishedFramework | null> {
  const row = await db().frameworkVersion.findFirst({ where: { version, status: { not: 'draft' } }, select })
  return row && row.publishedAt !== null
    ? { ...row, publishedAt: row.publishedAt, ...(await documentOf(row.id)) }
    : null
}
