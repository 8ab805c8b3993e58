import { z } from 'zod'
import type { CaseDocument } from '../schema'
import { CaseError } from './case-error'
import { readFilter } from './read-filter'

const most = 1000
/** What a list may be asked for by; anything else is a mistake that the caller should hear of. */
const fields = [
  'identifier',
  'uri',
  'creator',
  'title',
  'lastChangeDateTime',
  'officialSourceURL',
  'publisher',
  'description',
  'subject',
  'subjectURI',
  'language',
  'version',
  'adoptionStatus',
  'statusStartDate',
  'statusEndDate',
  'licenseURI',
  'notes',
  'frameworkType',
  'caseVersion',
  'extensions',
  'CFPackageURI',
] as const
type Field = (typeof fields)[number]
const isField = (name: string): name is Field => (fields as readonly string[]).includes(name)

export type ListedDocument = CaseDocument & { CFPackageURI?: { title: string; identifier: string; uri: string } }

export interface DocumentList {
  documents: Partial<ListedDocument>[]
  total: number
  limit: number
  offset: number
}

/** @throws CaseError for a parameter that cannot be followed: a list that ignores one looks like an answer and is none */
export function listDocuments(all: readonly ListedDocument[], search: URLSearchParams): DocumentList {
  const limit = whole(search, 'limit', { least: 1, most, usual: 100 })
  const offset = whole(search, 'offset', { least: 0, most: 1_000_000, usual: 0 })
  const matches = readFilter(search.get('filter'), isField)
  const found = sorted(
    all.filter((document) => matches((field) => document[field as Field])),
    search,
  )
  const wanted = readFields(search.get('fields'))
  return {
    documents: found.slice(offset, offset + limit).map((document) => chosen(document, wanted)),
    total: found.length,
    limit,
    offset,
  }
}

function whole(search: URLSearchParams, name: string, bounds: { least: number; most: number; usual: number }): number {
  const text = search.get(name)
  if (text === null) return bounds.usual
  const read = z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(bounds.least).max(bounds.most))
    .safeParse(text)
  if (!read.success)
    throw new CaseError(
      'invalid_selection_field',
      `${name} is a whole number from ${bounds.least} to ${bounds.most}.`,
      name,
    )
  return read.data
}

function sorted(documents: ListedDocument[], search: URLSearchParams): ListedDocument[] {
  const field = search.get('sort')
  const order = search.get('orderBy') ?? 'asc'
  if (order !== 'asc' && order !== 'desc')
    throw new CaseError('invalid_sort_field', 'orderBy is asc or desc.', 'orderBy')
  if (field === null) return documents
  if (!isField(field)) throw new CaseError('invalid_sort_field', `There is no field ${field} to sort by.`, 'sort')
  const key = (document: ListedDocument) => String(document[field] ?? '')
  const ascending = documents.toSorted((a, b) => key(a).localeCompare(key(b), 'en', { numeric: true }))
  return order === 'desc' ? ascending.reverse() : ascending
}

function readFields(text: string | null): Field[] | null {
  if (text === null || text === '') return null
  return text.split(',').map((part) => {
    const name = part.trim()
    if (!isField(name)) throw new CaseError('invalid_selection_field', `There is no field ${name}.`, 'fields')
    return name
  })
}

function chosen(document: ListedDocument, wanted: Field[] | null): Partial<ListedDocument> {
  if (!wanted) return document
  return Object.fromEntries(wanted.flatMap((field) => (field in document ? [[field, document[field]]] : [])))
}
