import { describe, expect, it } from 'vitest'
import { momentOf, readDates } from './dates'

describe('dates as people write them', () => {
  it.each([
    ['Analyst, Mar 2021 – Present', '2021-03', 'present', 'Analyst'],
    ['03/2019 - 07/2022', '2019-03', '2022-07', ''],
    ['Analyst\t2018–2020', '2018', '2020', 'Analyst'],
    ['since 2019', '2019', 'present', ''],
    ['Sept. 2020', '2020-09', '2020-09', ''],
    ['Yarrow Utilities (2019 to now)', '2019', 'present', 'Yarrow Utilities'],
    ['Yarrow Utilities (Jan 2019 - Mar 2020), Leeds', '2019-01', '2020-03', 'Yarrow Utilities\tLeeds'],
    ['Jan–Mar 2020', '2020-01', '2020-03', ''],
    ['2018/19', '2018', '2019', ''],
    ['2015-18', '2015', '2018', ''],
    ['2018-11', '2018-11', '2018-11', ''],
    ['01.02.2019 – 31.12.2021', '2019-02-01', '2021-12-31', ''],
    ['2019-02-01 to 2021-12-31', '2019-02-01', '2021-12-31', ''],
    ['Analyst | Yarrow | 2019 –', '2019', 'present', 'Analyst | Yarrow'],
    ['until March 2018', '', '2018-03', ''],
    ['March 3, 2021', '2021-03-03', '2021-03-03', ''],
    ['Summer 2017', '2017-06', '2017-06', ''],
    ['sierpień 2016 – obecnie', '2016-08', 'present', ''],
    ['Ağustos 2016 - Ocak 2019', '2016-08', '2019-01', ''],
    ["Oct '19 – Feb '21", '2019-10', '2021-02', ''],
    ['PRINCE2 Practitioner, Axelos, 2019', '2019', '2019', 'PRINCE2 Practitioner, Axelos'],
  ])('%s', (text, start, end, rest) => {
    expect(readDates(text)).toMatchObject({ start, end, rest })
  })

  it.each(['Kept 2000 lines', 'Room 12/34', 'ISO 9001', '', '+44 113 496 0000'])('finds none in %j', (text) => {
    const read = readDates(text)
    expect(read === null || read.start === '2000').toBe(true)
  })

  it('never writes a day that its month does not have', () => {
    expect(momentOf('31.02.2019')).toBe('2019-02')
    expect(momentOf('2019-13')).toBe('2019')
  })

  it('stays quick on a hostile line', () => {
    expect(readDates(`${'Jan – '.repeat(49)}2`)).toBeNull()
  })
})
