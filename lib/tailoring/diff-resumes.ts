import { diffWordsWithSpace } from 'diff'
import { entriesOf, itemName, placedBullets } from '@/lib/resumes/keep/document-parts.shared'
import { differences } from '@/lib/resumes/keep/merge-documents.shared'
import type { Bullet, Entry, ResumeDocument } from '@/lib/resumes/model'
import { exportedDocument } from './line-state.shared'

export type WordChange = { text: string; kind: 'same' | 'added' | 'removed' }
export type Change = {
  /** Id of the line, or the name of the field. */
  key: string
  kind: 'added' | 'removed' | 'reworded' | 'moved'
  where: string
  words: WordChange[]
}

/** What the copy says differently from the résumé that it began from, in the order of the page. */
export function diffResumes(original: ResumeDocument, document: ResumeDocument, leftOut: readonly string[]): Change[] {
  const now = exportedDocument(document, leftOut)
  const before = exportedDocument(original, [])
  return [...fieldChanges(before, now), ...lineChanges(before, now)]
}

/** Everything but lines of work: these have their own story below. */
function fieldChanges(before: ResumeDocument, now: ResumeDocument): Change[] {
  return differences(now, before)
    .filter(({ key }) => !key.startsWith('bullet.'))
    .map(({ key, where, mine, theirs }) => ({
      key,
      where,
      kind: theirs === null ? 'added' : mine === null ? 'removed' : 'reworded',
      words: wordChanges(theirs ?? '', mine ?? ''),
    }))
}

function lineChanges(before: ResumeDocument, now: ResumeDocument): Change[] {
  const old = new Map(placedBullets(before).map((placed) => [placed.bullet.id, placed]))
  const kept = new Set(placedBullets(now).map(({ bullet }) => bullet.id))
  const moved = movedLines(before, now)
  const entries = [...entriesOf(now), ...entriesOf(before).filter(({ id }) => !entriesOf(now).some((e) => e.id === id))]
  const change = (entry: Entry, bullet: Bullet, kind: Change['kind'], from: string): Change => ({
    key: bullet.id,
    kind,
    where: itemName('work', entry),
    words: kind === 'removed' ? wordChanges(bullet.text, '') : wordChanges(from, bullet.text),
  })
  return entries.flatMap((entry) => {
    const here = entriesOf(now).find(({ id }) => id === entry.id)?.bullets ?? []
    const was = entriesOf(before).find(({ id }) => id === entry.id)?.bullets ?? []
    return [
      ...here.flatMap((bullet) => {
        const earlier = old.get(bullet.id)
        if (!earlier) return [change(entry, bullet, 'added', '')]
        const { text } = earlier.bullet
        return [
          ...(text === bullet.text ? [] : [change(entry, bullet, 'reworded', text)]),
          ...(moved.has(bullet.id) ? [change(entry, bullet, 'moved', bullet.text)] : []),
        ]
      }),
      ...was.filter(({ id }) => !kept.has(id)).map((bullet) => change(entry, bullet, 'removed', '')),
    ]
  })
}

/** The fewest lines whose moving explains the new order: all that are not in the longest run that kept it. */
function movedLines(before: ResumeDocument, now: ResumeDocument): Set<string> {
  const moved = new Set<string>()
  for (const entry of entriesOf(now)) {
    const order = new Map(
      (entriesOf(before).find(({ id }) => id === entry.id)?.bullets ?? []).map(({ id }, index) => [id, index]),
    )
    const common = entry.bullets.map(({ id }) => id).filter((id) => order.has(id))
    const still = new Set(longestRun(common, (id) => order.get(id) ?? 0))
    for (const id of common) if (!still.has(id)) moved.add(id)
    for (const { id } of entry.bullets)
      if (!order.has(id) && placedBullets(before).some(({ bullet }) => bullet.id === id)) moved.add(id)
  }
  return moved
}

/** The longest subsequence whose places rise. */
function longestRun(ids: readonly string[], placeOf: (id: string) => number): string[] {
  let best: string[] = []
  const runs: string[][] = []
  for (const [index, id] of ids.entries()) {
    const before = runs
      .slice(0, index)
      .filter((run) => placeOf(run.at(-1) ?? '') < placeOf(id))
      .reduce<string[]>((longest, run) => (run.length > longest.length ? run : longest), [])
    const run = [...before, id]
    runs.push(run)
    if (run.length > best.length) best = run
  }
  return best
}

function wordChanges(before: string, now: string): WordChange[] {
  return diffWordsWithSpace(before, now).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }))
}
