import { beforeAll, describe, expect, it } from 'vitest'
import { GET, HEAD, OPTIONS, POST } from '@/app/ims/case/[...path]/route'
import { system } from '@/lib/access/viewer'
import { casePackageSchema } from '@/lib/case/schema'
import { importFramework } from '@/lib/framework/import-framework'
import { db } from '@/lib/platform/db'
import { referenceFramework } from '@/tests/support/reference-framework'

const first = new Date('2026-11-25T08:00:00Z')
const second = new Date('2026-11-26T08:00:00Z')

function ask(address: string, handler: typeof GET = GET, headers: Record<string, string> = {}) {
  const url = new URL(`http://localhost:3000/ims/case/${address}`)
  const path = url.pathname.replace('/ims/case/', '').split('/')
  return handler(new Request(url, { headers }), { params: Promise.resolve({ path }) })
}
const read = async (address: string) => (await ask(address)).json()

beforeAll(async () => {
  process.env.APP_ORIGIN ??= 'http://localhost:3000'
  expect(await (await ask('v1p1/CFDocuments')).json()).toEqual({ CFDocuments: [] })
  await importFramework(system, referenceFramework(), { now: first })
  const next = { ...referenceFramework(), version: '1.1.0', title: 'The next one' }
  await importFramework(system, next, { now: second })
  await db().frameworkVersion.create({
    data: { version: '9.0.0', status: 'draft', document: { ...next, version: '9.0.0' } as object, contentHash: 'x' },
  })
})

describe('the list of documents', () => {
  it('holds every published version and no draft, newest first, with its count', async () => {
    const answer = await ask('v1p1/CFDocuments')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('x-total-count')).toBe('2')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const { CFDocuments } = await answer.json()
    expect(CFDocuments).toMatchObject([
      { version: '1.1.0', adoptionStatus: 'Adopted', caseVersion: '1.1' },
      { version: '1.0.0', adoptionStatus: 'Deprecated', statusEndDate: '2026-11-26' },
    ])
    expect(CFDocuments[0].CFPackageURI.uri).toMatch(/\/CFPackages\/[0-9a-f-]{36}$/)
  })

  it('is cut, sorted, chosen from and filtered as asked', async () => {
    const page = await ask('v1p1/CFDocuments?limit=1&offset=1&fields=version,title')
    expect(await page.json()).toEqual({ CFDocuments: [{ version: '1.0.0', title: referenceFramework().title }] })
    expect(page.headers.get('link')).toMatch(/limit=1&offset=0&fields=version%2Ctitle>; rel="first".*rel="prev"/)
    const versions = async (query: string) =>
      (await read(`v1p1/CFDocuments?fields=version&${query}`)).CFDocuments.map((d: { version: string }) => d.version)
    expect(await versions('sort=version&orderBy=asc')).toEqual(['1.0.0', '1.1.0'])
    expect(await versions('sort=version&orderBy=desc')).toEqual(['1.1.0', '1.0.0'])
    expect(await versions(`filter=${encodeURIComponent("title~'NEXT' OR version='0'")}`)).toEqual(['1.1.0'])
    expect(await versions(`filter=${encodeURIComponent("version!='1.1.0' AND adoptionStatus='Adopted'")}`)).toEqual([])
  })

  it.each([
    ['limit=0', 'limit', 'invalid_selection_field'],
    ['limit=many', 'limit', 'invalid_selection_field'],
    ['offset=-1', 'offset', 'invalid_selection_field'],
    ['fields=title,secret', 'fields', 'invalid_selection_field'],
    ['filter=title', 'filter', 'invalid_selection_field'],
    ["filter=secret%3D'x'", 'filter', 'invalid_selection_field'],
    ["filter=title%3D'x' AND ", 'filter', 'invalid_selection_field'],
    ['sort=secret', 'sort', 'invalid_sort_field'],
    ['sort=title&orderBy=up', 'orderBy', 'invalid_sort_field'],
    ['sort=__proto__', 'sort', 'invalid_sort_field'],
  ])('refuses %s, and says which field it is about', async (query, name, value) => {
    const answer = await ask(`v1p1/CFDocuments?${query}`)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual({
      imsx_codeMajor: 'failure',
      imsx_severity: 'error',
      imsx_description: expect.any(String),
      imsx_codeMinor: {
        imsx_codeMinorField: [{ imsx_codeMinorFieldName: name, imsx_codeMinorFieldValue: value }],
      },
    })
  })
})

