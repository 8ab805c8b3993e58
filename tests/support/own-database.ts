import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'

const name = `test_${randomUUID().replaceAll('-', '')}`

async function admin(sql: string) {
  const client = new pg.Client({ connectionString: inject('adminUrl').replace(/\/template$/, '/postgres') })
  await client.connect()
  await client.query(sql)
  await client.end()
}

// Two files may clone at the same time, and PostgreSQL refuses to copy a template that another session is copying.
beforeAll(async () => {
  for (let attempt = 1; ; attempt++) {
    try {
      await admin(`create database ${name} template template`)
      break
    } catch (error) {
      if (attempt === 50 || !/being accessed by other users/.test(String(error))) throw error
      await new Promise((done) => setTimeout(done, 100))
    }
  }
  process.env.DATABASE_URL = inject('adminUrl').replace(/\/template$/, `/${name}`)
  process.env.LOG_LEVEL ??= 'silent'
})

afterAll(async () => {
  const { closeDb } = await import('@/lib/platform/db')
  await closeDb()
  await admin(`drop database if exists ${name} with (force)`)
})
