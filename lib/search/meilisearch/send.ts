import { type EnqueuedTaskPromise, type Meilisearch, MeilisearchApiError } from 'meilisearch'
import type { JobDocument } from './documents'
import { asSearchError, isIndexMissing, requireSucceeded, TaskFailed } from './open-client'

/** Long enough for a busy server; a task that takes longer lives on, and what it held is sent again. */
const taskTimeoutMs = 120_000

/**
 * Waits until the server has carried a task out.
 * @throws TaskFailed when what was sent is at fault; IndexMissing; SearchUnavailable or SearchTimeout when the server is
 */
export async function carriedOut(task: EnqueuedTaskPromise) {
  try {
    requireSucceeded(await task.waitTask({ timeout: taskTimeoutMs, interval: 15 }))
  } catch (error) {
    if (error instanceof TaskFailed || isIndexMissing(error)) throw error
    if (error instanceof MeilisearchApiError && [400, 413].includes(error.response.status))
      throw new TaskFailed(error.message)
    throw asSearchError(error)
  }
}

export interface Refused {
  id: number
  error: string
}

/** Writes documents, and finds out by halves which of them the server does not take. @returns those, with what it said */
export async function sendDocuments(client: Meilisearch, index: string, documents: JobDocument[]): Promise<Refused[]> {
  if (documents.length === 0) return []
  try {
    await carriedOut(client.index<JobDocument>(index).addDocuments(documents, { primaryKey: 'id' }))
    return []
  } catch (error) {
    if (!(error instanceof TaskFailed)) throw error
    const [only] = documents
    if (only && documents.length === 1) return [{ id: only.id, error: error.message.slice(0, 500) }]
    const middle = Math.ceil(documents.length / 2)
    const first = await sendDocuments(client, index, documents.slice(0, middle))
    return [...first, ...(await sendDocuments(client, index, documents.slice(middle)))]
  }
}
