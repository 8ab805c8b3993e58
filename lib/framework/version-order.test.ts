import { expect, it } from 'vitest'
import { compareVersions } from './version-order'

it('orders versions by number, not by text', () => {
  expect(['1.10.0', '1.9.9', '2.0.0', '1.9.10'].sort(compareVersions)).toEqual(['1.9.9', '1.9.10', '1.10.0', '2.0.0'])
  expect(compareVersions('1.2.3', '1.2.3')).toBe(0)
})
