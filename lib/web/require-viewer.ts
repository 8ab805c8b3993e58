import 'server-only'
import { redirect } from 'next/navigation'
import type { Viewer } from '@/lib/access/viewer'
import { signInPath } from '@/lib/paths'
import { currentViewer } from './viewer'

/** A courtesy, not a guard: a visitor is led to sign in and back. What may be done is asked where the data is. */
export async function requireViewer(back: string): Promise<Exclude<Viewer, { kind: 'visitor' }>> {
  const viewer = await currentViewer()
  if (viewer.kind === 'visitor') redirect(`${signInPath}?next=${encodeURIComponent(back)}`)
  return viewer
}
