import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalText } from '@/lib/search/canonical-text'
import { PostgresEngine } from '@/lib/search/postgres/postgres-engine'
import { facets } from '@/lib/search/schema'
import { databaseRules } from '@/lib/search/synonyms'
import { generatedNow } from '../../support/generated-postings'
import { describeJobSearch } from './contract'

let client: pg.Client
beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  client.on('error', () => {})
  await client.connect()
})
afterAll(() => client.end())

describeJobSearch('the search in the database', async () => {
  const engine = new PostgresEngine()
  // Postings are there at once; their words are counted now and then, and steer what counts as a slip.
  return { engine, waitVisible: () => engine.vocabulary.count() }
})

describe('the answer of the search in the database', () => {
  let own: PostgresEngine
  beforeAll(() => {
    own = new PostgresEngine()
  })
  afterAll(() => own.close())
  const search = (q: string) =>
    own.search({ q, filters: {}, sort: 'relevance', page: 1, size: 20, facets, scope: { now: generatedNow } })

  it('says which words were corrected', async () => {
    expect((await search('project cordinator')).corrected).toEqual([{ from: 'cordinator', to: ['coordinator'] }])
  })

  it('says which words were kept when nothing has them all', async () => {
    const result = await search('planner xyzzyqwv')
    expect(result.relaxed).toEqual(['planner'])
    expect(result.total.value).toBe((await search('planner ')).total.value)
    // What was left out stays out.
    const fewer = await search('planner xyzzyqwv -senior')
    expect(fewer.total.value).toBeLessThan(result.total.value)
    expect(fewer.total.value).toBe((await search('planner -senior')).total.value)
  })
})

describe('the rules of spelling', () => {
  it.each([
    'Zürich, Łódź & Straße',
    "CO-ORDINATOR of the Organisation's programmes",
    'Ærø, œuvre, Ångström',
    'naïve—dash/slash_underscore 3.5% P6',
    'realised, optimising; labour centres',
    '日本 PMO',
    '  ',
  ])('make the same words of %j here and in the database', async (text) => {
    const { rows: canon } = await client.query('select job_search_canon($1) as text', [text])
    expect(canon[0].text).toBe(canonicalText(text))
  })

  it('are the same in the database and in the reference file', async () => {
    const { rows: rules } = await client.query(
      'select position, pattern, replacement, needs from job_search_rule order by position',
    )
    expect(rules).toEqual(databaseRules)
  })

  it('reach postings that were indexed by older rules', async () => {
    // Of a few postings, since all of them take as long as making the index.
    const few = `description like '%zqwriting0%'`
    const whole = readFileSync('prisma/migrations/20261126006000_search_words/migration.sql', 'utf8')
    const migration = whole.replace(`status = 'published'`, `status = 'published' and ${few}`)
    expect(migration).toContain(few)
    const saying = `select count(*)::int as n from job_search where body ~ '\\ymsproject\\y'
      and job_id in (select id from "Posting" where ${few})`
    const count = async () => (await client.query(saying)).rows[0].n
    const now = await count()
    expect(now).toBeGreaterThan(0)
    await client.query('begin')
    try {
      await client.query('delete from job_search_rule where position > 12')
      await client.query(`update "Posting" set revision = revision + 1 where ${few}`)
      expect(await count()).toBe(0)
      await client.query(migration)
      expect(await count()).toBe(now)
      const { rows } = await client.query('select max(position) as last from job_search_rule')
      expect(rows[0].last).toBe(databaseRules.length)
    } finally {
      await client.query('rollback')
    }
  })
})
