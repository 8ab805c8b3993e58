/**
 * Where an object of this text gives one name twice. A reader of JSON takes the last of them without a word, and what was
 * written first would be lost.
 * @param {string} text JSON that can be read
 * @returns {string | null} the way there, such as `roles.3.title`; null when every name stands once
 */
export function repeatedKey(text) {
  /** @type {{ names: Set<string> | null, at: string | number }[]} one for each bracket that is open; lists count */
  const open = []
  let isName = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    const inner = open.at(-1)
    if (sign === '"') {
      const end = endOfText(text, at)
      if (isName && inner?.names) {
        const name = JSON.parse(text.slice(at, end + 1))
        inner.at = name
        if (inner.names.has(name)) return open.map((each) => String(each.at).slice(0, 100)).join('.')
        inner.names.add(name)
        isName = false
      }
      at = end
    } else if (sign === '{' || sign === '[') {
      open.push({ names: sign === '{' ? new Set() : null, at: 0 })
      isName = sign === '{'
    } else if (sign === '}' || sign === ']') {
      open.pop()
      isName = false
    } else if (sign === ',' && inner) {
      isName = inner.names !== null
      if (typeof inner.at === 'number' && inner.names === null) inner.at++
    }
  }
  return null
}

/** The place of the quotation mark that closes the text which begins here. */
function endOfText(text, start) {
  let at = start + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}
