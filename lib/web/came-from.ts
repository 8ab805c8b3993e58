import 'server-only'
import { headers } from 'next/headers'
import { forgottenPasswordPath, homePath, newPasswordPath, signInPath, signOutPath, signUpPath } from '@/lib/paths'
import { siteOrigin } from './site-origin'

const noPlaces: readonly string[] = [
  homePath,
  signInPath,
  signUpPath,
  signOutPath,
  forgottenPasswordPath,
  newPasswordPath,
]

/** The page of this site that led here, with its search; empty when none did, or one that nobody goes back to. */
export async function cameFrom(): Promise<string> {
  const referrer = (await headers()).get('referer')
  if (!referrer || !URL.canParse(referrer)) return ''
  const { origin, pathname, search } = new URL(referrer)
  return origin === new URL(siteOrigin()).origin && !noPlaces.includes(pathname) ? `${pathname}${search}` : ''
}
