import { expect, it } from 'vitest'
import { applyEdit } from '@/lib/framework/draft/apply-edit.shared'
import type { DraftEdit } from '@/lib/framework/draft/draft-edit.shared'
import type { FrameworkDocument } from '@/lib/framework/model'
import { referenceFramework } from '@/tests/support/reference-framework'
import { fromDocument } from '../json/from-document'
import type { Sheet } from '../read/read-file'
import { fromSheets } from '../sheets/from-sheets'
import { toSheets } from '../sheets/to-sheets'
import { movesFor } from './moves-for'
import { proposeChanges } from './propose-changes'

const current = referenceFramework()
const propose = (sheets: Sheet[]) => {
  const incoming = fromSheets(sheets, current)
  if (!incoming) throw new Error('No sheet of these is ours.')
  return proposeChanges(current, incoming)
}
const brief = (edits: { edit: DraftEdit }[]) =>
  edits.map(({ edit }) =>
    edit.kind === 'cell'
      ? `cell ${edit.responsibility} ${edit.role} ${edit.was}→${edit.letter}`
      : `${edit.kind} ${edit.collection} ${edit.id}${edit.kind === 'set' ? ` ${edit.field}` : ''}`,
  )
const sheet = (sheets: Sheet[], name: string) => {
  const found = sheets.find((each) => each.name === name)
  if (!found) throw new Error(`There is no sheet ${name}.`)
  return found
}
function write(sheets: Sheet[], name: string, id: string, header: string, text: string) {
  const { rows } = sheet(sheets, name)
  const row = rows.find(([first]) => first === id)
  const column = rows[0]?.indexOf(header) ?? -1
  if (!row || column < 0) throw new Error(`There is no cell ${id} ${header}.`)
  row[column] = text
}

it('finds no change in what it wrote, as sheets and as JSON', () => {
  for (const { changes, refused, unchanged } of [
    propose(toSheets(current)),
    proposeChanges(current, fromDocument(structuredClone(current), current)),
  ]) {
    expect(changes).toEqual([])
    expect(refused).toEqual([])
    expect(unchanged).toBeGreaterThan(1500)
  }
})

it('finds nothing but what was changed in a sheet', () => {
  const sheets = toSheets(current)
  write(sheets, 'Responsibilities', 'run-status-reporting', 'Statement', 'Report what is so.')
  write(sheets, 'Competencies', 'governance-design', 'Level 3', 'Does more.')
  write(sheets, 'Roles', 'pmo-analyst', 'Tools', 'Excel\nPower BI')
  write(sheets, 'Matrix', 'run-status-reporting', 'project-sponsor', 'C')
  write(sheets, 'About', 'Description', 'Value', 'Another one.')
  const { changes, refused, result } = propose(sheets)
  expect(brief(changes)).toEqual([
    'set about about description',
    'set competencies governance-design levels.3',
    'set responsibilities run-status-reporting statement',
    'set roles pmo-analyst requirements.tools',
    `cell run-status-reporting project-sponsor ${current.raci.find((r) => r.responsibility === 'run-status-reporting')?.assignments['project-sponsor'] ?? null}→C`,
  ])
  expect(refused).toEqual([])
  expect(result.roles.find(({ id }) => id === 'pmo-analyst')?.requirements.tools).toEqual(['Excel', 'Power BI'])
})

it('adds, moves and offers to retire, and brings the same again as no change', () => {
  const sheets = toSheets(current)
  const { rows } = sheet(sheets, 'Governance roles')
  rows.splice(1, 0, ['risk-owner', 'Risk Owner', 'Owner of a risk', 'Answers for one risk.'])
  const last = rows.pop()
  if (last) rows.splice(2, 0, last)
  const gone = sheet(sheets, 'Responsibilities').rows.pop()
  const { changes, refused, result } = propose(sheets)
  expect(refused).toEqual([])
  expect(brief(changes)).toEqual([
    `move governanceRoles ${last?.[0]}`,
    'add governanceRoles risk-owner',
    `retire responsibilities ${gone?.[0]}`,
  ])
  expect(changes.map(({ meant }) => meant)).toEqual([true, true, false])
  expect(result.governanceRoles.slice(0, 2).map(({ id }) => id)).toEqual(['risk-owner', last?.[0]])
  const again = fromSheets(sheets, result)
  expect(again && brief(proposeChanges(result, again).changes)).toEqual([`retire responsibilities ${gone?.[0]}`])
})

