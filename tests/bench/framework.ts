/**
 * How long the work on a large framework takes: each kind of edit, what pages of the editor read, and publishing. On a
 * database of its own, which is thrown away.
 *   npx tsx tests/bench/framework.ts [--competencies 200] [--responsibilities 400] [--roles 60] [--rounds 40]
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { system, type Viewer } from '@/lib/access/viewer'
import type { DraftEdit, EditValue } from '@/lib/framework/draft/draft-edit.shared'
import { findDraft } from '@/lib/framework/draft/find-draft'
import { listProblems } from '@/lib/framework/draft/list-problems'
import { saveDraft } from '@/lib/framework/draft/save-draft'
import { startDraft } from '@/lib/framework/draft/start-draft'
import { importFramework } from '@/lib/framework/import-framework'
import { impactOf } from '@/lib/framework/publish/impact-of'
import { publishDraft } from '@/lib/framework/publish/publish-draft'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { closeDb } from '@/lib/platform/db'
import { deploy } from '../../scripts/db.mjs'
import { startEmbedded } from '../../scripts/lib/pg-server.mjs'
import { aPerson } from '../support/fixtures'
import { largeFramework } from '../support/large-framework'

const { values: options } = parseArgs({
  options: {
    competencies: { type: 'string', default: '200' },
    responsibilities: { type: 'string', default: '400' },
    roles: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '40' },
  },
})
const now = new Date()
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'rolecharter-bench-'))
fs.chmodSync(dir, 0o755)
const server = await startEmbedded({ dir, database: 'bench' })
process.env.DATABASE_URL = server.url
try {
  await deploy(server.url)
  await run()
} finally {
  await closeDb()
  await server.stop()
  fs.rmSync(dir, { recursive: true, force: true })
}

async function run() {
  const document = largeFramework({
    competencies: Number(options.competencies),
    responsibilities: Number(options.responsibilities),
    roles: Number(options.roles),
  })
  console.log(
    `${options.competencies} competencies, ${options.responsibilities} responsibilities, ${options.roles} roles: ` +
      `${Math.round(JSON.stringify(document).length / 1024)} KiB`,
  )
  await importFramework(system, document, { now })
  await findPublishedFramework()
  const editor = await aPerson('editor')
  const [started, startMs] = await timed(() => startDraft(editor, { now }))
  console.log(`start a draft: ${startMs.toFixed(0)} ms`)
  for (const [name, edit] of Object.entries(editsOf(document))) await benchEdit(editor, started.draftId, name, edit)
  await benchRead('read the draft', () => findDraft(editor))
  await benchRead('list its problems', () => listProblems(editor, started.draftId))
  const draft = await findDraft(editor)
  if (!draft) throw new Error('The draft is gone.')
  await benchRead('its impact', () => impactOf(editor, { draft, now }))
  const { revision } = draft
  const [, publishMs] = await timed(() =>
    publishDraft(editor, { draftId: started.draftId, revision, changeLog: 'Measured.', version: '2.0.0', now }),
  )
  console.log(`publish: ${publishMs.toFixed(0)} ms`)
}

type Edits = (round: number) => DraftEdit

function editsOf(document: ReturnType<typeof largeFramework>): Record<string, Edits> {
  const at = <T>(list: readonly T[], round: number) => list[(round * 7) % list.length] as T
  const set = (collection: 'competencies' | 'roles', id: string, field: string, value: EditValue, was: EditValue) =>
    ({ kind: 'set', collection, id, field, value, was }) satisfies DraftEdit
  const [governance] = document.governanceRoles
  return {
    'a text': (round) => {
      const { id, description } = at(document.competencies, round)
      return set('competencies', id, 'description', `${description} Round ${round}.`, description)
    },
    'a level': (round) => {
      const { id, competencies } = at(document.roles, round)
      const need = competencies[0]
      return set('roles', id, `competencies.${need?.id}.importance`, 'desirable', need?.importance ?? '')
    },
    'a letter': (round) => {
      const { responsibility, assignments } = at(document.raci, round)
      const was = assignments[governance?.id ?? ''] ?? null
      return {
        kind: 'cell',
        responsibility,
        role: governance?.id ?? '',
        letter: was === 'I' ? null : (was ?? 'I'),
        was,
      }
    },
    'a new entry': (round) => ({
      kind: 'add',
      collection: 'governanceRoles',
      id: `new-${round}`,
      value: { id: `new-${round}`, title: `New ${round}`, aka: [], description: 'A new one.' },
      before: null,
    }),
    'another place': (round) => ({
      kind: 'move',
      collection: 'responsibilities',
      id: at(document.responsibilities, round).id,
      before: document.responsibilities[1]?.id ?? null,
    }),
    'removing an entry': (round) => ({ kind: 'remove', collection: 'governanceRoles', id: `new-${round}` }),
  }
}

async function benchEdit(editor: Viewer, draftId: string, name: string, edit: Edits) {
  const times: number[] = []
  let conflicts = 0
  let revision = (await findDraft(editor))?.revision ?? 0
  const cpu = process.cpuUsage()
  for (let round = 0; round < Number(options.rounds); round++) {
    const [saved, ms] = await timed(() => saveDraft(editor, { draftId, revision, edits: [edit(round)], now }))
    times.push(ms)
    conflicts += saved.conflicts.length
    revision = saved.revision
  }
  const { user, system: kernel } = process.cpuUsage(cpu)
  const own = (user + kernel) / 1000 / times.length
  console.log(
    `save ${name}: ${spread(times)}, ${own.toFixed(0)} ms of processor each${conflicts > 0 ? `, ${conflicts} conflicts` : ''}`,
  )
}

async function benchRead(name: string, read: () => Promise<unknown>) {
  const times: number[] = []
  for (let round = 0; round < 10; round++) times.push((await timed(read))[1])
  console.log(`${name}: ${spread(times)}`)
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now()
  const result = await work()
  return [result, performance.now() - began]
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const share = (part: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(0)
  return `p50 ${share(0.5)} ms, p95 ${share(0.95)} ms`
}
