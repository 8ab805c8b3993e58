import { describe, expect, it } from 'vitest'
import { readSeed } from '@/prisma/seeding/read-seed'
import { referenceFramework } from '@/tests/support/fixtures'

const { organisations, postings } = readSeed()
const framework = referenceFramework() as { roles: { id: string }[]; responsibilities: { id: string }[] }

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? []
const distinct = (values: unknown[]) => new Set(values).size

describe('the demo content', () => {
  it('is broad: employers, countries, sectors and every role of the framework', () => {
    expect(postings.length).toBeGreaterThanOrEqual(240)
    expect(organisations.length).toBeGreaterThanOrEqual(40)
    expect(distinct(postings.map(({ input }) => input.country))).toBeGreaterThanOrEqual(12)
    expect(distinct(postings.map(({ input }) => input.sector))).toBeGreaterThanOrEqual(15)
    for (const { id } of framework.roles)
      expect(postings.filter(({ input }) => input.roleId === id).length, id).toBeGreaterThanOrEqual(15)
    const employers = new Set(postings.map(({ organisation }) => organisation))
    expect(organisations.filter(({ slug }) => !employers.has(slug))).toEqual([])
  })

  it('is varied: kinds of contract, places of work, pay and languages', () => {
    const inputs = postings.map(({ input }) => input)
    expect(distinct(inputs.map(({ workMode }) => workMode))).toBe(3)
    expect(distinct(inputs.map(({ contractType }) => contractType))).toBe(5)
    expect(distinct(inputs.map(({ payPeriod }) => payPeriod))).toBe(4) // hour, day, year, not stated
    expect(distinct(inputs.map(({ language }) => language))).toBeGreaterThanOrEqual(3)
    expect(inputs.filter(({ workingHours }) => workingHours === 'part_time').length).toBeGreaterThanOrEqual(10)
    const silent = inputs.filter(({ payMin }) => payMin === null).length / inputs.length
    expect(silent).toBeGreaterThan(0.1)
    expect(silent).toBeLessThan(0.3)
  })

  it('names only responsibilities of the framework, each once in a posting, and four to twelve duties', () => {
    const known = new Set(framework.responsibilities.map(({ id }) => id))
    for (const { key, input } of postings) {
      const named = input.duties.flatMap(({ responsibilityId }) => responsibilityId ?? [])
      expect(
        named.filter((id) => !known.has(id)),
        key,
      ).toEqual([])
      expect(distinct(named), key).toBe(named.length)
      expect(input.duties.length, key).toBeGreaterThanOrEqual(4)
      expect(input.duties.length, key).toBeLessThanOrEqual(12)
    }
    const used = new Set(postings.flatMap(({ input }) => input.duties.map(({ responsibilityId }) => responsibilityId)))
    expect([...known].filter((id) => !used.has(id))).toEqual([])
  })

  it('reads as if as many people had written it: no shared sentences, no shared openings', () => {
    const owners = new Map<string, string>()
    const shared: string[] = []
    for (const { key, input } of postings) {
      const sentences = [...input.description.split(/(?<=[.!?:…])\s+|\n+/), ...input.duties.map(({ text }) => text)]
      for (const sentence of sentences) {
        if (words(sentence).length < 8) continue
        const said = words(sentence).join(' ')
        if (owners.has(said)) shared.push(`${key} and ${owners.get(said)}: ${said}`)
        owners.set(said, key)
      }
    }
    expect(shared).toEqual([])
    const openings = postings.map(({ input }) => words(input.description).slice(0, 5).join(' '))
    expect(distinct(openings) / openings.length).toBeGreaterThanOrEqual(0.9)
  })

  it('is told in 75 to 450 words each', () => {
    const lengths = postings.map(({ input }) => ({
      title: input.title,
      count: words(
        [input.description, ...input.duties.map(({ text }) => text), ...input.requirements, ...input.benefits].join(
          ' ',
        ),
      ).length,
    }))
    expect(lengths.filter(({ count }) => count < 75 || count > 450)).toEqual([])
  })

  it('leads nobody to a real address', () => {
    for (const { key, input } of postings) {
      const host = input.applyUrl ? new URL(input.applyUrl).hostname : (input.applyEmail ?? '').split('@')[1]
      expect(host, key).toMatch(/\.example$/)
    }
    for (const { slug, website } of organisations) expect(new URL(website).hostname, slug).toMatch(/\.example$/)
  })
})
