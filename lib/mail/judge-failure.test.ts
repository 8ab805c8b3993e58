import { expect, it } from 'vitest'
import { judgeFailure } from './judge-failure'
import { oneLine } from './one-line'
import { retryDelayMs } from './retry-delay'

it.each([
  [{ code: 'EENVELOPE', responseCode: 550 }, true, 'refused this mail (550)'],
  [{ code: 'EMESSAGE', responseCode: 554 }, true, 'refused this mail (554)'],
  [{ code: 'EENVELOPE', responseCode: 450 }, false, 'again later (450)'],
  // What is wrong with our own settings is no judgement of the mail.
  [{ code: 'EAUTH', responseCode: 535 }, false, 'name and password (535)'],
  [{ code: 'EPROTOCOL', responseCode: 554 }, false, 'turned us away (554)'],
  [{ code: 'ETLS' }, false, 'made secure'],
  [{ code: 'ESOCKET' }, false, 'could not be reached'],
  [new Error('535 secret'), false, 'could not be handed'],
  [null, false, 'could not be handed'],
])('judges %j', (error, isFinal, words) => {
  const failure = judgeFailure(error)
  expect(failure).toEqual({ isFinal, problem: expect.stringContaining(words) })
  expect(failure.problem).not.toContain('secret')
})

it('waits twice as long each time, a quarter of an hour at most', () => {
  expect([1, 2, 3, 8, 9, 5000].map((attempts) => retryDelayMs(attempts) / 1000)).toEqual([5, 10, 20, 640, 900, 900])
})

it('makes one line of any subject, and cuts none in the middle of a letter', () => {
  expect(oneLine('  a\r\nBcc: evil@example.org\u2028b\0\t c ')).toBe('a Bcc: evil@example.org b c')
  expect([...oneLine('😀'.repeat(500))]).toHaveLength(150)
})
