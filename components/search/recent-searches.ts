const place = 'recent-searches'
const most = 5

/** Searches of this browser, the newest first; null: somebody turned them off. They never leave it. */
export function recentSearches(): string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    if (kept === 'off') return null
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, most) : []
  } catch {
    // Not allowed to keep anything, or what is kept is not ours.
    return []
  }
}

function keep(value: string[] | 'off') {
  try {
    localStorage.setItem(place, JSON.stringify(value))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

export function rememberSearch(text: string) {
  const kept = recentSearches()
  const words = text.trim()
  if (kept && words) keep([words, ...kept.filter((other) => other !== words)].slice(0, most))
}

export const forgetSearches = () => keep([])
export const keepNoSearches = () => keep('off')
