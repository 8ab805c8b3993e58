import { DOMParser } from '@xmldom/xmldom'
import { limits, Refused } from './refused.mjs'

/** A DOCTYPE may name other files and define codes that unfold without end. No résumé needs one. */
export function refuseDoctype(text) {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Refused('unsafe')
}

/** @returns {Element} the root of a well-formed text without DOCTYPE */
export function parseXml(text) {
  refuseDoctype(text)
  if (depthOf(text) > limits.depth) throw new Refused('too-complex')
  const damaged = () => {
    throw new Refused('damaged')
  }
  const parser = new DOMParser({ errorHandler: { warning: () => {}, error: damaged, fatalError: damaged } })
  return parser.parseFromString(text.replace(/^\uFEFF/, ''), 'application/xml').documentElement ?? damaged()
}

function depthOf(text) {
  let depth = 0
  let most = 0
  for (const [tag] of text.matchAll(/<\/?[A-Za-z_][^<>]*>/g)) {
    if (tag[1] === '/') depth--
    else if (!tag.endsWith('/>')) most = Math.max(most, ++depth)
    if (most > limits.depth) break
  }
  return most
}

/** @param {Element} element */
export const childrenOf = (element) => Array.from(element.childNodes).filter((node) => node.nodeType === 1)
