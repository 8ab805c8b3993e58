import { describe, expect, it } from 'vitest'
import { bulletsOf, type Entry, type ResumeDocument, resumeDocumentSchema } from '@/lib/resumes/model'
import { readResumeFile } from '@/lib/resumes/read/read-resume-file'
import { toMatchableLines } from '@/lib/resumes/resume-lines'
import { allResumes } from '../../fixtures/resumes/all-resumes'
import type { Content, Post } from '../../fixtures/resumes/content'

const LEAST = 0.95

type Found = { found: number; of: number; missed: string[] }
const none = (): Found => ({ found: 0, of: 0, missed: [] })
const figures = { sections: none(), entries: none(), bullets: none(), people: none() }

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

function count(to: Found, found: boolean, what: string) {
  to.of++
  if (found) to.found++
  else to.missed.push(what)
}

/** A part counts as found when at least half of what the file says in it stands in it, and nothing of another part does. */
function measure(name: string, content: Content, document: ResumeDocument) {
  for (const part of ['work', 'projects', 'volunteer'] as const) {
    if (!content[part].length) continue
    const read = document[part].flatMap(({ bullets }) => bullets.map(({ text }) => plain(text)))
    const said = content[part].flatMap(({ bullets }) => bullets)
    const there = said.filter((bullet) => read.includes(plain(bullet)))
    for (const bullet of said) count(figures.bullets, read.includes(plain(bullet)), `${name}: ${bullet}`)
    count(figures.sections, there.length >= said.length / 2 && read.length <= said.length * 1.3, `${name}: ${part}`)
    for (const post of content[part])
      count(
        figures.entries,
        document[part].some((entry) => sameEntry(entry, post)),
        `${name}: ${post.title} ${JSON.stringify(document[part].map(({ bullets, id, summary, ...entry }) => entry))}`,
      )
  }
  const words = (items: object[]) => plain(JSON.stringify(items)).toLowerCase()
  const listed = (part: 'education' | 'skills' | 'certificates' | 'languages', said: readonly string[]) => {
    if (!said.length) return
    const read = words(document[part])
    const there = said.filter((item) => read.includes(plain(item).toLowerCase()))
    count(
      figures.sections,
      there.length >= said.length / 2 && document[part].length <= said.length * 1.5 + 1,
      `${name}: ${part} ${read.slice(0, 300)}`,
    )
  }
  listed(
    'education',
    content.education.map(({ institution }) => institution),
  )
  listed('skills', content.skills)
  listed(
    'certificates',
    content.certificates.map((item) => item.split(',')[0] ?? ''),
  )
  listed(
    'languages',
    content.languages.map((item) => item.split(' ')[0] ?? ''),
  )
  if (content.summary)
    count(
      figures.sections,
      plain(document.basics.summary).includes(plain(content.summary)),
      `${name}: summary ${document.basics.summary}`,
    )
  if (content.interests.length)
    count(
      figures.sections,
      words(document.other).includes(plain(content.interests[0] ?? '').toLowerCase()),
      `${name}: interests`,
    )
  count(figures.people, plain(document.basics.name) === content.name, `${name}: ${document.basics.name}`)
}

const sameEntry = (entry: Entry, post: Post) =>
  plain(entry.title) === post.title &&
  plain(entry.organisation) === post.organisation &&
  entry.start.slice(0, 4) === post.start.slice(0, 4) &&
  entry.end.slice(0, 4) === post.end.slice(0, 4)

describe('résumés in many layouts', () => {
  for (const { name, content, make } of allResumes)
    it(`reads ${name}`, async () => {
      const read = await readResumeFile(await make())
      if (!content) return expect(read).toEqual({ ok: false, reason: 'scanned' })
      if (!read.ok) throw new Error(read.reason)
      expect(resumeDocumentSchema.parse(read.document)).toEqual(read.document)
      measure(name, content, read.document)
      const matched = toMatchableLines(read.document).map(({ text }) => text)
      expect(matched.join('\n')).not.toContain(content.email)
      expect(matched.join('\n')).not.toContain(content.name)
      expect(matched.length).toBeGreaterThanOrEqual(bulletsOf(read.document).length)
    })

  it('finds at least 95 in 100 sections, entries and bullets, and every name', () => {
    for (const [what, { found, of, missed }] of Object.entries(figures)) {
      console.info(`${what}: ${found} of ${of}, ${((100 * found) / of).toFixed(1)} %`)
      for (const miss of missed.slice(0, Number(process.env.MISSES_SHOWN ?? 10))) console.info(`  missed ${miss}`)
    }
    for (const { found, of } of Object.values(figures)) expect(found / of).toBeGreaterThanOrEqual(LEAST)
  })
})
