import { Meilisearch, MeilisearchApiError, type Task } from 'meilisearch'
import { SearchTimeout, SearchUnavailable } from '../job-search-engine'

/**
 * Answers are asked for uncompressed: the server sends a compressed one in two packets, and each request then waits some
 * forty milliseconds for the acknowledgement of the first.
 */
export function openClient(url: string, apiKey: string | undefined, timeoutMs: number) {
  return new Meilisearch({
    host: url,
    ...(apiKey ? { apiKey } : {}),
    timeout: timeoutMs,
    requestInit: { headers: { 'accept-encoding': 'identity' }, cache: 'no-store' },
  })
}

/** Whatever the client throws, also what a proxy in between answered: one of the errors that an engine may fail with. */
export function asSearchError(error: unknown) {
  const { name, cause } = error as { name?: string; cause?: { name?: string } }
  const names = [name, cause?.name]
  if (names.includes('MeilisearchRequestTimeOutError') || names.includes('TimeoutError')) return new SearchTimeout()
  return new SearchUnavailable({ cause: error })
}

/** The index is not there: perhaps the server lost its data. */
class IndexMissing extends Error {
  override name = 'IndexMissing'
}

const saysMissing = (code: string | undefined) => code === 'index_not_found'

export const isIndexMissing = (error: unknown) =>
  error instanceof IndexMissing || (error instanceof MeilisearchApiError && saysMissing(error.cause?.code))

/** A task that the server carried out and could not finish. */
export class TaskFailed extends Error {
  override name = 'TaskFailed'
}

/** Waiting for a task resolves also when it failed; this throws then. @throws TaskFailed, IndexMissing */
export function requireSucceeded(task: Task) {
  if (task.status === 'succeeded') return
  if (saysMissing(task.error?.code)) throw new IndexMissing(task.error?.message)
  throw new TaskFailed(task.error?.message ?? `The task is ${task.status}.`)
}
