import { describe, expect, it } from 'vitest'
import { frameworkSchema } from '@/lib/framework/model'
import { findPlace } from '@/lib/places/find-place'
import file from '@/prisma/reference/framework.json'
import { knownEmployers } from './known-employers'
import { parseSearchParams } from './parse-search-params'
import { readKeys } from './query-tokens'
import { readTypedSearch } from './read-typed-search'
import { searchUrl } from './search-url'

const sources = { framework: frameworkSchema.parse(file), findPlace, employers: knownEmployers([]) }
const open = (address: string) => {
  const params: Record<string, string | string[]> = {}
  for (const [name, value] of new URL(address, 'http://here.invalid').searchParams)
    params[name] = name in params ? [params[name] ?? [], value].flat() : value
  return readTypedSearch(parseSearchParams(params), sources, readKeys(params.read))
}
const chip = (search: ReturnType<typeof open>, key: string) =>
  search.fromWords.find((phrase) => phrase.key === key)?.href ?? ''

describe('readTypedSearch', () => {
  it('turns words into filters, and keeps the address as it was typed', () => {
    const search = open('/jobs?q=pmo+remote+leeds')
    expect(search.asked).toMatchObject({ q: 'pmo', filters: { workMode: ['remote'] }, near: 'Leeds' })
    expect(searchUrl(search.typed)).toBe('/jobs?q=pmo+remote+leeds')
  })

  it('makes words of a filter again when its chip is removed, and a filter of them when that is taken back', () => {
    const address = chip(open('/jobs?q=pmo+remote+leeds'), 'remote')
    expect(address).toBe('/jobs?q=pmo+remote+leeds&keep=remote')
    const search = open(address)
    expect(search.asked).toMatchObject({ q: 'pmo remote', filters: {}, near: 'Leeds' })
    expect(search.kept.map(({ href }) => href)).toEqual(['/jobs?q=pmo+remote+leeds'])
    expect(open(open('/jobs?q=pmo+remote+leeds').wordsOnly ?? '').asked).toMatchObject({
      q: 'pmo remote leeds',
      near: '',
    })
  })

  it('forgets what was kept once the words have gone', () => {
    expect(searchUrl(open('/jobs?q=pmo&keep=remote&keep=__proto__').typed)).toBe('/jobs?q=pmo')
  })

  it('does not override a filter that was unticked in the form', () => {
    const sent = open('/jobs?q=pmo+remote+leeds&read=remote&read=leeds&near=Leeds')
    expect(searchUrl(sent.typed)).toBe('/jobs?q=pmo+remote+leeds&keep=remote')
    const ticked = open('/jobs?q=pmo+remote&keep=remote&workMode=remote')
    expect(searchUrl(ticked.typed)).toBe('/jobs?q=pmo+remote')
  })

  it('takes the filter along when its words have gone', () => {
    const sent = open('/jobs?q=pmo&read=remote&read=leeds&near=Leeds&workMode=remote&workMode=hybrid')
    expect(searchUrl(sent.typed)).toBe('/jobs?q=pmo&workMode=hybrid')
  })

  it('adds to the filters that are on, and says it once', () => {
    expect(open('/jobs?q=pmo+remote&workMode=hybrid').asked.filters).toEqual({ workMode: ['hybrid', 'remote'] })
    expect(searchUrl(open('/jobs?q=pmo+remote&workMode=remote').typed)).toBe('/jobs?q=pmo+remote')
  })

  it('lets a chosen place win over a typed one, and says so', () => {
    const search = open('/jobs?q=pmo+leeds&read=leeds&near=Bristol')
    expect(search.asked).toMatchObject({ q: 'pmo', near: 'Bristol' })
    expect(search.outdone.map(({ href }) => href)).toEqual(['/jobs?q=pmo+leeds'])
    expect(open('/jobs?q=pmo+leeds&near=Leeds&km=50').asked).toMatchObject({ near: 'Leeds', km: 50 })
    expect(open('/jobs?q=pmo+leeds&near=Leeds&km=50').outdone).toEqual([])
  })

  it('offers a role for a title, unless it is on', () => {
    expect(open('/jobs?q=pmo+analyst').offers.map(({ href }) => href)).toEqual(['/jobs?q=pmo+analyst&role=pmo-analyst'])
    expect(open('/jobs?q=pmo+analyst&role=pmo-analyst').offers).toEqual([])
  })

  it('comes to rest: its own address asks for the same', () => {
    for (const address of [
      '/jobs?q=pmo+remote+%C2%A3500+a+day&read=remote',
      '/jobs?q=planner+near+leeds&near=York&closing=7&keep=near+leeds',
    ]) {
      const search = open(address)
      expect(open(searchUrl(search.typed)).asked).toEqual(search.asked)
    }
  })
})
