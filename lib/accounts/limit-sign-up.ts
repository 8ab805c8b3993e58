import { limit } from '@/lib/platform/rate-limit'

/** Counts an attempt to open an account. @throws DomainError rate-limited, unavailable */
export const limitSignUp = (from: string) => limit('sign-up from one address', from)
