import { prune } from './json.mjs'
import { limits, Refused } from './refused.mjs'
import { childrenOf, parseXml } from './xml.mjs'

/** Photos, signatures and attached diplomas: large, and nothing to read. */
const LEFT_OUT = new Set(['Photo', 'Signature', 'Attachment', 'AttachmentList', 'EmbeddedData', 'BinaryObject'])

/** Both forms that Europass has written: SkillsPassport (until 2020) and Candidate (since). */
export function readEuropassXml(text) {
  const root = parseXml(text)
  if (root.localName !== 'SkillsPassport' && root.localName !== 'Candidate') throw new Refused('unknown-data')
  return { kind: 'europass', data: prune({ [root.localName]: plainValue(root) }) }
}

/**
 * An element as plain values: its text when it has no elements, else an object by the names of its elements, several of
 * one name as a list. Attributes other than a date's are left out; those stand as `year`, `month` and `day`.
 */
function plainValue(element) {
  const children = childrenOf(element).filter(({ localName }) => !LEFT_OUT.has(localName))
  const attributes = ['year', 'month', 'day'].flatMap((name) =>
    element.getAttribute(name) ? [[name, element.getAttribute(name)]] : [],
  )
  if (!children.length && !attributes.length) return element.textContent?.trim() ?? ''
  if (children.length > limits.rows) throw new Refused('too-long')
  const value = Object.fromEntries(attributes)
  for (const child of children) {
    const inner = plainValue(child)
    const before = value[child.localName]
    if (before === undefined) value[child.localName] = inner
    else if (Array.isArray(before)) before.push(inner)
    else value[child.localName] = [before, inner]
  }
  return value
}
