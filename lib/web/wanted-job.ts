import 'server-only'
import { cookies } from 'next/headers'
import { DomainError } from '@/lib/platform/errors'
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

/** After signing in: saves the job that was wanted. One that closed meanwhile, or a person who saves none, changes nothing. */
export async function saveWantedJob() {
  const jar = await cookies()
  const wanted = jar.get(name)?.value
  if (!wanted) return
  jar.delete(name)
  if (!/^\d{1,9}$/.test(wanted)) return
  try {
    await saveJob(await currentViewer(), Number(wanted), new Date())
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
  }
}
