import { limits, Refused } from './refused.mjs'

/** JSON Resume or Europass, told apart by their own names at the top. */
export function readJson(text) {
  const value = prune(parse(text))
  const top = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  if ('SkillsPassport' in top || 'LearnerInfo' in top) return { kind: 'europass', data: top }
  const known = ['basics', 'work', 'education', 'skills', 'projects', 'volunteer']
  if (known.some((name) => typeof top[name] === 'object' && top[name] !== null))
    return { kind: 'json-resume', data: top }
  throw new Refused('unknown-data')
}

function parse(text) {
  if (depthOf(text) > limits.depth) throw new Refused('too-complex')
  try {
    return JSON.parse(text)
  } catch {
    throw new Refused('damaged')
  }
}

/** How deep brackets nest, outside strings: found before the text is parsed, since a parser goes down with them. */
function depthOf(text) {
  let depth = 0
  let most = 0
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token[0] === '[' || token[0] === '{') most = Math.max(most, ++depth)
    else if (token[0] === ']' || token[0] === '}') depth--
    if (most > limits.depth) break
  }
  return most
}

/**
 * The value without what no résumé needs: photos and other embedded files, endless lists, names that mean something to
 * JavaScript. What remains is bounded, so that the answer is too.
 */
export function prune(value, budget = { characters: limits.characters }) {
  if (typeof value === 'string') {
    if (/^data:|^[A-Za-z0-9+/=\s]{5000,}$/.test(value)) return ''
    budget.characters -= value.length
    if (budget.characters < 0) throw new Refused('too-long')
    return value
  }
  if (Array.isArray(value)) {
    if (value.length > limits.rows) throw new Refused('too-long')
    return value.map((item) => prune(item, budget))
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  if (entries.length > limits.rows) throw new Refused('too-long')
  return Object.fromEntries(
    entries.filter(([name]) => name !== '__proto__').map(([name, inner]) => [name.slice(0, 100), prune(inner, budget)]),
  )
}
