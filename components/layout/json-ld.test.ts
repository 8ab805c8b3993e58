import { expect, it } from 'vitest'
import { safeJson } from './json-ld'

it('cannot close the script element, and parses back to the same value', () => {
  const value = { text: '</script><script>alert(1)</script> & \u2028 "quoted"' }
  expect(safeJson(value)).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(safeJson(value))).toEqual(value)
})
