import { expect, it, vi } from 'vitest'
import { db } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { deleteResume } from '@/lib/resumes/keep/delete-resume'
import { keepResume } from '@/lib/resumes/keep/keep-resume'
import { restoreVersion } from '@/lib/resumes/keep/restore-version'
import { saveResume } from '@/lib/resumes/keep/save-resume'
import { saveTailored } from '@/lib/tailoring/save-tailored'
import { startTailoring } from '@/lib/tailoring/start-tailoring'
import { aDocument } from '@/tests/support/a-resume'
import { aPerson, now, publishReference } from '@/tests/support/fixtures'

const written = vi.hoisted((): string[] => [])
vi.mock('pino', async (original) => {
  const { default: pino } = await original<typeof import('pino')>()
  const collect = { write: (line: string) => written.push(line) }
  return {
    default: Object.assign((options: object) => pino({ ...options, level: 'trace' }, collect), {
      stdTimeFunctions: pino.stdTimeFunctions,
    }),
  }
})

it('says no word of a résumé in the log or the audit trail, whatever is done with it', async () => {
  const secret = 'Sentinel-7f3a'
  const document = { ...aDocument(), basics: { ...aDocument().basics, name: secret, summary: secret } }
  const ada = await aPerson('candidate')
  await publishReference()
  const file = { bytes: Buffer.from(secret), name: `${secret}.txt`, kind: 'txt' }
  const { resumeId } = await keepResume(ada, { title: secret, document, file }, now)
  const words = { title: secret, document: { ...document, work: [] } }
  await saveResume(ada, { resumeId, revision: 1 }, words, now)
  await saveResume(ada, { resumeId, revision: 1 }, { title: secret, document }, now) // a conflict
  const long = { ...document, basics: { ...document.basics, name: secret.repeat(40) } }
  await expect(saveResume(ada, { resumeId, revision: 2 }, { title: secret, document: long }, now)).rejects.toThrow()
  await restoreVersion(ada, { resumeId, revision: 2 }, 1, now)
  const { tailoredId } = await startTailoring(ada, resumeId, { roleId: 'pmo-analyst' }, now)
  await saveTailored(ada, { tailoredId, revision: 1 }, { document, leftOut: ['line-1'] }, now)
  await deleteResume(ada, resumeId)

  log.info({ resumeId }, 'the end')
  expect(written.join('')).toContain('the end')
  expect(written.join('')).not.toContain(secret)
  const trail = await db().auditEvent.findMany({
    where: { actorId: ada.userId },
    take: 100,
    omit: { seq: true, at: true },
  })
  expect(trail.map(({ verb }) => verb)).toEqual(['resume.create', 'tailoring.start', 'resume.delete'])
  expect(JSON.stringify(trail)).not.toContain(secret)
})
