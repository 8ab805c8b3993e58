/** Keeps a value in this tab: it outlives a reload, and ends with the tab. Null takes it away. */
export function keepInTab(key: string, value: unknown) {
  try {
    if (value === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(value))
  } catch {
    // A browser that lets pages keep nothing: what was typed still stands on the page, and the page warns before it goes.
  }
}

/** What this tab keeps under the key, null for nothing. Anybody may have written it: judge it before using it. */
export function keptInTab(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}
