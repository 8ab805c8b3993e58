import 'server-only'
import { env } from '@/lib/platform/env'

/** The address that people use, such as https://jobs.example.org, without a slash at the end. */
export const siteOrigin = () => new URL(env().APP_ORIGIN).origin
