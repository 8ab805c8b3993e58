import 'server-only'
import {
  accountPath,
  editFrameworkPath,
  foreignFrameworksPath,
  hiringPath,
  outboxPath,
  reportsPath,
  resumesPath,
  savedJobsPath,
} from '@/lib/paths'
import { findWantedJob } from './wanted-job'

/** What an account is needed for, by where somebody was going; to be read after “Sign in to”. */
const needs: readonly { place: string; need: string; isForCandidates?: boolean }[] = [
  { place: hiringPath, need: 'write and publish postings' },
  { place: savedJobsPath, need: 'see the jobs that you saved', isForCandidates: true },
  { place: resumesPath, need: 'keep and tailor résumés', isForCandidates: true },
  { place: editFrameworkPath, need: 'edit the framework' },
  { place: foreignFrameworksPath, need: 'see the frameworks of others' },
  { place: reportsPath, need: 'settle reports' },
  { place: outboxPath, need: 'see the mail of this site' },
  { place: accountPath, need: 'see your account', isForCandidates: true },
]

const isInside = (address: string, place: string) =>
  address === place || address.startsWith(`${place}/`) || address.startsWith(`${place}?`)

/**
 * Why somebody who is not signed in was led here, to be read after “Sign in to”; null when they came by themselves.
 * @param who candidates: those who may open an account themselves, for whom nothing else is a reason
 */
export async function whySignIn(next: string, who: 'everybody' | 'candidates'): Promise<string | null> {
  const need = needs.find(({ place }) => isInside(next, place))
  if (need) return who === 'everybody' || need.isForCandidates ? need.need : null
  const job = await findWantedJob(new Date())
  return job ? `save this job: ${job.title}` : null
}
