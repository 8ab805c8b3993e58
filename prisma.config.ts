import { defineConfig } from 'prisma/config'

// The prisma command line fetches a native schema engine on every command, `generate` included, from a host that may be
// out of reach. Only `migrate` and `db` need it, and scripts/db.mjs does their work with the WebAssembly engine from npm,
// so the command line is pointed at an executable that exists and nothing is fetched. PRISMA_NATIVE_ENGINE=1 undoes it.
if (!process.env.PRISMA_NATIVE_ENGINE) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // `prisma generate` must work without a database, so no env() here: it throws when the variable is unset.
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
