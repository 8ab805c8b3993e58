import { isObject, type JsonObject } from './package'
import { plainStatement } from './plain-statement'
import { textOf } from './tidy'

/** Where something stands in a package, with the name that people know it by: a place by number alone is hard to find. */
export const placeName = (list: string, at: number, name: string) => `${list}.${at + 1}${name && ` (${name})`}`

/** What an item is known by: its code, or how its text begins. */
export function itemName(code: string | null, statement: string): string {
  const begins = plainStatement(statement, 50)
  return code?.slice(0, 60) || (begins && `“${begins}”`)
}

/** What an entry of a package is known by, before anything in it was found to be right. */
export function entryName(value: JsonObject): string {
  const name = itemName(
    textOf(value.humanCodingScheme),
    textOf(value.fullStatement) || textOf(value.abbreviatedStatement),
  )
  const ends = [value.originNodeURI, value.destinationNodeURI].map((end) => (isObject(end) ? textOf(end.title) : ''))
  return name || (ends.some(Boolean) ? ends.map((end) => plainStatement(end, 40) || 'nothing').join(' → ') : '')
}
