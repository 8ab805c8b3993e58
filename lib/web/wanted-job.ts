import 'server-only'
import { cookies } from 'next/headers'
import { visitor } from '@/lib/access/viewer'
import { DomainError } from '@/lib/platform/errors'
import { findShownPosting } from '@/lib/postings/find-shown-posting'
import { saveJob } from '@/lib/saving/save-job'
import { sessionCookie } from './auth'
import { currentViewer } from './viewer'

const name = 'wanted-job'
const quarterHourSeconds = 900

/** A visitor pressed save: the job is remembered in the browser until they have signed in. No address saves by being opened. */
export async function rememberWantedJob(postingId: number) {
  const jar = await cookies()
  jar.set(name, String(postingId), { ...sessionCookie.options, maxAge: quarterHourSeconds })
}

const idOf = (value: string | undefined) => (value && /^\d{1,9}$/.test(value) ? Number(value) : null)

/** The job that this visitor pressed save on, while it is open; null without one. */
export async function findWantedJob(now: Date): Promise<{ title: string } | null> {
  const wanted = idOf((await cookies()).get(name)?.value)
  return wanted === null ? null : findShownPosting(visitor, wanted, now)
}

/** After signing in: saves the job that was wanted. @returns the posting that could not be saved, else null */
export async function saveWantedJob(): Promise<number | null> {
  const jar = await cookies()
  const value = jar.get(name)?.value
  if (!value) return null
  jar.delete(name)
  const wanted = idOf(value)
  if (wanted === null) return null
  try {
    await saveJob(await currentViewer(), wanted, new Date())
    return null
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return wanted
  }
}
