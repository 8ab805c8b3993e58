import { describe, expect, it } from 'vitest'
import { referenceFramework } from '@/tests/support/reference-framework'
import type { FrameworkDocument } from './model'
import { checkFramework } from './rules'

const codes = (framework: FrameworkDocument) => checkFramework(framework).map(({ path, code }) => `${code} ${path}`)

/** The entry with this id; a test that names one that is gone must not pass. */
function entry<T extends { id: string }>(list: T[], id: string): T {
  const found = list.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`The reference has no ${id}.`)
  return found
}
const analyst = (framework: FrameworkDocument) => entry(framework.roles, 'pmo-analyst')
const governance = (framework: FrameworkDocument) => entry(framework.competencies, 'governance-design')
const reporting = (framework: FrameworkDocument) => entry(framework.responsibilities, 'run-status-reporting')
function level(framework: FrameworkDocument, number: number) {
  const found = framework.levels.find((candidate) => candidate.level === number)
  if (!found) throw new Error(`The reference has no level ${number}.`)
  return found
}
function row(framework: FrameworkDocument, id: string) {
  const found = framework.raci.find(({ responsibility }) => responsibility === id)
  if (!found) throw new Error(`The matrix has no row ${id}.`)
  return found
}

it('finds no error in the reference, and says that the PMO Manager answers for much', () => {
  expect(checkFramework(referenceFramework())).toEqual([
    {
      path: 'roles.pmo-manager',
      code: 'overload',
      message: 'PMO Manager answers for 19 responsibilities; more than 15 are hard to hold.',
      severity: 'warning',
    },
  ])
})

