import { looksLikePackage } from '@/lib/case/foreign/read-package'
import type { FrameworkDocument } from '@/lib/framework/model'
import { DomainError } from '@/lib/platform/errors'
import { fromCase } from './case/from-case'
import { fromDocument } from './json/from-document'
import type { Incoming } from './propose/incoming'
import type { Sheet } from './read/read-file'
import { refusalText } from './rules'
import { fromSheets } from './sheets/from-sheets'

export type FileContent = { kind: 'json'; data: unknown } | { kind: 'sheets'; sheets: Sheet[] }

/**
 * What a file says of our framework, whichever of the four formats it is.
 * @throws DomainError invalid, with every problem of shape by its place
 */
export function readIncoming(content: FileContent, current: FrameworkDocument): Incoming {
  if (content.kind === 'json')
    return looksLikePackage(content.data) ? fromCase(content.data, current) : fromDocument(content.data, current)
  const incoming = fromSheets(content.sheets, current)
  if (!incoming) throw new DomainError('invalid', refusalText['unknown-data'])
  return incoming
}
