import { entryParts, type ResumeDocument } from '../model'
import type { DraftEntry, DraftLine, DraftResume } from './draft'

const most = { line: 2000, short: 300, bullets: 100, entries: 60, sections: 30, lines: 100 } as const

/**
 * The draft as the model holds it: ids by place (w1, w1-b3), so that the same file gives the same document, and nothing
 * longer than the model allows. A line that is too long is cut into several, an entry with too many goes on in another, and
 * entries beyond the last go to `other`: `cut` says that even that was full.
 */
export function finishDocument(draft: DraftResume): { document: ResumeDocument; cut: boolean } {
  const overflow: { heading: string; lines: string[] }[] = []
  const entries = (part: (typeof entryParts)[number]) => {
    const all = draft[part].flatMap(bounded)
    const beyond = all.slice(most.entries).flatMap(linesOf)
    if (beyond.length) overflow.push({ heading: 'More work', lines: beyond })
    return all.slice(0, most.entries).map((entry, index) => withIds(entry, `${part[0]}${index + 1}`))
  }
  const [work, projects, volunteer] = [entries('work'), entries('projects'), entries('volunteer')]
  const asides = entryParts.flatMap((part) => draft[part].flatMap((entry) => entry.asides.map(({ text }) => text)))
  if (asides.length) overflow.push({ heading: 'Other lines', lines: asides })
  const other = [...draft.other, ...overflow].flatMap(({ heading, lines }) =>
    chunks(
      lines.flatMap((line) => pieces(line, most.line)),
      most.lines,
    ).map((part) => ({ heading: short(heading), lines: part })),
  )
  const lists = {
    education: draft.education
      .map((item) => ({ ...shortened(item), note: item.note.slice(0, most.line) }))
      .slice(0, 40),
    skills: draft.skills
      .map(({ name, keywords }) => ({ name: short(name), keywords: keywords.map(short).slice(0, 100) }))
      .slice(0, 100),
    certificates: draft.certificates.map(shortened).slice(0, 60),
    languages: draft.languages.map(shortened).slice(0, 40),
    other: other.slice(0, most.sections),
  }
  const cut = (Object.keys(lists) as (keyof typeof lists)[]).some(
    (part) => lists[part].length < (part === 'other' ? other : draft[part]).length,
  )
  const document: ResumeDocument = {
    basics: {
      ...shortened(draft.basics),
      profiles: draft.basics.profiles.slice(0, 20),
      summary: draft.basics.summary.slice(0, 5000),
    },
    work,
    projects,
    volunteer,
    education: numbered(lists.education, 'e'),
    skills: numbered(lists.skills, 's'),
    certificates: numbered(lists.certificates, 'c'),
    languages: numbered(lists.languages, 'l'),
    other: numbered(lists.other, 'o'),
  }
  return { document, cut }
}

const numbered = <Item extends object>(items: readonly Item[], letter: string) =>
  items.map((item, index) => ({ id: `${letter}${index + 1}`, ...item }))

function bounded(entry: DraftEntry): DraftEntry[] {
  const bullets = entry.bullets.flatMap((bullet) =>
    pieces(bullet.text, most.line).map((text): DraftLine => ({ ...bullet, text })),
  )
  const parts = chunks(bullets, most.bullets)
  return (parts.length ? parts : [[]]).map((part, index) => ({
    ...entry,
    summary: index ? '' : entry.summary,
    bullets: part,
  }))
}

function withIds(entry: DraftEntry, id: string) {
  const { title, organisation, place, start, end, summary, bullets } = entry
  return {
    id,
    ...shortened({ title, organisation, place }),
    start,
    end,
    summary: summary.slice(0, most.line),
    bullets: bullets.map(({ text, page, line }, index) => ({
      id: `${id}-b${index + 1}`,
      text,
      source: line === null ? null : { page, line },
      library: null,
    })),
  }
}

const linesOf = ({ title, organisation, bullets }: DraftEntry) => [
  ...([title, organisation].some(Boolean) ? [[title, organisation].filter(Boolean).join(', ')] : []),
  ...bullets.map(({ text }) => text),
]

const short = (text: string) => text.slice(0, most.short)

function shortened<Item extends object>(item: Item): Item {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, typeof value === 'string' ? short(value) : value]),
  ) as Item
}

/** At the last space before the limit, or at the limit where there is none. */
function pieces(text: string, limit: number): string[] {
  if (text.length <= limit) return [text]
  const space = text.lastIndexOf(' ', limit)
  const at = space > limit / 2 ? space : limit
  return [text.slice(0, at).trim(), ...pieces(text.slice(at).trim(), limit)]
}

const chunks = <Item>(items: readonly Item[], size: number): Item[][] =>
  items.length
    ? Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
        items.slice(index * size, (index + 1) * size),
      )
    : []
