import { expect, it } from 'vitest'
import framework from '@/prisma/reference/framework.json'
import { abbreviations } from './abbreviations'
import { ownLessons } from './lexical-tier'

it('has the same number of example lines for every responsibility, since a class with more would win ties', () => {
  const counts = framework.responsibilities.map(({ id }) => ownLessons.exemplars[id]?.length)
  expect(new Set(counts).size).toBe(1)
  expect(Object.keys(ownLessons.exemplars)).toHaveLength(framework.responsibilities.length)
})

it('says no line and no abbreviation twice', () => {
  const lines = [...Object.values(ownLessons.exemplars).flat(), ...ownLessons.background].map((line) =>
    line.toLowerCase(),
  )
  expect(new Set(lines).size).toBe(lines.length)
  const shorts = abbreviations.map(({ short }) => short.toLowerCase())
  expect(new Set(shorts).size).toBe(shorts.length)
})
