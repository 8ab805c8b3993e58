import { expect, it } from 'vitest'
import reference from '@/prisma/reference/framework.json'
import { type FrameworkDocument, frameworkSchema } from './model'

const issues = (spoil: (document: FrameworkDocument) => void) => {
  const document = frameworkSchema.parse(structuredClone(reference))
  spoil(document)
  return frameworkSchema.safeParse(document).error?.issues.map(({ code, path }) => `${code} ${path.join('.')}`)
}

it('keeps every field of the reference as it is', () => {
  expect(frameworkSchema.parse(reference)).toEqual(reference)
})

it('refuses a field that it does not know, at any depth', () => {
  expect(issues((f) => Object.assign(f, { owner: 'x' }))).toEqual(['unrecognized_keys '])
  expect(issues((f) => Object.assign(f.roles[0] ?? {}, { colour: 'x' }))).toEqual(['unrecognized_keys roles.0'])
  expect(issues((f) => Object.assign(f.competencies[0]?.levels ?? {}, { 6: 'x' }))).toEqual([
    'unrecognized_keys competencies.0.levels',
  ])
})

it('names every misshapen field at once', () => {
  expect(
    issues((f) => {
      Object.assign(f, { version: 'v2' })
      Object.assign(f.roles[0] ?? {}, { grade: 'high', reportsTo: 'The Boss' })
    }),
  ).toEqual(['invalid_format version', 'invalid_type roles.0.grade', 'invalid_format roles.0.reportsTo'])
})
