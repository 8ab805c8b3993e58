import { describe, expect, it } from 'vitest'
import { aDocument } from '@/tests/support/a-resume'
import type { ResumeDocument } from '../model'
import { applyAct } from './document-acts.shared'
import { readDocumentForm } from './document-form.shared'
import { differences, mergeDocuments, type Side } from './merge-documents.shared'

const typed = (values: Record<string, string>, document = aDocument()): ResumeDocument => {
  const draft = readDocumentForm({ base: JSON.stringify(document), ...values })
  if (!draft) throw new Error('not read')
  return draft.document
}
const merge = (mine: ResumeDocument, theirs: ResumeDocument, choices: Record<string, Side> = {}) =>
  mergeDocuments(mine, theirs, choices, () => 'copy')
const texts = (document: ResumeDocument) => document.work[0]?.bullets.map(({ text }) => text)

describe('two texts of one résumé', () => {
  const mine = typed({ 'bullet.line-1': 'Mine', 'basics.label': 'My headline' })
  const theirs = typed({ 'bullet.line-1': 'Theirs', 'work.post-1.title': 'Their title' })

  it('differ thing by thing, and not in what they share', () => {
    expect(differences(mine, theirs).map(({ key, both }) => [key, both])).toEqual([
      ['basics.label', false],
      ['work.post-1', false],
      ['bullet.line-1', true],
    ])
    expect(differences(mine, mine)).toEqual([])
  })

  it('become one by the choices', () => {
    const merged = merge(mine, theirs, { 'bullet.line-1': 'both', 'work.post-1': 'theirs' })
    expect(texts(merged)?.slice(0, 3)).toEqual(['Mine', 'Theirs', texts(aDocument())?.[1]])
    expect(merged.work[0]).toMatchObject({ title: 'Their title' })
    expect(merged.work[0]?.bullets[1]?.id).toBe('copy')
    expect(merged.basics.label).toBe('My headline')
  })

  it('keep this tab’s words where nothing was chosen', () => {
    expect(merge(mine, theirs)).toEqual(mine)
  })

  it('lose nothing that only one of them has', () => {
    const added = typed({ 'bullet.new': 'Their new line' }, applyAct(aDocument(), 'add-line:post-1', 'new'))
    const without = applyAct(aDocument(), 'remove:line-2', 'x')
    expect(texts(merge(without, added))).toContain('Their new line')
    // The line that this tab removed and the other kept comes back, where it stood, unless it is decided otherwise.
    expect(merge(without, added).work[0]?.bullets.map(({ id }) => id)).toEqual(['line-1', 'line-2', 'line-3', 'new'])
    expect(merge(without, added, { 'bullet.line-2': 'mine' }).work[0]?.bullets.map(({ id }) => id)).not.toContain(
      'line-2',
    )
  })

  it('take over or drop a whole post as one thing', () => {
    const gone = applyAct(aDocument(), 'remove:post-2', 'x')
    expect(differences(gone, aDocument()).map(({ key }) => key)).toEqual(['work.post-2'])
    expect(merge(gone, aDocument())).toEqual(aDocument())
    expect(merge(aDocument(), gone, { 'work.post-2': 'theirs' })).toEqual(gone)
  })
})
