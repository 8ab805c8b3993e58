import { createHash } from 'node:crypto'
import fs from 'node:fs'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { check, status } from '../../../scripts/db.mjs'

const url = () => process.env.DATABASE_URL ?? ''
const query = async (sql: string) => {
  const client = new pg.Client({ connectionString: url() })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

describe('migrations', () => {
  it('make the database that the schema describes', async () => {
    expect(await check(url())).toBe('')
  })

  it('stand in the table of `prisma migrate deploy`, each with the checksum of its file', async () => {
    const rows = await query(
      'select migration_name, checksum, finished_at, applied_steps_count from _prisma_migrations',
    )
    expect(rows.length).toBeGreaterThanOrEqual(3)
    for (const row of rows) {
      const sql = fs.readFileSync(`prisma/migrations/${row.migration_name}/migration.sql`)
      expect(row.checksum).toBe(createHash('sha256').update(sql).digest('hex'))
      expect(row).toMatchObject({ finished_at: expect.any(Date), applied_steps_count: 1 })
    }
  })

  it('show a column that somebody added by hand as drift', async () => {
    expect((await status(url(), true)).drift).toBeNull()
    await query('alter table "Organisation" add column sneaky text')
    expect(String((await status(url(), true)).drift)).toContain('sneaky')
  })
})
