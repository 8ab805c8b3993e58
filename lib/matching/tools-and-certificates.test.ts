import { describe, expect, it } from 'vitest'
import framework from '@/prisma/reference/framework.json'
import { readToolsAndCertificates, toolsAndCertificates } from './tools-and-certificates'

const named = (text: string) => readToolsAndCertificates([{ number: 1, text }]).map(({ name }) => name)

describe('the list of tools and certificates', () => {
  it('is long enough, and speaks only for competencies there are', () => {
    expect(toolsAndCertificates.length).toBeGreaterThanOrEqual(120)
    const known = new Set(framework.competencies.map(({ id }) => id))
    for (const { name, competencies } of toolsAndCertificates)
      expect({ name, unknown: competencies.filter((id) => !known.has(id)) }).toEqual({ name, unknown: [] })
  })

  it('says no spelling twice, and guards every short name', () => {
    const spellings = toolsAndCertificates.flatMap((entry) => entry.spellings.map((each) => each.toLowerCase()))
    expect(spellings.filter((each, at) => spellings.indexOf(each) !== at)).toEqual([])
    const unguarded = toolsAndCertificates.filter(
      ({ spellings: all, caseSensitive, needs }) =>
        !caseSensitive && !needs && all.some((each) => each.length <= 3 && /^[A-Za-z]+$/.test(each)),
    )
    expect(unguarded.map(({ name }) => name)).toEqual([])
  })
})

describe('reading what a line names', () => {
  it.each([
    [
      'Skills: MS Project, Primavera P6, Planview, Power BI',
      ['Microsoft Project', 'Primavera P6', 'Planview', 'Power BI'],
    ],
    ['PRINCE2 Practitioner 2021; MSP Practitioner; PMP', ['PRINCE2', 'MSP (Managing Successful Programmes)', 'PMP']],
    ['Administered Clarity timesheets for 200 people', ['Clarity PPM']],
    ['Certificates: P3O, MSP', ['MSP (Managing Successful Programmes)', 'P3O']],
  ])('finds them in “%s”', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })

  it.each([
    'Brought clarity to the board',
    'Joined an MSP that ran IT for schools',
    'Planted saplings and pmp hoses',
    'Saw a mural in the town hall',
    'Responsible for management of risk in the kitchen',
    'Danced at a fast tempo, excelled at rallying teams',
  ])('finds none in “%s”', (text) => {
    expect(named(text)).toEqual([])
  })

  it('names each once, with every line', () => {
    const lines = ['Jira', 'Kept Jira clean', 'P6 schedules in Primavera P6'].map((text, at) => ({
      number: at + 1,
      text,
    }))
    expect(readToolsAndCertificates(lines).map(({ name, lines: at }) => [name, at])).toEqual([
      ['Primavera P6', [3]],
      ['Jira', [1, 2]],
    ])
  })
})