/** Each rule broken once: what is spoilt in the reference, and what must be reported. */
const broken: [string, (framework: FrameworkDocument) => void, string[]][] = [
  [
    'two competencies with one id',
    (f) => f.competencies.push(structuredClone(governance(f))),
    ['duplicate-id competencies.governance-design'],
  ],
  [
    'two responsibilities with one id',
    (f) => f.responsibilities.push({ ...structuredClone(reporting(f)), evidence: ['a phrase of its own'] }),
    ['duplicate-id responsibilities.run-status-reporting'],
  ],
  ['two roles with one id', (f) => f.roles.push(structuredClone(analyst(f))), ['duplicate-id roles.pmo-analyst']],
  [
    'two governance roles with one id',
    (f) => f.governanceRoles.push(structuredClone(entry(f.governanceRoles, 'project-sponsor'))),
    ['duplicate-id governanceRoles.project-sponsor'],
  ],
  [
    'a governance role with the id of a role',
    (f) => f.governanceRoles.push({ id: 'pmo-analyst', title: 'Analyst', aka: [], description: 'Looks.' }),
    ['duplicate-id governanceRoles.pmo-analyst'],
  ],
  [
    'a role that lists a duty twice',
    (f) => analyst(f).responsibilities.push({ id: 'run-status-reporting', raci: 'R', importance: 'core' }),
    ['duplicate-entry roles.pmo-analyst.responsibilities.run-status-reporting'],
  ],
  [
    'a responsibility that names a competency twice',
    (f) => reporting(f).competencies.push(reporting(f).competencies[0] ?? ''),
    ['duplicate-entry responsibilities.run-status-reporting.competencies'],
  ],
  ['an empty text', (f) => (analyst(f).purpose = '  '), ['empty-text roles.pmo-analyst.purpose']],
  [
    'an empty level text',
    (f) => (governance(f).levels[3] = ''),
    ['empty-text competencies.governance-design.levels.3'],
  ],
  ['an empty list entry', (f) => (analyst(f).kpis[0] = ''), ['empty-text roles.pmo-analyst.kpis.0']],
  [
    'an evidence phrase twice in one responsibility',
    (f) => reporting(f).evidence.push((reporting(f).evidence[0] ?? '').toUpperCase()),
    ['duplicate-evidence responsibilities.run-status-reporting.evidence'],
  ],
  [
    'an evidence phrase in two responsibilities',
    (f) => reporting(f).evidence.push('  Governance   framework'),
    ['duplicate-evidence responsibilities.run-status-reporting.evidence'],
  ],
  ['a level that is not described', (f) => f.levels.splice(2, 1), ['level-count levels.3']],
  ['a level described twice', (f) => f.levels.splice(2, 0, { ...level(f, 3), name: 'X' }), ['level-count levels.3']],
  ['levels out of order', (f) => f.levels.reverse(), ['level-order levels']],
  ['two levels with one name', (f) => (level(f, 2).name = level(f, 1).name), ['level-name levels']],
  [
    'two levels of a competency that say the same',
    (f) => (governance(f).levels[3] = governance(f).levels[2]),
    ['level-repeated competencies.governance-design.levels'],
  ],
  [
    'a mapping to a skill that is not held',
    (f) => governance(f).mappings.sfia.push('RSCH'),
    ['unknown-reference competencies.governance-design.mappings.sfia'],
  ],
  [
    'a mapping to a name that every object has',
    (f) => governance(f).mappings.esco.push('constructor'),
    ['unknown-reference competencies.governance-design.mappings.esco'],
  ],
  [
    'a responsibility without a competency',
    (f) => (reporting(f).competencies = []),
    ['no-competency responsibilities.run-status-reporting.competencies'],
  ],
  [
    'a responsibility with an unknown competency',
    (f) => reporting(f).competencies.push('mind-reading'),
    ['unknown-competency responsibilities.run-status-reporting.competencies'],
  ],
  [
    'a role with an unknown duty',
    (f) => analyst(f).responsibilities.push({ id: 'make-tea', raci: 'R', importance: 'core' }),
    ['unknown-responsibility roles.pmo-analyst.responsibilities.make-tea'],
  ],
  [
    'a role with an unknown competency',
    (f) => analyst(f).competencies.push({ id: 'mind-reading', level: 2, importance: 'essential' }),
    ['unknown-competency roles.pmo-analyst.competencies.mind-reading'],
  ],
  [
    'a responsibility that no role carries',
    (f) => {
      f.responsibilities.push({ ...structuredClone(reporting(f)), id: 'make-tea', evidence: ['made tea'] })
      f.raci.push({ responsibility: 'make-tea', assignments: { 'project-sponsor': 'A', 'delivery-team': 'R' } })
    },
    ['orphan-responsibility responsibilities.make-tea'],
  ],
  [
    'a competency that no role needs',
    (f) => {
      f.competencies.push({ ...structuredClone(governance(f)), id: 'mind-reading' })
      reporting(f).competencies.push('mind-reading')
    },
    ['orphan-competency competencies.mind-reading'],
  ],
  [
    'a competency that no responsibility draws on',
    (f) => {
      f.competencies.push({ ...structuredClone(governance(f)), id: 'mind-reading' })
      analyst(f).competencies.push({ id: 'mind-reading', level: 1, importance: 'desirable' })
    },
    ['orphan-competency competencies.mind-reading'],
  ],
  [
    'a scale upside down',
    (f) => {
      f.gradeScale.min = 9
      f.gradeScale.max = 1
      f.roles = []
      f.raci = []
      f.responsibilities = []
      f.competencies = []
    },
    ['grade-scale gradeScale'],
  ],
  [
    'a grade outside the scale',
    (f) => (entry(f.roles, 'epmo-director').grade = 10),
    ['grade-out-of-scale roles.epmo-director.grade'],
  ],
  [
    'a role that reports to nobody known',
    (f) => (analyst(f).reportsTo = 'the-boss'),
    ['unknown-role roles.pmo-analyst.reportsTo'],
  ],
  [
    'a circle of reporting lines',
    (f) => (entry(f.roles, 'epmo-director').reportsTo = 'head-of-pmo'),
    ['reporting-circle roles.head-of-pmo.reportsTo', 'reporting-circle roles.epmo-director.reportsTo'],
  ],
  [
    'a way up to nobody known',
    (f) => analyst(f).progressesTo.push('the-boss'),
    ['unknown-role roles.pmo-analyst.progressesTo'],
  ],
  [
    'a way up that leads down',
    (f) => analyst(f).progressesTo.push('pmo-coordinator'),
    ['progression-not-upward roles.pmo-analyst.progressesTo'],
  ],
  [
    'a way up on the same grade',
    (f) => analyst(f).progressesTo.push('pmo-planner'),
    ['progression-not-upward roles.pmo-analyst.progressesTo'],
  ],
  [
    'a role without a core duty',
    (f) => {
      for (const duty of analyst(f).responsibilities) duty.importance = 'common'
    },
    ['no-core-duty roles.pmo-analyst.responsibilities'],
  ],
  [
    'a pay entry without a figure',
    (f) => (analyst(f).salary = [{ region: 'GB', currency: 'GBP', basis: 'x', source: 'x' }]),
    ['pay-missing roles.pmo-analyst.salary.0'],
  ],
  [
    'pay figures in the wrong order',
    (f) =>
      (analyst(f).salary = [{ region: 'GB', currency: 'GBP', low: 50, median: 40, high: 60, basis: 'x', source: 'x' }]),
    ['pay-order roles.pmo-analyst.salary.0'],
  ],
  [
    'a row for an unknown responsibility',
    (f) => f.raci.push({ responsibility: 'make-tea', assignments: { 'project-sponsor': 'A', 'delivery-team': 'R' } }),
    ['unknown-responsibility raci.make-tea'],
  ],
  [
    'two rows for one responsibility',
    (f) => f.raci.push(structuredClone(row(f, 'run-status-reporting'))),
    ['duplicate-row raci.run-status-reporting'],
  ],
  [
    'a letter for an unknown role',
    (f) => (row(f, 'run-status-reporting').assignments['the-boss'] = 'I'),
    ['unknown-role raci.run-status-reporting.assignments.the-boss'],
  ],
  [
    'two accountable',
    (f) => (row(f, 'run-status-reporting').assignments['project-sponsor'] = 'A'),
    ['one-accountable raci.run-status-reporting'],
  ],
  [
    'nobody accountable',
    (f) => {
      // A governance role holds it, so no profile has to change.
      row(f, 'track-benefits').assignments['business-owner'] = 'R'
    },
    ['one-accountable raci.track-benefits'],
  ],
  [
    'nobody responsible',
    (f) => {
      for (const [id, letter] of Object.entries(row(f, 'run-status-reporting').assignments))
        if (letter === 'R') row(f, 'run-status-reporting').assignments[id] = 'I'
      for (const role of f.roles)
        role.responsibilities = role.responsibilities.filter(
          ({ id, raci }) => !(id === 'run-status-reporting' && raci === 'R'),
        )
    },
    ['no-responsible raci.run-status-reporting'],
  ],
  [
    'a responsibility without a row',
    (f) => (f.raci = f.raci.filter(({ responsibility }) => responsibility !== 'run-status-reporting')),
    ['row-missing raci.run-status-reporting'],
  ],
  [
    'a profile that says another letter than the matrix',
    (f) => {
      const duty = analyst(f).responsibilities.find(({ id }) => id === 'run-status-reporting')
      if (duty) duty.raci = 'C'
    },
    ['letters-disagree roles.pmo-analyst.responsibilities.run-status-reporting'],
  ],
  [
    'a profile that leaves a letter out',
    (f) =>
      (analyst(f).responsibilities = analyst(f).responsibilities.filter(({ id }) => id !== 'run-status-reporting')),
    ['profile-incomplete roles.pmo-analyst.responsibilities.run-status-reporting'],
  ],
]

describe('a framework that does not agree with itself', () => {
  it.each(broken)('%s', (_, spoil, expected) => {
    const framework = referenceFramework()
    spoil(framework)
    const errors = checkFramework(framework).filter(({ severity }) => severity === 'error')
    expect(errors.map(({ path, code }) => `${code} ${path}`)).toEqual(expected)
  })

  it('reports everything at once, errors before advice', () => {
    const framework = referenceFramework()
    analyst(framework).purpose = ''
    analyst(framework).reportsTo = 'the-boss'
    delete row(framework, 'run-status-reporting').assignments['pmo-manager']
    expect(codes(framework)).toEqual([
      'empty-text roles.pmo-analyst.purpose',
      'unknown-role roles.pmo-analyst.reportsTo',
      'one-accountable raci.run-status-reporting',
      'letters-disagree roles.pmo-manager.responsibilities.run-status-reporting',
      'overload roles.pmo-manager',
    ])
  })
})
