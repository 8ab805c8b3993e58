import { describe, expect, it } from 'vitest'
import { frameworkSchema } from '@/lib/framework/model'
import { findPlace } from '@/lib/places/find-place'
import file from '@/prisma/reference/framework.json'
import { knownEmployers } from './known-employers'
import type { Meaning } from './reading.shared'
import { searchDuties } from './search-phrases'
import { understandQuery } from './understand-query'

const framework = frameworkSchema.parse(file)
const employers = knownEmployers([
  { slug: 'senior-partners', name: 'Senior Partners Ltd' },
  { slug: 'camden', name: 'London Borough of Camden' },
  { slug: 'contract-solutions', name: 'Contract Solutions' },
  { slug: 'derby-sons', name: 'Derby & Sons PLC' },
  { slug: 'remote', name: 'Remote' },
  { slug: 'remote-work', name: 'Remote Work Ltd' },
  { slug: 'takes-all', name: 'Remote PMO Analyst London Ltd' },
  { slug: 'lead', name: 'Lead Software' },
])
const sources = { framework, findPlace, employers }
const flat = ({ filters, ...rest }: Meaning) => ({ ...rest, ...filters })
const read = (typed: string) => {
  const { words, understood } = understandQuery(typed, sources)
  return [words, Object.assign({}, ...understood.map(({ meaning }) => flat(meaning)))]
}
const offered = (typed: string) => understandQuery(typed, sources).offers.map(({ meaning }) => flat(meaning))

