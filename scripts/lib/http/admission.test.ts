import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { admission } from './admission.mjs'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Sends one request; its `outcome` tells how far it came. */
function send({ admit }: ReturnType<typeof admission>) {
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
    const door = admission(most)
    const all = [1, 2, 3, 4, 5].map(() => send(door))
    expect(outcomes(all)).toEqual(['runs', 'runs', 'waits', 'waits', 'refused'])
  })

  it('gives a place that becomes free to whoever waits longest', () => {
    const door = admission(most)
    const [first, second, third, fourth] = [1, 2, 3, 4].map(() => send(door))
    second?.response.emit('close')
    expect(outcomes([third, fourth].flatMap((one) => one ?? []))).toEqual(['runs', 'waits'])
    first?.response.emit('close')
    expect(fourth?.outcome).toBe('runs')
  })

  it('refuses whoever waited too long, and gives the place in the queue to another', () => {
    const door = admission(most)
    const all = [1, 2, 3, 4].map(() => send(door))
    vi.advanceTimersByTime(3000)
    expect(outcomes(all)).toEqual(['runs', 'runs', 'refused', 'refused'])
    expect(send(door).outcome).toBe('waits')
  })

  it('is crowded while somebody waits, and for a moment after somebody was refused', () => {
    const door = admission(most)
    const all = [1, 2].map(() => send(door))
    expect(door.isCrowded()).toBe(false)
    all.push(send(door))
    expect(door.isCrowded()).toBe(true)
    vi.advanceTimersByTime(3000)
    expect(outcomes(all)).toEqual(['runs', 'runs', 'refused'])
    expect(door.isCrowded()).toBe(true)
    vi.advanceTimersByTime(5000)
    expect(door.isCrowded()).toBe(false)
  })

  it('forgets whoever went away while waiting', () => {
    const door = admission(most)
    const [first, , third, fourth] = [1, 2, 3, 4].map(() => send(door))
    third?.response.emit('close')
    first?.response.emit('close')
    expect(outcomes([third, fourth].flatMap((one) => one ?? []))).toEqual(['waits', 'runs'])
  })
})
