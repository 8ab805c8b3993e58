import { expect, it } from 'vitest'
import { plainStatement } from './plain-statement'

it('shows the words and not the markup', () => {
  expect(plainStatement('<p>Plans the <b>work</b> &amp; says&nbsp;so &#8212; a &lt; b.</p>')).toBe(
    'Plans the work & says so — a < b.',
  )
  expect(plainStatement('<script>alert(1)</script>5 < 6 &nosuch; &#0;')).toBe('alert(1) 5 < 6 &nosuch; &#0;')
  expect(plainStatement('x'.repeat(500))).toHaveLength(240)
})
