const others: Record<string, string> = {
  'rate-limited': 'That was tried too often. Wait a while, then try again.',
  unavailable: 'Several files are being read just now, or there is no framework yet. Try again in a minute.',
  forbidden: 'Only those who keep the framework may bring files in.',
}

/** The sentence for a code that came by the address; null for none, and for what was made up. */
export function problemText(code: string | string[] | undefined, texts: Record<string, string>): string | null {
  if (typeof code !== 'string') return null
  return new Map(Object.entries({ ...others, ...texts })).get(code) ?? null
}
