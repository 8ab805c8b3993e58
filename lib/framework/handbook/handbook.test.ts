import { extractText } from 'unpdf'
import { describe, expect, it } from 'vitest'
import reference from '@/prisma/reference/framework.json'
import { glossary } from '../glossary'
import { frameworkSchema } from '../model'
import { handbook, partsSentence } from './handbook'
import { renderHandbook } from './render-handbook'

const document = frameworkSchema.parse(reference)
const book = handbook(document)
const entries = book.parts.flatMap((part) => part.entries)

describe('the handbook', () => {
  it('has every role, competency, responsibility and governance role once, under an anchor made of its id', () => {
    const wanted = [
      ...document.roles.map(({ id }) => `role-${id}`),
      ...document.competencies.map(({ id }) => `competency-${id}`),
      ...document.responsibilities.map(({ id }) => `responsibility-${id}`),
      ...document.governanceRoles.map(({ id }) => `governance-${id}`),
    ]
    const anchors = entries.map(({ anchor }) => anchor)
    for (const anchor of wanted) expect(anchors.filter((each) => each === anchor)).toHaveLength(1)
    expect(new Set([...anchors, ...book.parts.map(({ anchor }) => anchor)]).size).toBe(
      anchors.length + book.parts.length,
    )
  })

  it('says who has which part, as the matrix does', () => {
    const row = document.raci[0]
    const accountable = Object.entries(row?.assignments ?? {}).find(([, letter]) => letter === 'A')?.[0]
    const title = [...document.roles, ...document.governanceRoles].find(({ id }) => id === accountable)?.title
    const entry = entries.find(({ anchor }) => anchor === `responsibility-${row?.responsibility}`)
    expect(entry?.blocks.find(({ label }) => label === 'Accountable')?.text).toBe(title)
    expect(partsSentence(document, 'nobody')).toBe('No part in the matrix.')
  })

  it('is a tagged PDF of many pages in which every title and the last word of the glossary can be read', async () => {
    const published = {
      id: '',
      version: document.version,
      changeLog: '',
      contentHash: 'one',
      publishedAt: new Date('2026-11-25'),
      document,
      current: document,
    }
    const file = await renderHandbook(published)
    expect(file.subarray(0, 5).toString()).toBe('%PDF-')
    expect(file.toString('latin1')).toContain('/MarkInfo')
    const { text } = await extractText(new Uint8Array(file), { mergePages: true })
    const plain = text.replace(/\s+/g, ' ')
    for (const { title } of entries) expect(plain).toContain(title)
    expect(plain).toContain(glossary.at(-1)?.meaning.slice(-60))
    // The same version is the same file.
    expect((await renderHandbook({ ...published, contentHash: 'two' })).equals(file)).toBe(true)
  })
})

describe('the glossary', () => {
  it('has each term once, and every reference leads to one', () => {
    const ids = glossary.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { see } of glossary) for (const other of see) expect(ids).toContain(other)
  })
})
