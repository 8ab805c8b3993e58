import { expect, it } from 'vitest'
import { unusualForRole } from './unusual-for-role'

it('tells what departs from the profile, and takes a possible duty neither as asked for nor as left out', () => {
  const role = {
    responsibilities: [
      { id: 'minutes', importance: 'core' as const },
      { id: 'plan', importance: 'core' as const },
      { id: 'budget', importance: 'core' as const },
      { id: 'training', importance: 'occasional' as const },
      { id: 'tools', importance: 'occasional' as const },
    ],
  }
  const asked = [
    { responsibilityId: 'minutes', band: 'evidenced' as const },
    { responsibilityId: 'plan', band: 'possible' as const },
    { responsibilityId: 'training', band: 'evidenced' as const },
    { responsibilityId: 'tools', band: 'possible' as const },
    { responsibilityId: 'strategy', band: 'evidenced' as const },
    { responsibilityId: 'vendors', band: 'possible' as const },
  ]
  expect(unusualForRole(role, asked)).toEqual({
    outside: ['strategy'],
    occasional: ['training'],
    unmentioned: ['budget'],
  })
})
