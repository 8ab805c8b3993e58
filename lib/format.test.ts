import { describe, expect, it } from 'vitest'
import { agoText, countryInSentence, countryName, countWord, dateText, momentText, payText, untilText } from './format'

describe('payText', () => {
  it.each([
    [{ min: 42000, max: 48500, currency: 'GBP', period: 'year' as const }, '£42,000 to £48,500 a year'],
    [{ min: 18.5, max: 18.5, currency: 'GBP', period: 'hour' as const }, '£18.50 an hour'],
    [{ min: null, max: 600, currency: 'EUR', period: 'day' as const }, 'up to €600 a day'],
    [{ min: 90000, max: null, currency: 'USD', period: 'year' as const }, 'from $90,000 USD a year'],
  ])('writes %j', (pay, text) => expect(payText(pay)).toBe(text))
  it('says nothing where nothing is stated', () => {
    expect(payText({ min: null, max: null, currency: null, period: null })).toBeNull()
  })
})

describe('dates', () => {
  const now = new Date('2026-11-25T12:00:00Z')
  it('tells how long ago by days of the calendar', () => {
    expect(agoText(new Date('2026-11-25T00:10:00Z'), now)).toBe('today')
    expect(agoText(new Date('2026-11-24T23:50:00Z'), now)).toBe('yesterday')
    expect(agoText(new Date('2026-11-19T23:50:00Z'), now)).toBe('6 days ago')
    expect(agoText(new Date('2026-09-01T00:00:00Z'), now)).toBe('1 September 2026')
  })
  it('tells how long is left, and nothing once it has passed', () => {
    expect(untilText(new Date('2026-12-09T23:59:00Z'), now)).toBe('in 14 days')
    expect(untilText(new Date('2026-11-26T00:00:00Z'), now)).toBe('tomorrow')
    expect(untilText(now, now)).toBeNull()
  })
  it('names the zone of a moment', () => {
    expect(momentText(new Date('2026-12-09T23:59:00Z'))).toBe('9 December 2026, 23:59 GMT')
    expect(dateText(now)).toBe('25 November 2026')
  })
})

it('names countries, and leaves an unknown code alone', () => {
  expect(countryName('GB')).toBe('United Kingdom')
  expect(countryName('zz')).toBe('zz')
})

it('gives a country the article that it has inside a sentence', () => {
  expect(['GB', 'US', 'NL', 'AE', 'CZ', 'IE', 'zz'].map(countryInSentence)).toEqual([
    'the United Kingdom',
    'the United States',
    'the Netherlands',
    'the United Arab Emirates',
    'Czechia',
    'Ireland',
    'zz',
  ])
})

it('counts in words', () => {
  expect(countWord(1, 'job')).toBe('1 job')
  expect(countWord(1200, 'job')).toBe('1,200 jobs')
})
