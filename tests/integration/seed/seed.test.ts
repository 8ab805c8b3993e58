import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '@/lib/access/viewer'
import { verifyPassword } from '@/lib/accounts/password'
import { db } from '@/lib/platform/db'
import { createPosting } from '@/lib/postings/create-posting'
import { plantSeed } from '@/prisma/seeding/plant-seed'
import { readSeed } from '@/prisma/seeding/read-seed'
import { now, publishReference } from '@/tests/support/fixtures'

const dataDir = mkdtempSync(path.join(tmpdir(), 'rolecharter-seed-'))
const accountsFile = path.join(dataDir, 'demo-accounts.json')
const { organisations, postings } = readSeed()
const nothing = { organisations: 0, accounts: 0, postings: 0 }

afterAll(() => rmSync(dataDir, { recursive: true }))

const everyRow = async () => ({
  organisations: await db().organisation.findMany({ orderBy: { id: 'asc' }, take: 1000 }),
  postings: await db().posting.findMany({ orderBy: { id: 'asc' }, take: 1000 }),
  users: await db().user.findMany({ orderBy: { id: 'asc' }, take: 1000 }),
  memberships: await db().membership.findMany({ take: 1000 }),
  audit: await db().auditEvent.findMany({ orderBy: { seq: 'asc' }, take: 5000 }),
  file: readFileSync(accountsFile, 'utf8'),
})

describe('plantSeed', () => {
  it('says what has to come first, and writes nothing', async () => {
    await expect(plantSeed({ dataDir, now })).rejects.toThrow(/import-framework/)
    expect(await db().organisation.count()).toBe(0)
  })

  describe('on a database with a framework', () => {
    beforeAll(async () => {
      await publishReference()
      await plantSeed({ dataDir, now })
    })

    it('publishes every posting through the commands, pinned to the framework and open at the moment of seeding', async () => {
      const rows = await db().posting.findMany({
        select: {
          status: true,
          publishedAt: true,
          closesAt: true,
          frameworkVersionId: true,
          payYearlyMin: true,
          payMin: true,
        },
        take: 1000,
      })
      expect(rows.length).toBe(postings.length)
      for (const row of rows) {
        expect(row.status).toBe('published')
        expect(row.frameworkVersionId).not.toBeNull()
        expect(row.publishedAt?.getTime()).toBeLessThanOrEqual(now.getTime())
        expect(row.closesAt?.getTime()).toBeGreaterThan(now.getTime())
        expect(row.payYearlyMin === null).toBe(row.payMin === null)
      }
      expect(await db().auditEvent.count({ where: { verb: 'posting.publish' } })).toBe(postings.length)
    })

    it('opens one account of each kind, whose password only a private file knows', async () => {
      const accounts: { email: string; password: string }[] = JSON.parse(readFileSync(accountsFile, 'utf8'))
      expect(accounts.map(({ email }) => email)).toEqual(
        ['candidate', 'hirer', 'editor', 'operator'].map((kind) => `${kind}@example.org`),
      )
      expect(new Set(accounts.map(({ password }) => password)).size).toBe(4)
      expect(statSync(accountsFile).mode & 0o777).toBe(0o600)
      for (const { email, password } of accounts) {
        const { passwordHash } = await db().user.findUniqueOrThrow({ where: { email }, select: { passwordHash: true } })
        expect(await verifyPassword(passwordHash, password), email).toBe(true)
      }
      const hirer = await db().user.findUniqueOrThrow({
        where: { email: 'hirer@example.org' },
        select: { memberships: { select: { organisation: { select: { slug: true } } }, take: 10 } },
      })
      expect(hirer.memberships).toEqual([{ organisation: { slug: organisations[0]?.slug } }])
    })

    it('changes nothing when it is run again, also on a later day', async () => {
      const before = await everyRow()
      expect(await plantSeed({ dataDir, now: new Date(now.getTime() + 9 * 86_400_000) })).toEqual(nothing)
      expect(await everyRow()).toEqual(before)
    })

    it('does not plant a posting again that somebody renamed', async () => {
      const { id } = await db().posting.findFirstOrThrow({ select: { id: true }, orderBy: { id: 'asc' } })
      await db().posting.update({ where: { id }, data: { title: 'Another title' }, select: { id: true } })
      expect(await plantSeed({ dataDir, now })).toEqual(nothing)
    })

    it('goes on where a run was cut off: a missing posting is written, a draft is published', async () => {
      const [missing, draft] = await db().posting.findMany({
        where: { title: { not: 'Another title' } },
        select: { id: true, title: true, organisationId: true },
        orderBy: { id: 'desc' },
        take: 2,
      })
      if (!missing || !draft) throw new Error('The seed has two postings at least.')
      await db().posting.deleteMany({ where: { id: { in: [missing.id, draft.id] } } })
      const written = postings.find(({ input }) => input.title === draft.title)
      if (!written) throw new Error('What was planted is in the files.')
      await createPosting(system, draft.organisationId, {
        ...written.input,
        closesAt: new Date('2026-12-31T23:59:00Z'),
      })
      expect(await plantSeed({ dataDir, now })).toEqual({ ...nothing, postings: 2 })
      expect(await db().posting.count({ where: { status: 'published' } })).toBe(postings.length)
    })
  })
})

describe('readSeed', () => {
  it('names every problem of every file at once', () => {
    const wrong = mkdtempSync(path.join(tmpdir(), 'rolecharter-wrong-seed-'))
    try {
      const [organisation] = organisations
      const [posting] = postings
      writeFileSync(
        path.join(wrong, 'organisations.json'),
        JSON.stringify([organisation, { ...organisation, website: 'x' }]),
      )
      // The same key twice, one posted too long ago, and one of nobody.
      mkPostings(wrong, 'a.json', [
        { ...posting, organisation: organisation?.slug },
        { ...posting, postedDaysAgo: 99 },
      ])
      mkPostings(wrong, 'b.json', [{ ...posting, organisation: 'nobody' }])
      const problems = () => readSeed(wrong)
      expect(problems).toThrow(/organisations\.json: .*website/)
      expect(problems).toThrow(/a\.json: .*postedDaysAgo/)
      expect(problems).toThrow(/no organisation nobody/)
      expect(problems).toThrow(/is there twice/)
    } finally {
      rmSync(wrong, { recursive: true })
    }
  })
})

function mkPostings(directory: string, file: string, list: unknown[]) {
  mkdirSync(path.join(directory, 'postings'), { recursive: true })
  writeFileSync(path.join(directory, 'postings', file), JSON.stringify(list))
}
