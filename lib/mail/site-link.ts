import { env } from '@/lib/platform/env'

/** An address of this site for a mail: always under the origin that was set, whatever a request says it was sent to. */
export const siteLink = (path: string) => new URL(path, new URL(env().APP_ORIGIN).origin).href
