import { describe, expect, it } from 'vitest'
import { applyAct } from '@/lib/resumes/keep/document-acts.shared'
import { mapEntries } from '@/lib/resumes/keep/document-parts.shared'
import type { Bullet, ResumeDocument } from '@/lib/resumes/model'
import { aDocument } from '@/tests/support/a-resume'
import { referenceFramework } from '@/tests/support/reference-framework'
import { coverDuties } from './cover-duties'
import { diffResumes } from './diff-resumes'
import { exportedDocument, exportProblems } from './line-state.shared'
import { applyTailorAct } from './tailor-acts.shared'

const framework = referenceFramework()
const role = framework.roles.find(({ id }) => id === 'pmo-analyst')
const asked = { title: role?.title ?? '', duties: role?.responsibilities ?? [] }
const cover = (document: ResumeDocument, leftOut: string[] = []) => coverDuties(framework, asked, { document, leftOut })
const change = (document: ResumeDocument, id: string, over: Partial<Bullet>) =>
  mapEntries(document, (entry) => ({
    ...entry,
    bullets: entry.bullets.map((bullet) => (bullet.id === id ? { ...bullet, ...over } : bullet)),
  }))

const missing = cover(aDocument()).duties.find(({ state, importance }) => state === 'missing' && importance === 'core')
const duty = missing?.responsibilityId ?? ''
const accepted = applyTailorAct(aDocument(), `prompt:${duty}`, 'new', {
  prompts: { [duty]: missing?.prompt ?? '' },
  values: { [`under.${duty}`]: 'post-2' },
})
const owned = change(accepted, 'new', {
  text: (missing?.prompt ?? '').replace(/\[[^\]]*\]/g, 'twelve'),
  library: { responsibilityId: duty, confirmed: true },
})
const stateOf = (document: ResumeDocument) =>
  cover(document).duties.find(({ responsibilityId }) => responsibilityId === duty)?.state

describe('an accepted prompt', () => {
  it('stands under the entry that was named, in the framework’s words', () => {
    expect(accepted.work[1]?.bullets.at(-1)).toEqual({
      id: 'new',
      text: missing?.prompt,
      source: null,
      library: { responsibilityId: duty, confirmed: false },
    })
    expect(missing?.prompt).toMatch(/\[[a-z]/)
  })

  it('proves nothing and is not exported until its slots are filled and it is said to be true', () => {
    const filled = change(owned, 'new', { library: { responsibilityId: duty, confirmed: false } })
    const ticked = change(accepted, 'new', { library: { responsibilityId: duty, confirmed: true } })
    for (const notYet of [accepted, filled, ticked]) {
      expect(stateOf(notYet)).toBe('missing')
      expect(Object.keys(exportProblems(notYet, []))).toEqual(['bullet.new'])
    }
    expect(stateOf(owned)).toBe('evidenced')
    expect(exportProblems(owned, [])).toEqual({})
  })

  it('keeps nothing back when it is left out', () => {
    expect(exportProblems(accepted, ['new'])).toEqual({})
    expect(exportedDocument(accepted, ['new'])).toEqual(aDocument())
  })

  it('is only for duties that are asked for', () => {
    expect(applyTailorAct(aDocument(), 'prompt:constructor', 'new', { prompts: {}, values: {} })).toEqual(aDocument())
  })
})

describe('coverage', () => {
  it('counts core duties first, and names the lines', () => {
    const { core, all, duties } = cover(aDocument())
    expect(all.of).toBe(asked.duties.length)
    expect(core.of).toBe(asked.duties.filter(({ importance }) => importance === 'core').length)
    expect(core.evidenced).toBeGreaterThan(0)
    expect(duties.find(({ responsibilityId }) => responsibilityId === 'run-status-reporting')?.bulletIds).toContain(
      'line-1',
    )
  })

  it('falls when the line is left out', () => {
    const before = cover(aDocument()).all.evidenced
    expect(cover(aDocument(), ['line-1', 'line-2', 'line-3']).all.evidenced).toBeLessThan(before)
  })
})

describe('what was changed', () => {
  const kinds = (document: ResumeDocument, leftOut: string[] = []) =>
    diffResumes(aDocument(), document, leftOut).map(({ key, kind }) => [key, kind])

  it('is nothing for a fresh copy', () => {
    expect(kinds(aDocument())).toEqual([])
  })
  it('tells added, left out and reworded lines apart, by word', () => {
    expect(kinds(accepted)).toEqual([['new', 'added']])
    expect(kinds(aDocument(), ['line-2'])).toEqual([['line-2', 'removed']])
    const reworded = change(aDocument(), 'line-4', { text: 'Booked halls and ordered catering' })
    expect(diffResumes(aDocument(), reworded, [])[0]?.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { text: 'rooms', kind: 'removed' },
      { text: 'halls', kind: 'added' },
    ])
  })
  it('blames the fewest lines for a new order', () => {
    expect(kinds(applyAct(applyAct(aDocument(), 'up:line-3', 'x'), 'up:line-3', 'x'))).toEqual([['line-3', 'moved']])
  })
  it('ignores an empty line, which no export has', () => {
    expect(kinds(applyAct(aDocument(), 'add-line:post-1', 'x'))).toEqual([])
  })
})
