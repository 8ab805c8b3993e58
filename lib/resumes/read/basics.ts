import type { DraftResume } from './draft'
import { partOf } from './headings.mjs'
import type { Unit } from './units'
import { endsSentence, isContact, looksLikeName, wordCount } from './words'

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/u
const URL =
  /(?:https?:\/\/|www\.)[^\s,;|()<>]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|io|dev|co\.uk|eu|de|pl|me|example|info)(?:\/[^\s,;|()<>]*)?/iu
const PHONE = /(?:\+|\(?0)[\d\s()./-]{7,22}\d/u
const NETWORKS: Record<string, string> = {
  'linkedin.com': 'LinkedIn',
  'github.com': 'GitHub',
  'xing.com': 'Xing',
  'x.com': 'X',
  'twitter.com': 'X',
  'gitlab.com': 'GitLab',
}
const LABEL =
  /^(?:phone|tel|telephone|mobile|mob|cell|e-?mail|address|home address|location|web|website|linkedin|github|portfolio|place|city|residence|name|full name)\s*:\s*/iu
const TITLE = /^(?:curriculum vitae|cv|r[eé]sum[eé]|lebenslauf|życiorys|özgeçmiş)$/iu
const POST =
  /\b(?:manager|analyst|officer|lead|head|director|coordinator|planner|administrator|assistant|consultant|specialist|engineer|controller|pmo|project|programme?|portfolio)\b/iu
/** Said in many countries' résumés, needed by none: not kept. */
const PRIVATE =
  /^(?:date of birth|dob|born|birth date|nationality|citizenship|marital status|gender|sex|age|place of birth|religion|photo|driving licen[cs]e)\b/iu

/**
 * The person: name, address and introduction, from what stands before the first heading and under "Contact". What was told
 * about the person beyond that (birth, family) is not kept.
 *
 * @returns the lines that are none of these
 */
export function readBasics(basics: DraftResume['basics'], units: readonly Unit[], name: Unit | undefined): Unit[] {
  const left: Unit[] = []
  if (name) basics.name = name.text.replace(/\t/g, ' ').replace(LABEL, '').slice(0, 300)
  for (const unit of units) {
    if (unit === name || PRIVATE.test(unit.text) || TITLE.test(unit.text)) continue
    if (unit.bullet && wordCount(unit.text) > 4 && !isContact(unit.text)) left.push(unit)
    else if (wordCount(unit.text) > 14 || (endsSentence(unit.text) && wordCount(unit.text) > 5)) left.push(unit)
    else readContact(basics, unit, left)
  }
  return left
}

function readContact(basics: DraftResume['basics'], unit: Unit, left: Unit[]) {
  const rest: { said: string; beside: boolean }[] = []
  for (const part of unit.text.split(/\t|\s+[|·•▪◦/]\s*|\s+[–—]\s+|;\s+/u)) {
    const said = takeContact(basics, part)
    if (said) rest.push({ said, beside: said !== part.trim() })
  }
  for (const { said, beside } of rest) {
    const placed = LABEL.exec(said)
    const text = said.replace(LABEL, '')
    if (PRIVATE.test(said) || !/\p{L}{2}/u.test(text)) continue
    // "Leeds, 07700 900123": what stands beside a number or an address is a place, unless it names a post.
    const town = beside && wordCount(text) <= 3 && !POST.test(text)
    if (placed || town || looksLikePlace(text) || (basics.label && !basics.place)) basics.place ||= text.slice(0, 300)
    else if (!basics.label && unit.text.length <= 120) basics.label = text.slice(0, 300)
    else left.push({ ...unit, text })
  }
}

/** Takes addresses and numbers out of a piece of text; what remains may be a place. */
function takeContact(basics: DraftResume['basics'], part: string) {
  let rest = part
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest)?.[0] ?? ''
    if (found) rest = rest.replace(found, ' ')
    return found.trim()
  }
  for (let found = take(EMAIL); found; found = take(EMAIL)) basics.email ||= found.slice(0, 300)
  for (let found = take(URL); found; found = take(URL)) addUrl(basics, found.replace(/[.,]$/, ''))
  for (let found = take(PHONE); found; found = take(PHONE)) basics.phone ||= found.slice(0, 300)
  rest = rest.replace(
    /\b(?:phone|tel|telephone|mobile|mob|cell|e-?mail|web|website|linkedin|github|portfolio)\b\.?\s*(?::|(?=\s*$|[,;]))/giu,
    '',
  )
  return rest.replace(/^[\s,;:|·•▪()–—-]+|[\s,;:|·•▪()–—-]+$/gu, '').trim()
}

export function addUrl(basics: DraftResume['basics'], url: string) {
  const host =
    url
      .replace(/^https?:\/\//i, '')
      .replace(/^www\./i, '')
      .split('/')[0]
      ?.toLowerCase() ?? ''
  const network = Object.entries(NETWORKS).find(([known]) => host === known || host.endsWith(`.${known}`))?.[1]
  if (network) {
    if (basics.profiles.length < 20 && !basics.profiles.some((profile) => profile.url === url))
      basics.profiles.push({ network, url: url.slice(0, 300) })
  } else basics.url ||= url.slice(0, 300)
}

const looksLikePlace = (text: string) =>
  /^\d{1,4}\p{L}?\s+\p{Lu}|\b(?:road|street|avenue|lane|square|close|drive|str\.|ul\.|straße|rue)(?!\p{L})/iu.test(
    text,
  ) ||
  /^[\p{L}\p{M}\s.'’-]{2,40},\s*[\p{L}\p{M}\s.'’,-]{2,60}$/u.test(text) ||
  /\b\p{Lu}{1,2}\d{1,2}\p{Lu}?\s*\d\p{Lu}{2}\b|\b\d{5}\b/u.test(text)

/** The largest line of the first page that may be a name, or one of the first lines that may. */
export function findName(units: readonly Unit[]): Unit | undefined {
  const heading = units.findIndex((unit) => !unit.bullet && partOf(unit.text) !== undefined)
  const head = heading === -1 ? units.slice(0, 4) : units.slice(0, heading)
  const titled =
    head.find((unit) => unit.level === 1 && mayBeName(unit)) ??
    largest(units.filter(({ page }) => page === null || page === 1))
  return titled && mayBeName(titled) ? titled : head.slice(0, 4).find(mayBeName)
}

const mayBeName = (unit: Unit) => {
  const text = unit.text.replace(LABEL, '')
  return !unit.bullet && looksLikeName(text) && !isContact(text) && partOf(text) === undefined && !TITLE.test(text)
}

function largest(units: readonly Unit[]) {
  const sized = units.flatMap((unit) => {
    const size = Number(/^([\d.]+)\|/.exec(unit.style)?.[1] ?? /\|([\d.]+)\|/.exec(unit.style)?.[1])
    return Number.isFinite(size) ? [{ unit, size }] : []
  })
  const most = Math.max(...sized.map(({ size }) => size))
  const biggest = sized.filter(({ size }) => size === most)
  return biggest.length === 1 ? biggest[0]?.unit : undefined
}
