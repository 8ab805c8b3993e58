import { expect, it } from 'vitest'
import { Breaker } from './breaker'

it('leaves alone what failed three times in a row, then lets one at a time try, ever later', () => {
  let now = 0
  const breaker = new Breaker(() => now)
  for (let failure = 0; failure < 3; failure++) {
    expect(breaker.mayAsk()).toBe(true)
    breaker.failed()
  }
  // A fourth was under way.
  breaker.failed()
  now = 1999
  expect(breaker.mayAsk()).toBe(false)
  now = 2000
  expect([breaker.mayAsk(), breaker.mayAsk()]).toEqual([true, false])
  breaker.failed()
  now = 5999
  expect(breaker.mayAsk()).toBe(false)
  now = 6000
  expect(breaker.mayAsk()).toBe(true)
  breaker.succeeded()
  expect([breaker.mayAsk(), breaker.mayAsk()]).toEqual([true, true])
})

it('forgets failures that a success stands between', () => {
  const breaker = new Breaker(() => 0)
  breaker.failed()
  breaker.failed()
  breaker.succeeded()
  breaker.failed()
  breaker.failed()
  expect(breaker.mayAsk()).toBe(true)
})
