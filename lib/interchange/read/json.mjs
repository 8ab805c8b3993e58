import { Refused } from '../../platform/closed/refused.mjs'
import { limits } from './limits.mjs'
import { repeatedKey } from './repeated-key.mjs'

/** Keys that mean something to JavaScript itself. No framework has one. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

export function readJson(text) {
  if (depthOf(text) > limits.depth) throw new Refused('too-deep')
  let data
  try {
    data = JSON.parse(text)
  } catch {
    throw new Refused('not-json')
  }
  const twice = repeatedKey(text)
  if (twice !== null) throw Object.assign(new Refused('repeated-key'), { place: twice })
  let values = 0
  const waiting = [data]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (++values > limits.values) throw new Refused('too-long')
    if (typeof value === 'string') checkText(value)
    if (value === null || typeof value !== 'object') continue
    for (const key of Object.keys(value)) {
      if (forbidden.has(key)) throw new Refused('forbidden-key')
      checkText(key)
      waiting.push(value[key])
    }
  }
  return data
}

/** NUL and half a letter are text to JavaScript, and to nothing else. */
function checkText(text) {
  if (text.length > limits.textLength) throw new Refused('long-text')
  if (text.includes('\0') || !text.isWellFormed()) throw new Refused('damaged')
}

/** How deep brackets are nested, read without building anything. */
function depthOf(text) {
  let depth = 0
  let most = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (quoted) {
      if (sign === 92) at++
      else if (sign === 34) quoted = false
    } else if (sign === 34) quoted = true
    else if (sign === 91 || sign === 123) {
      if (++depth > most) most = depth
      if (most > limits.depth) break
    } else if (sign === 93 || sign === 125) depth--
  }
  return most
}
