import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { admission } from './admission.mjs'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Sends one request; its `outcome` tells how far it came. */
function send(admit: ReturnType<typeof admission>) {
  const request = { response: new EventEmitter(), outcome: 'waits' }
  admit(
    request.response,
    () => {
      request.outcome = 'runs'
    },
    () => {
      request.outcome = 'refused'
    },
  )
  return request
}

const outcomes = (requests: { outcome: string }[]) => requests.map(({ outcome }) => outcome)

describe('admission', () => {
  const most = { running: 2, waiting: 2, patienceMs: 3000 }

  it('lets as many run as allowed, lets some wait, and refuses the rest at once', () => {
    const admit = admission(most)
    const all = [1, 2, 3, 4, 5].map(() => send(admit))
    expect(outcomes(all)).toEqual(['runs', 'runs', 'waits', 'waits', 'refused'])
  })

  it('gives a place that becomes free to whoever waits longest', () => {
    const admit = admission(most)
    const [first, second, third, fourth] = [1, 2, 3, 4].map(() => send(admit))
    second?.response.emit('close')
    expect(outcomes([third, fourth].flatMap((one) => one ?? []))).toEqual(['runs', 'waits'])
    first?.response.emit('close')
    expect(fourth?.outcome).toBe('runs')
  })

  it('refuses whoever waited too long, and gives the place in the queue to another', () => {
    const admit = admission(most)
    const all = [1, 2, 3, 4].map(() => send(admit))
    vi.advanceTimersByTime(3000)
    expect(outcomes(all)).toEqual(['runs', 'runs', 'refused', 'refused'])
    expect(send(admit).outcome).toBe('waits')
  })

  it('forgets whoever went away while waiting', () => {
    const admit = admission(most)
    const [first, , third, fourth] = [1, 2, 3, 4].map(() => send(admit))
    third?.response.emit('close')
    first?.response.emit('close')
    expect(outcomes([third, fourth].flatMap((one) => one ?? []))).toEqual(['waits', 'runs'])
  })
})