describe('understandQuery', () => {
  it.each<[string, string, object]>([
    ['pmo analyst remote', 'pmo analyst', { workMode: ['remote'] }],
    ['work from home planner', 'planner', { workMode: ['remote'] }],
    ['remote or hybrid pmo', 'pmo', { workMode: ['remote', 'hybrid'] }],
    ['PMO Analyst (Remote)', 'PMO Analyst', { workMode: ['remote'] }],
    ['on-site pmo', 'pmo', { workMode: ['onsite'] }],
    [
      'contract pmo analyst £500 a day outside IR35',
      'pmo analyst',
      { contract: ['contract'], pay: 500, per: 'day', ir35: ['outside'] },
    ],
    ['500pd planner', 'planner', { pay: 500, per: 'day' }],
    ['over 60k', '', { pay: 60_000, per: 'year' }],
    ['€70,000 dublin', '', { pay: 60_900, per: 'year', near: 'Dublin' }],
    ['interim head of pmo', 'head of pmo', { contract: ['contract', 'temporary'] }],
    ['ftc planner', 'planner', { contract: ['fixed_term'] }],
    ['part-time project coordinator', 'project coordinator', { hours: ['part_time'] }],
    ['senior project manager', 'project manager', { seniority: ['senior'] }],
    ['graduate pmo', 'pmo', { seniority: ['entry'] }],
    ['sc cleared pmo manchester', 'pmo', { clearance: ['sc'], near: 'Manchester' }],
    ['visa sponsorship', '', { visa: ['offered'] }],
    ['rail planner', 'planner', { sector: ['Rail & transport'] }],
    ['junior planner near Leeds', 'planner', { seniority: ['junior'], near: 'Leeds' }],
    ['jobs in London', '', { near: 'London' }],
    ['planner within 10 miles of Bristol', 'planner', { near: 'Bristol', km: 25 }],
    ['pmo 40km from Derby', 'pmo', { near: 'Derby', km: 50 }],
    ['jobs in Reading', '', { near: 'Reading' }],
    ['perth, scotland', '', { near: 'Perth, Scotland' }],
    ['stoke-on-trent pmo', 'pmo', { near: 'Stoke-on-Trent' }],
    ['Primavera P6, Derby', 'Primavera P6', { near: 'Derby' }],
    ['planner germany', 'planner', { country: ['DE'] }],
    ['pmo UK', 'pmo', { country: ['GB'] }],
    ['benefits tracking', '', { responsibility: ['track-benefits'] }],
    ['tracking of benefits remote', '', { responsibility: ['track-benefits'], workMode: ['remote'] }],
    ['raid log leeds', '', { responsibility: ['maintain-raid-log'], near: 'Leeds' }],
    ['closing soon', '', { closing: 7 }],
    ['remote remote', '', { workMode: ['remote'] }],
  ])('reads %j', (typed, words, filters) => {
    expect(read(typed)).toEqual([words, filters])
  })

  it.each([
    'Reading',
    'Reading skills',
    'pmo bath',
    'Mobile',
    'mobile app project manager',
    'Lead',
    'lead planner',
    'Project Manager Remote Sensing',
    'contract manager',
    'contracts administrator',
    'contract management',
    'NEC contract pmo',
    'London Bridge programme manager',
    'leeds city council',
    'university of leeds',
    'UK power networks',
    'northern ireland pmo',
    'head of pmo',
    'head of planning',
    'senior pmo analyst',
    'hybrid pmo lead',
    'agile hybrid delivery',
    'construction manager',
    'benefits realisation manager',
    'graduate programme manager',
    'senior responsible owner',
    'prince2',
    'p3o',
    'first job in a PMO',
    'it project manager',
    'us',
    'not remote',
    'no visa sponsorship',
    'pmo -remote',
    '"remote" pmo',
    '"contract" "leeds"',
    '“hybrid”',
    'under 50k',
    '',
    '   ',
    '!!! & | : * ( )',
    '\0\u202E🦄',
    '__proto__ constructor toString',
    'x'.repeat(5000),
    '"'.repeat(500),
    'within 10 miles of',
    'near',
    'in',
  ])('leaves %j as it is', (typed) => {
    const { words, understood } = understandQuery(typed, sources)
    expect(understood).toEqual([])
    expect(words).toBe(typed.slice(0, 500))
  })

  it('takes several places for towns, since a search is near one', () => {
    expect(understandQuery('pmo leeds or bristol', sources).understood.map(({ meaning }) => flat(meaning))).toEqual([
      { city: ['Leeds'] },
      { city: ['Bristol'] },
    ])
  })

  it.each<[string, object]>([
    ['pmo analyst', { role: ['pmo-analyst'] }],
    ['PMO Officers', { role: ['pmo-coordinator'] }],
    ['prince2', { competency: 'methodology-standards' }],
    ['Reading', { near: 'Reading' }],
    ['lead planner', { seniority: ['lead'] }],
    ['head of planning', { seniority: ['director'] }],
    ['dashboards', { responsibility: ['build-dashboards'] }],
    ['senior pmo analyst', { seniority: ['senior'] }],
    ['benefits realisation manager', { responsibility: ['track-benefits'] }],
  ])('offers what %j may mean', (typed, meaning) => {
    expect(offered(typed)).toContainEqual(meaning)
  })

  it.each<[string, string, object, string | null]>([
    ['Senior Partners Ltd', 'Senior Partners Ltd', {}, 'senior-partners'],
    ['senior partners remote pmo', 'senior partners pmo', { workMode: ['remote'] }, 'senior-partners'],
    ['jobs in London Borough of Camden', 'jobs in London Borough of Camden', {}, 'camden'],
    [
      'contract solutions, contract planner',
      'contract solutions planner',
      { contract: ['contract'] },
      'contract-solutions',
    ],
    ['derby and sons plc', 'derby and sons plc', {}, 'derby-sons'],
    ['Derby & Sons', 'Derby & Sons', {}, 'derby-sons'],
    ['lead software', 'lead software', {}, 'lead'],
    // What everybody types stays what it is, whatever firms call themselves.
    ['remote', '', { workMode: ['remote'] }, null],
    ['remote work', '', { workMode: ['remote'] }, null],
    ['remote work ltd', 'remote work ltd', {}, 'remote-work'],
    ['remote pmo analyst london', 'pmo analyst', { workMode: ['remote'], near: 'London' }, null],
    ['senior solutions', 'solutions', { seniority: ['senior'] }, null],
  ])('leaves the name of an employer in %j whole', (typed, words, filters, slug) => {
    const [left, understood] = read(typed)
    expect([left.replaceAll(',', ''), understood]).toEqual([words, filters])
    expect(offered(typed).flatMap((meaning) => ('employer' in meaning ? meaning.employer : []))).toEqual(
      slug ? [slug] : [],
    )
  })

  it('keeps as words what somebody wants as words', () => {
    const { words, understood, kept } = understandQuery('pmo Remote leeds', sources, ['remote'])
    expect([words, understood.map(({ key }) => key), kept.map(({ key }) => key)]).toEqual([
      'pmo Remote',
      ['leeds'],
      ['remote'],
    ])
  })

  it('knows every responsibility by its own name, and names only those that there are', () => {
    for (const { id, name } of framework.responsibilities) {
      const { understood, offers } = understandQuery(name, sources)
      expect(
        [...understood, ...offers].map(({ meaning }) => meaning.filters?.responsibility),
        name,
      ).toContainEqual([id])
    }
    const ids = framework.responsibilities.map(({ id }) => id)
    for (const { responsibility } of searchDuties) expect(ids).toContain(responsibility)
  })
})