it('takes a new role with its letters and needs from the sheets that speak of it', () => {
  const sheets = toSheets(current)
  const roles = sheet(sheets, 'Roles')
  const analyst = roles.rows.find(([id]) => id === 'pmo-analyst')
  roles.rows.push(['pmo-scribe', 'PMO Scribe', ...(analyst ?? []).slice(2)])
  sheet(sheets, 'Role competencies').rows.push(['pmo-scribe', 'governance-design', '2', 'essential'])
  const matrix = sheet(sheets, 'Matrix').rows
  for (const [at, row] of matrix.entries()) row.push(at === 0 ? 'pmo-scribe' : at === 1 ? 'R' : '')
  sheet(sheets, 'Role duties').rows.push(['pmo-scribe', matrix[1]?.[0] ?? '', 'core'])
  const { changes, refused, result } = propose(sheets)
  expect(refused).toEqual([])
  expect(brief(changes)).toEqual(['add roles pmo-scribe', `cell ${matrix[1]?.[0]} pmo-scribe null→R`])
  expect(result.roles.at(-1)).toMatchObject({
    id: 'pmo-scribe',
    competencies: [{ id: 'governance-design', level: 2, importance: 'essential' }],
    responsibilities: [{ id: matrix[1]?.[0], raci: 'R', importance: 'core' }],
  })
})

it('says by cell what it cannot take, and takes the rest', () => {
  const sheets = toSheets(current)
  write(sheets, 'Roles', 'pmo-analyst', 'Grade', 'high')
  write(sheets, 'Roles', 'pmo-planner', 'Purpose', 'x'.repeat(5000))
  write(sheets, 'Matrix', 'run-status-reporting', 'pmo-manager', 'Q')
  sheet(sheets, 'Roles').rows.push(['Not An Id'])
  sheet(sheets, 'Competencies').rows.push(structuredClone(sheet(sheets, 'Competencies').rows[1] ?? []))
  write(sheets, 'Roles', 'pmo-planner', 'Family', 'Planners')
  const { changes, refused } = propose(sheets)
  expect(brief(changes)).toEqual(['set roles pmo-planner family'])
  expect(refused.map(({ place }) => place)).toEqual([
    'Competencies A27',
    'Roles C4',
    'Matrix H7',
    'Roles A12',
    'Roles F5',
  ])
})

it('leaves alone what a part does not speak of', () => {
  const [first] = current.responsibilities
  const { changes } = proposeChanges(
    current,
    fromDocument({ responsibilities: [{ ...first, statement: 'New words.' }] }, current),
  )
  expect(changes.filter(({ meant }) => meant).map(({ edit }) => edit.kind)).toEqual(['set'])
})

it('proposes changes that can be made one after another, and that lead to the document that came', () => {
  const wanted: FrameworkDocument = structuredClone(current)
  wanted.roles.reverse()
  wanted.competencies.push(...wanted.competencies.splice(3, 4))
  for (const role of wanted.roles) role.purpose += ' Again.'
  for (const row of wanted.raci) delete row.assignments['pmo-planner']
  const planner = wanted.roles.find(({ id }) => id === 'pmo-planner')
  if (planner) planner.responsibilities = []
  const { changes } = proposeChanges(current, fromDocument(wanted, current))
  let at = referenceFramework()
  for (const { edit } of changes) {
    const outcome = applyEdit(at, edit)
    if (!outcome.applied) throw new Error(outcome.conflict.message)
    at = outcome.document
  }
  expect(at).toEqual(wanted)
})

it('moves as few as it can', () => {
  expect(movesFor(['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd'])).toEqual([])
  expect(movesFor(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])).toEqual([{ id: 'd', before: 'a' }])
  expect(movesFor(['a', 'b', 'c', 'd', 'x'], ['b', 'c', 'd', 'a'])).toEqual([{ id: 'a', before: 'x' }])
  expect(movesFor(['a', 'b', 'c'], ['c', 'b', 'a'])).toHaveLength(2)
})
