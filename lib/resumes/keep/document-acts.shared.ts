import type { Entry, ResumeDocument } from '../model'
import { type ListPart, listParts, mapEntries, mapLists } from './document-parts.shared'

/**
 * The acts of the editors beside typing, as the value of the button that asks for them: `up:<id>`, `down:<id>`,
 * `remove:<id>` for a line or an item, `add:<part>`, `add-line:<entry>`, `remove-profile:<place>`. The same function answers
 * a click in the browser and a form that was sent without script. An act that fits nothing changes nothing.
 */
export function applyAct(document: ResumeDocument, act: string, id: string): ResumeDocument {
  const [verb = '', subject = ''] = act.split(':')
  if (verb === 'add') return subject === 'profiles' ? addProfile(document) : addItem(document, subject, id)
  if (verb === 'add-line') return addLine(document, subject, id)
  if (verb === 'remove-profile') return removeProfile(document, Number(subject))
  if (verb === 'up' || verb === 'down' || verb === 'remove') {
    const change = <T extends { id: string }>(items: readonly T[]) => changed(items, verb, subject)
    return mapEntries(mapLists(document, change), (entry) => ({ ...entry, bullets: change(entry.bullets) }))
  }
  return document
}

/** Where the page should stand after an act that was sent without script: the control or heading with this id. */
export function placeAfter(act: string, id: string): string {
  const [verb = '', subject = ''] = act.split(':')
  if (verb === 'add-line') return `bullet.${id}`
  if (verb === 'add') return subject === 'profiles' ? 'part-basics' : `item.${id}`
  if (verb === 'up' || verb === 'down') return `item.${subject}`
  return ''
}

function changed<T extends { id: string }>(items: readonly T[], verb: 'up' | 'down' | 'remove', id: string): T[] {
  const at = items.findIndex((item) => item.id === id)
  const item = items[at]
  if (!item) return [...items]
  const others = items.filter((other) => other.id !== id)
  if (verb === 'remove') return others
  const to = Math.min(others.length, Math.max(0, verb === 'up' ? at - 1 : at + 1))
  return [...others.slice(0, to), item, ...others.slice(to)]
}

const entry = (id: string): Entry => ({
  id,
  title: '',
  organisation: '',
  place: '',
  start: '',
  end: '',
  summary: '',
  bullets: [],
})

function addItem(document: ResumeDocument, part: string, id: string): ResumeDocument {
  const known: ListPart | undefined = listParts.find((name) => name === part)
  switch (known) {
    case 'education':
      return {
        ...document,
        education: [...document.education, { id, institution: '', area: '', degree: '', start: '', end: '', note: '' }],
      }
    case 'certificates':
      return { ...document, certificates: [...document.certificates, { id, name: '', issuer: '', date: '' }] }
    case 'skills':
      return { ...document, skills: [...document.skills, { id, name: '', keywords: [] }] }
    case 'languages':
      return { ...document, languages: [...document.languages, { id, language: '', fluency: '' }] }
    case 'other':
      return { ...document, other: [...document.other, { id, heading: '', lines: [] }] }
    case undefined:
      return document
    default:
      // The newest post comes first in a résumé.
      return { ...document, [known]: [entry(id), ...document[known]] }
  }
}

function addLine(document: ResumeDocument, entryId: string, id: string): ResumeDocument {
  return mapEntries(document, (item) =>
    item.id === entryId ? { ...item, bullets: [...item.bullets, { id, text: '', source: null, library: null }] } : item,
  )
}

function addProfile(document: ResumeDocument): ResumeDocument {
  const { basics } = document
  return { ...document, basics: { ...basics, profiles: [...basics.profiles, { network: '', url: '' }] } }
}

function removeProfile(document: ResumeDocument, place: number): ResumeDocument {
  const { basics } = document
  return { ...document, basics: { ...basics, profiles: basics.profiles.filter((_, index) => index !== place) } }
}

/** Gives every line and item an id of its own: edits find things by it, and a file may repeat one. */
export function withUniqueIds(document: ResumeDocument, makeId: () => string): ResumeDocument {
  const seen = new Set<string>()
  const own = <T extends { id: string }>(item: T): T => {
    const id = seen.has(item.id) ? makeId() : item.id
    seen.add(id)
    return { ...item, id }
  }
  const lists = mapLists(document, (items) => items.map(own))
  return mapEntries(lists, (item) => ({ ...item, bullets: item.bullets.map(own) }))
}
