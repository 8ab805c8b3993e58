import { audienceOf, keyOf, type MappedRow, mapRow, type Refusal, type RowOptions } from './map-row'
import type { Mapping } from './mapping'
import type { Row } from './read-rows'
import { contentOf, type FirstRow } from './survey-file'

export type Judged =
  | { line: number; posting: MappedRow }
  /** `externalId` names the row in the report; for staff rows with their audience, so that it never stands for the posting. */
  | { line: number; refusal: Refusal; externalId: string | null }

/**
 * Whether a row becomes a posting, given what else the file holds. A job is one posting: of rows with one key, the first
 * that is meant for the public stands for it.
 */
export function judgeRow(
  row: Row,
  mapping: Mapping,
  firstPublic: ReadonlyMap<string, FirstRow>,
  options: RowOptions,
): Judged {
  const { line, values, width } = row
  const refuse = (kind: string, detail: string, externalId: string | null = null): Judged => ({
    line,
    refusal: { kind, detail },
    externalId,
  })
  if (!values) return refuse('Wrong number of values', `the row has ${width}`)
  const key = keyOf(values, mapping)
  if (!key) return refuse('No key', `${mapping.key.join(', ')} is blank`)
  if (key.length > 200) return refuse('No key', `${mapping.key.join(', ')} is longer than 200 characters`)

  const audience = audienceOf(values, mapping)
  const stated = mapping.audience ? (values[mapping.audience.column] ?? '').trim() : ''
  if (audience === null)
    return refuse('Unknown audience', `${mapping.audience?.column} is “${stated}”`, `${key} (${stated})`)
  const first = firstPublic.get(key)
  if (audience === 'staff')
    return first
      ? refuse('Internal duplicate', `the public posting of ${key} is on line ${first.line}`, `${key} (${stated})`)
      : refuse('For own staff only', `${key} has no public posting in this file`, `${key} (${stated})`)
  if (first && first.line !== line)
    return contentOf(values) === first.content
      ? refuse('Repeated row', `the same as line ${first.line}`, key)
      : refuse('Repeated key', `${key} is on line ${first.line} too, with other content, which was taken`, key)

  const mapped = mapRow(values, mapping, options)
  return 'kind' in mapped ? { line, refusal: mapped, externalId: key } : { line, posting: mapped }
}
