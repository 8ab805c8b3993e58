import { describe, expect, it } from 'vitest'
import { levelSignals } from './level-signals'

const read = (text: string, title = '') => levelSignals({ title, text }).map(({ kind, quote }) => [kind, quote])

describe('what an ad says about its level', () => {
  it.each([
    ['At least 5 years of PMO experience is needed.', 'years', 'At least 5 years of PMO experience'],
    ['You bring three to five years working in change.', 'years', 'three to five years'],
    ['This is an entry-level position.', 'seniority', 'entry-level position'],
    ['You will lead a team of eight analysts.', 'team', 'team of eight analysts'],
    ['Join a team of five and grow it.', 'team', 'team of five'],
    ['A budget of €2,000, kept in a sheet.', 'budget', 'budget of €2,000'],
    ['The post has 4 direct reports.', 'team', '4 direct reports'],
    ['Hold a budget of £2.5m for the office.', 'budget', 'budget of £2.5m'],
    ['Support a €40 million portfolio.', 'budget', '€40 million portfolio'],
    ['Reporting to the Head of PMO, you will plan.', 'reportsTo', 'Reporting to the Head of PMO'],
  ])('quotes “%s”', (line, kind, quote) => {
    expect(read(line)).toEqual([[kind, quote]])
  })

  it('reads the title too, and says the same thing once', () => {
    expect(read('A senior PMO analyst.\nA Senior PMO Analyst.', 'Senior PMO Analyst')).toEqual([
      ['seniority', 'Senior PMO Analyst'],
    ])
  })

  it.each([
    'Brief senior stakeholders and senior management.',
    'The company has been here for 30 years.',
    'Report to the project board on progress every week.',
    'The team offers pay of £45,000.',
  ])('takes nothing from “%s”', (line) => {
    expect(read(line)).toEqual([])
  })

  it('stays quick on a text made to be slow', () => {
    expect(read(`${'budget '.repeat(20_000)}\n${'reports to a '.repeat(20_000)}`)).toEqual([])
  })
})
