import { db } from './db'

export interface Readiness {
  ready: boolean
  /** What was looked at; false is what stands in the way. */
  checks: { database: boolean; migrations: boolean }
}

/** Ready: the database answers, and no migration failed or is under way. A load balancer sends people only to what is ready. */
export async function checkReadiness(): Promise<Readiness> {
  try {
    const [row] = await db().$queryRaw<{ unfinished: number; applied: number }[]>`
      select count(*) filter (where finished_at is null and rolled_back_at is null)::int as unfinished,
        count(*) filter (where finished_at is not null)::int as applied
      from _prisma_migrations`
    const migrations = row !== undefined && row.unfinished === 0 && row.applied > 0
    return { ready: migrations, checks: { database: true, migrations } }
  } catch {
    return { ready: false, checks: { database: false, migrations: false } }
  }
}
