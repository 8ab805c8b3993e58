import { describe, expect, it } from 'vitest'
import { addDays, dateIn, daysBetween, readDate, startOfDay } from './read-date'

const date = (year: number, month: number, day: number) => ({ year, month, day })

describe('reading dates', () => {
  it('reads the order it is told, and drops a time of day', () => {
    expect(readDate('2019-02-11T00:00:00.000', 'ymd')).toEqual(date(2019, 2, 11))
    expect(readDate(' 03/04/2019 ', 'dmy')).toEqual(date(2019, 4, 3))
    expect(readDate('03/04/2019', 'mdy')).toEqual(date(2019, 3, 4))
  })

  it.each(['', 'No residency requirement.', '2019-02-30', '2019-13-01', '11/02/2019'])('is null for %j', (text) =>
    expect(readDate(text, 'ymd')).toBeNull(),
  )

  it('begins a day where the clocks of the zone say, in winter, in summer and on the day they change', () => {
    expect(startOfDay(date(2019, 1, 15), 'America/New_York').toISOString()).toBe('2019-01-15T05:00:00.000Z')
    expect(startOfDay(date(2019, 7, 15), 'America/New_York').toISOString()).toBe('2019-07-15T04:00:00.000Z')
    expect(startOfDay(date(2019, 3, 10), 'America/New_York').toISOString()).toBe('2019-03-10T05:00:00.000Z')
    expect(startOfDay(date(2019, 3, 11), 'America/New_York').toISOString()).toBe('2019-03-11T04:00:00.000Z')
    expect(startOfDay(date(2019, 7, 15), 'UTC').toISOString()).toBe('2019-07-15T00:00:00.000Z')
    expect(startOfDay(date(2019, 7, 15), 'Asia/Kolkata').toISOString()).toBe('2019-07-14T18:30:00.000Z')
  })

  it('counts days over months and years', () => {
    expect(addDays(date(2019, 12, 31), 60)).toEqual(date(2020, 2, 29))
    expect(daysBetween(date(2019, 12, 31), date(2020, 2, 29))).toBe(60)
    expect(dateIn(new Date('2020-01-01T03:00:00Z'), 'America/New_York')).toEqual(date(2019, 12, 31))
  })
})
