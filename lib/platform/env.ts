import { z } from 'zod'

/** Such as no-reply@example.org, or Rolecharter <no-reply@example.org>. */
const sender = /^(?:[^<>"@\p{Cc}]{1,100} <[^<>"\s@]+@[^<>"\s@]+>|[^<>"\s@]+@[^<>"\s@]+)$/u

const schema = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' }),
    DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
    APP_ORIGIN: z
      .url({ protocol: /^https?$/, error: 'must be the http(s) address that people use' })
      .default('http://localhost:3000'),
    NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    MEILISEARCH_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s):// address' }).optional(),
    MEILISEARCH_MASTER_KEY: z.string().min(16, 'must have at least 16 characters').optional(),
    WORKER: z.enum(['inside', 'off'], { error: 'must be inside or off' }).default('inside'),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }).optional(),
    MAIL_FROM: z.string().regex(sender, 'must be an address such as Rolecharter <no-reply@example.org>').optional(),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, {
    path: ['MAIL_FROM'],
    error: 'must be set where SMTP_URL is: the address that mail comes from',
  })

type Env = z.infer<typeof schema>
let checked: Env | undefined

/** The environment, checked once. @throws Error naming every variable that is wrong, with the reason, never the value. */
export function env(): Env {
  if (checked) return checked
  // A variable that is set to nothing is how many tools say that it is not set.
  const set = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const read = schema.safeParse(set)
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new Error(`The environment is not right: ${problems.join('; ')}`)
  }
  checked = read.data
  return checked
}
