import { expect, it } from 'vitest'
import framework from '@/prisma/reference/framework.json'
import devSet from '@/tests/matching/dev-set.json'
import oneVoice from '@/tests/matching/one-voice.json'
import secondAuthor from '@/tests/matching/second-author.json'
import { abbreviations } from './abbreviations'
import { readLessons } from './model/lessons'

const { voices } = readLessons()
const lines = voices.flatMap(({ exemplars, background }) => [...Object.values(exemplars).flat(), ...background])
const plain = (line: string) =>
  line
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join(' ')

it('has the same number of example lines for every responsibility, since a class with more would win ties', () => {
  for (const { voice, exemplars } of voices.filter(({ exemplars: taught }) => Object.keys(taught).length)) {
    const counts = framework.responsibilities.map(({ id }) => exemplars[id]?.length)
    expect(new Set(counts).size, voice).toBe(1)
    expect(Object.keys(exemplars), voice).toHaveLength(framework.responsibilities.length)
  }
})

it('has at least forty lines for every responsibility in at least six voices, and eight hundred of other work', () => {
  for (const { id } of framework.responsibilities) {
    const taught = voices.filter(({ exemplars }) => exemplars[id]?.length)
    expect(taught.length).toBeGreaterThanOrEqual(6)
    expect(taught.flatMap(({ exemplars }) => exemplars[id] ?? []).length).toBeGreaterThanOrEqual(40)
  }
  expect(voices.flatMap(({ background }) => background).length).toBeGreaterThanOrEqual(800)
})

it('says no line and no abbreviation twice', () => {
  expect(new Set(lines.map(plain)).size).toBe(lines.length)
  const shorts = abbreviations.map(({ short }) => short.toLowerCase())
  expect(new Set(shorts).size).toBe(shorts.length)
})

it('learns no line that it is judged by', () => {
  const judged = new Set(
    [devSet, oneVoice, secondAuthor].flatMap(({ bullets }) => bullets.map(({ text }) => plain(text))),
  )
  expect(lines.filter((line) => judged.has(plain(line)))).toEqual([])
})
