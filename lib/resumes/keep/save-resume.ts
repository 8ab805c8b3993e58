import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import type { ResumeDocument } from '../model'
import { checkDocument } from './check-document'
import { checkTitle } from './check-title'
import { type KeptResume, loadResume } from './load-resume'
import { asJson, writeVersion } from './write-version'

export type Saved = { saved: true; revision: number; savedAt: Date }
/** Somebody, or another tab, saved first: both texts, and the revision that a decision between them has to name. */
export type SaveConflict = { saved: false; mine: ResumeDocument; theirs: ResumeDocument; revision: number }

/** Editing goes on in stretches: the state before each is kept, not that before every pause in typing. */
const stretchMs = 10 * 60_000

/**
 * Saves the words of a résumé.
 * @param resume names the revision that the writer read. A later one makes a conflict, which is a value: nothing is
 * written, nothing is lost.
 * @throws DomainError invalid, not-found
 */
export async function saveResume(
  viewer: Viewer,
  resume: { resumeId: string; revision: number },
  words: { title: string; document: ResumeDocument },
  now: Date,
): Promise<Saved | SaveConflict> {
  const current = await loadResume(viewer, resume.resumeId)
  if (!can(viewer, 'resume.edit', current)) throw new DomainError('forbidden', 'You may not change this résumé.')
  const title = checkTitle(words.title)
  const document = checkDocument(words.document)
  if (title === current.title && same(document, current.document))
    return { saved: true, revision: current.revision, savedAt: current.updatedAt }
  if (current.revision === resume.revision) {
    const saved = await write(current, { title, document }, now)
    if (saved) return saved
  }
  const latest = await loadResume(viewer, resume.resumeId)
  return { saved: false, mine: document, theirs: latest.document, revision: latest.revision }
}

function write(current: KeptResume, words: { title: string; document: ResumeDocument }, now: Date) {
  return db().$transaction(async (tx): Promise<Saved | null> => {
    const { count } = await tx.resume.updateMany({
      where: { id: current.id, revision: current.revision, ownerId: current.ownerId },
      data: { title: words.title, document: asJson(words.document), revision: { increment: 1 }, updatedAt: now },
    })
    if (count !== 1) return null
    const since = new Date(now.getTime() - stretchMs)
    const recent = await tx.resumeVersion.count({ where: { resumeId: current.id, createdAt: { gt: since } } })
    if (recent === 0) await writeVersion(tx, current, 'edited', now)
    return { saved: true, revision: current.revision + 1, savedAt: now }
  })
}

const same = (a: ResumeDocument, b: ResumeDocument) => JSON.stringify(a) === JSON.stringify(b)
