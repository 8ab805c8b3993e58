import { type Bullet, type Entry, type ResumeDocument, resumeDocumentSchema } from '../model'
import { dateFields, itemFields, type ListPart, mapEntries, mapLists, placedBullets } from './document-parts.shared'
import { readResumeDate } from './read-resume-date.shared'

/** A résumé while it is edited: what it says, and which of its lines stay out of an export. */
export type Draft = { document: ResumeDocument; leftOut: string[] }

type Values = Readonly<Record<string, string>>

/**
 * Reads an editor's form. The field `base` holds the structure and whatever the page shows no control for; every control
 * lies over it by its own name, such as `work.<id>.title` or `bullet.<id>`. So the form is whole in itself: what one tab
 * holds can be read without knowing what another has saved meanwhile.
 *
 * @returns null when the form is none of ours. Texts are as typed: `documentProblems` judges them.
 */
export function readDocumentForm(values: Values): Draft | null {
  const base = resumeDocumentSchema.safeParse(readBase(values.base ?? ''))
  if (!base.success) return null
  const document = readBullets(readLists(readBasics(base.data, values), values), values)
  return { document, leftOut: readLeftOut(document, values) }
}

/** What a control laid over the base may be wrong for now; the control itself is read afterwards. */
function readBase(json: string): unknown {
  const long = /^(?:text|summary|note|\d+)$/
  try {
    return JSON.parse(json, (key, value: unknown) => {
      if (typeof value !== 'string') return value
      if (dateFields.includes(key)) return readResumeDate(value) ?? ''
      return value.slice(0, long.test(key) ? 2000 : 300)
    })
  } catch {
    return undefined
  }
}

const typed = (values: Values, name: string, before: string) => values[name]?.replace(/\r\n?/g, '\n').trim() ?? before
const typedDate = (values: Values, name: string, before: string) => {
  const text = typed(values, name, before)
  return readResumeDate(text) ?? text
}

function readBasics(document: ResumeDocument, values: Values): ResumeDocument {
  const { basics } = document
  const field = (name: Exclude<keyof typeof basics, 'profiles'>) => typed(values, `basics.${name}`, basics[name])
  return {
    ...document,
    basics: {
      name: field('name'),
      label: field('label'),
      email: field('email'),
      phone: field('phone'),
      url: field('url'),
      place: field('place'),
      summary: field('summary'),
      profiles: basics.profiles.map(({ network, url }, index) => ({
        network: typed(values, `profiles.${index}.network`, network),
        url: typed(values, `profiles.${index}.url`, url),
      })),
    },
  }
}

function readLists(document: ResumeDocument, values: Values): ResumeDocument {
  return mapLists(document, (items, part) => items.map((item) => readItem(part, item, values)))
}

function readItem<T extends { id: string }>(part: ListPart, item: T, values: Values): T {
  const before = new Map<string, unknown>(Object.entries(item))
  const read = Object.keys(itemFields[part]).map((field) => {
    const name = `${part}.${item.id}.${field}`
    const old = before.get(field)
    if (Array.isArray(old)) return [field, values[name] === undefined ? old : readList(field, values[name])]
    const text = typeof old === 'string' ? old : ''
    return [field, dateFields.includes(field) ? typedDate(values, name, text) : typed(values, name, text)]
  })
  return { ...item, ...Object.fromEntries(read) }
}

/** Keywords between commas, or lines. A keyword that is a whole text is cut into several rather than refused. */
function readList(field: string, text: string): string[] {
  return text
    .split(field === 'keywords' ? /[,;\n]/ : /\n/)
    .flatMap((part) => (field === 'keywords' ? (part.trim().match(/.{1,300}/g) ?? []) : [part.trim()]))
    .filter(Boolean)
}

function readBullets(document: ResumeDocument, values: Values): ResumeDocument {
  const read = (bullet: Bullet): Bullet => {
    const text = typed(values, `bullet.${bullet.id}`, bullet.text).replace(/\s*\n\s*/g, ' ')
    const asked = values[`asked.${bullet.id}`] !== undefined
    const library =
      bullet.library && asked
        ? { ...bullet.library, confirmed: values[`confirm.${bullet.id}`] !== undefined }
        : bullet.library
    return { ...bullet, text, library }
  }
  return mapEntries(document, (entry: Entry) => ({ ...entry, bullets: entry.bullets.map(read) }))
}

/** `choice.<id>` says that a line can be left out here, `in.<id>` that it was not. */
function readLeftOut(document: ResumeDocument, values: Values): string[] {
  return placedBullets(document)
    .map(({ bullet }) => bullet.id)
    .filter((id) => values[`choice.${id}`] !== undefined && values[`in.${id}`] === undefined)
}
