import { describe, expect, it } from 'vitest'
import { mendCase } from './mend-case'

describe('mending shouted titles', () => {
  const spellings = ['IT', 'HR', '.NET', 'LAN', 'WAN', 'PMO', 'PeopleSoft']
  it.each([
    ['DIRECTOR OF PROGRAM CONTROLS', 'Director of Program Controls'],
    ['.NET DEVELOPER', '.NET Developer'],
    ['CERTIFIED IT ADMINISTRATOR (LAN/WAN), Level 4', 'Certified IT Administrator (LAN/WAN), Level 4'],
    ["PLUMBER'S HELPER", "Plumber's Helper"],
    ['ENGINEER-IN-CHARGE III', 'Engineer-in-Charge III'],
    ['UNIT CHIEF, DDPC', 'Unit Chief, DDPC'],
    ['PEOPLESOFT LEAD', 'PeopleSoft Lead'],
    ['THE PMO ANALYST', 'The PMO Analyst'],
    ['ÉCOLE LIAISON', 'École Liaison'],
  ])('%s', (shouted, expected) => expect(mendCase(shouted, spellings)).toBe(expected))

  it.each(['Project Manager, PMO', 'eVital Project Manager', 'IT'])('leaves %s as it was written', (text) =>
    expect(mendCase(text, spellings)).toBe(text),
  )

  it('expands abbreviations word by word', () => {
    expect(mendCase('DEPT. OF PARKS SVCS', [], { DEPT: 'Department', SVCS: 'Services' })).toBe(
      'Department of Parks Services',
    )
  })
})