describe('one object', () => {
  it('is found by its identifier, whatever resource it is', async () => {
    const [document] = (await read('v1p1/CFDocuments')).CFDocuments
    const whole = casePackageSchema.parse(await read(`v1p1/CFPackages/${document.identifier}`))
    expect(whole.CFDocument.version).toBe('1.1.0')
    const { CFItems = [], CFAssociations = [], CFDefinitions: definitions, CFRubrics = [] } = whole
    const role = CFItems.find(({ humanCodingScheme }) => humanCodingScheme === 'pmo-analyst')
    expect(await read(`v1p1/CFDocuments/${document.identifier}`)).toEqual(document)
    expect(await read(`v1p1/CFItems/${role?.identifier.toUpperCase()}`)).toMatchObject({
      ...role,
      CFDocumentURI: { identifier: document.identifier },
    })
    const related = await read(`v1p1/CFItemAssociations/${role?.identifier}`)
    expect(related.CFItem.identifier).toBe(role?.identifier)
    expect(new Set(related.CFAssociations.map((a: { associationType: string }) => a.associationType))).toContain(
      'ext:requiresCompetency',
    )
    expect(await read(`v1p1/CFAssociations/${CFAssociations[7]?.identifier}`)).toMatchObject(CFAssociations[7] ?? {})
    expect(await read(`v1p1/CFRubrics/${CFRubrics[0]?.identifier}`)).toEqual(CFRubrics[0])
    for (const name of ['CFConcepts', 'CFSubjects', 'CFItemTypes'] as const)
      expect(await read(`v1p1/${name}/${definitions?.[name]?.[0]?.identifier}`)).toEqual({
        [name]: [definitions?.[name]?.[0]],
      })
    for (const name of ['CFLicenses', 'CFAssociationGroupings'] as const)
      expect(await read(`v1p1/${name}/${definitions?.[name]?.[0]?.identifier}`)).toEqual(definitions?.[name]?.[0])
  })

  it('is the same under 1.0, less what 1.0 does not know', async () => {
    const [document] = (await read('v1p0/CFDocuments')).CFDocuments
    expect(document.uri).toContain('/ims/case/v1p0/CFDocuments/')
    const text = JSON.stringify(await read(`v1p0/CFPackages/${document.identifier}`))
    expect(text).not.toMatch(/"extensions"|"caseVersion"|"ext:/)
  })

  it.each([
    ['v1p1/CFItems/not-a-uuid', 'invaliduuid'],
    ['v1p1/CFItems/00000000-0000-4000-8000-000000000000', 'unknownobject'],
    ['v1p1/CFItems', 'unknownobject'],
    ['v1p1/constructor/00000000-0000-4000-8000-000000000000', 'unknownobject'],
    ['v2p0/CFDocuments', 'unknownobject'],
    ['v1p1/CFItems/00000000-0000-4000-8000-000000000000/more', 'unknownobject'],
  ])('is not found at %s', async (address, value) => {
    const answer = await ask(address)
    expect(answer.status).toBe(404)
    expect((await answer.json()).imsx_codeMinor.imsx_codeMinorField[0].imsx_codeMinorFieldValue).toBe(value)
  })
})

it('spares those who have an answer already, answers HEAD without a body, and takes nothing', async () => {
  const answer = await ask('v1p1/CFDocuments')
  const etag = answer.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[\w-]{32}"$/)
  const again = await ask('v1p1/CFDocuments', GET, { 'if-none-match': `"other", W/${etag}` })
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
  const head = await ask('v1p1/CFDocuments', HEAD)
  expect([head.status, head.headers.get('etag')]).toEqual([200, etag])
  const refused = POST(new Request('http://localhost:3000/ims/case/v1p1/CFDocuments', { method: 'POST' }))
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  expect(await refused.json()).toMatchObject({ imsx_codeMajor: 'unsupported' })
  expect(OPTIONS().headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS')
})
