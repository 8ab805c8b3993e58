import { createHash } from 'node:crypto'
import { CaseError } from './case-error'
import { findObject, withPackage } from './find-object'
import { type DocumentList, type ListedDocument, listDocuments } from './list-documents'
import { type CaseVersion, caseVersions, publishedPackages } from './published-packages'

export interface CaseAnswer {
  status: number
  headers: Record<string, string>
  /** Empty where the status says all. */
  body: string
}

/**
 * Answers one question of the interface, without knowing of pages.
 *
 * @param path what follows /ims/case/, such as ['v1p1', 'CFItems', 'd2b0…']
 */
export async function answerCase(
  path: readonly string[],
  { search, origin, ifNoneMatch }: { search: URLSearchParams; origin: string; ifNoneMatch: string | null },
): Promise<CaseAnswer> {
  try {
    const [caseVersion = '', resource = '', identifier, ...more] = path
    if (!isCaseVersion(caseVersion) || more.length > 0 || resource === '')
      throw new CaseError('unknownobject', 'There is nothing at this address.', 'resource')
    const packages = publishedPackages(caseVersion, origin)
    if (resource === 'CFDocuments' && identifier === undefined) {
      const documents: ListedDocument[] = []
      for await (const source of packages) documents.push(withPackage(source))
      const list = listDocuments(documents, search)
      return answer({ CFDocuments: list.documents }, ifNoneMatch, {
        'x-total-count': String(list.total),
        ...pageLinks(list, search, `${origin}/ims/case/${caseVersion}/CFDocuments`),
      })
    }
    if (identifier === undefined)
      throw new CaseError('unknownobject', `${resource} is asked for with an identifier.`, 'resource')
    return answer(await findObject(packages, resource, identifier), ifNoneMatch)
  } catch (error) {
    if (error instanceof CaseError) return caseFailure(error)
    throw error
  }
}

const isCaseVersion = (text: string): text is CaseVersion => (caseVersions as readonly string[]).includes(text)

const json = 'application/json; charset=utf-8'

/** What is wrong, in the form of the standard. Nobody keeps it. */
export const caseFailure = (error: CaseError): CaseAnswer => ({
  status: error.status,
  headers: { 'content-type': json, 'cache-control': 'no-store' },
  body: JSON.stringify(error.body),
})

function answer(value: object, ifNoneMatch: string | null, headers: Record<string, string> = {}): CaseAnswer {
  const body = JSON.stringify(value)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 32)}"`
  const shared = { etag, 'cache-control': 'public, max-age=60', ...headers }
  const same = ifNoneMatch?.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')))
  return same
    ? { status: 304, headers: shared, body: '' }
    : { status: 200, headers: { 'content-type': json, ...shared }, body }
}

/** Where the pages before and after this one are, in a Link header. */
function pageLinks({ total, limit, offset }: DocumentList, search: URLSearchParams, address: string) {
  const to = (relation: string, start: number) => {
    const query = new URLSearchParams(search)
    query.set('limit', String(limit))
    query.set('offset', String(start))
    return `<${address}?${query}>; rel="${relation}"`
  }
  const last = Math.max(0, Math.ceil(total / limit) - 1) * limit
  return {
    link: [
      to('first', 0),
      ...(offset > 0 ? [to('prev', Math.max(0, offset - limit))] : []),
      ...(offset + limit < total ? [to('next', offset + limit)] : []),
      to('last', last),
    ].join(', '),
  }
}
