import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bullet, entry, resume, sampleResumes } from '@/tests/support/sample-resumes'
import { exportFormats, exportPapers, exportStyles } from '../export.shared'
import type { ResumeDocument } from '../model'
import { exportResume } from './export-resume'
import { verifyExport } from './verify-export'

const now = new Date('2026-03-01T10:00:00Z')
const plain = { style: 'plain-sans', paper: 'a4' } as const
const patient = { timeout: 60_000 }
const { usual } = sampleResumes as { usual: ResumeDocument }

describe('exporting a résumé', () => {
  // Every pair of style and paper comes up several times in each format; tests/bench/export.ts goes through all.
  it.each(Object.keys(sampleResumes).map((name, index) => ({ name, index })))(
    'loses nothing of “$name” in any format',
    patient,
    async ({ name, index }) => {
      const document = sampleResumes[name] ?? usual
      const style = exportStyles[index % 2] ?? 'plain-sans'
      const paper = exportPapers[Math.floor(index / 2) % 2] ?? 'a4'
      for (const format of exportFormats) {
        const { report } = await exportResume(document, { format, style, paper }, now)
        expect({ format, ...report }).toEqual({ format, checked: true, lost: [] })
      }
    },
  )

  it.each(['docx', 'pdf'] as const)(
    'makes the same bytes of a %s again, and others at another time',
    patient,
    async (format) => {
      const make = async (at: Date) => Buffer.from((await exportResume(usual, { format, ...plain }, at)).bytes)
      const first = await make(now)
      expect((await make(now)).equals(first)).toBe(true)
      expect((await make(new Date('2026-03-02T10:00:00Z'))).equals(first)).toBe(false)
    },
  )

  it('writes a DOCX of plain paragraphs, with real headings and a real list', patient, async () => {
    const { bytes } = await exportResume(usual, { format: 'docx', style: 'serif-handbook', paper: 'letter' }, now)
    const files = unzipSync(bytes)
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
    const body = text('word/document.xml')
    expect(Object.keys(files).filter((name) => /media|header|footer/.test(name))).toEqual([])
    expect(body).not.toMatch(/<w:(?:tbl|drawing|pict|txbxContent|cols w:num)\b/)
    expect(body).toContain('<w:pgSz w:w="12240" w:h="15840"')
    const paragraphs = body.match(/<w:p>.*?<\/w:p>/g) ?? []
    const headings = paragraphs.filter((each) => each.includes('"Heading1"'))
    expect(headings.map((each) => each.replace(/<[^>]+>/g, ''))).toEqual([
      'Summary',
      'Professional Experience',
      'Projects',
      'Volunteering',
      'Education',
      'Skills',
      'Certifications',
      'Languages',
      'Publications',
    ])
    expect(headings.every((each) => each.includes('<w:keepNext/>'))).toBe(true)
    expect(paragraphs.filter((each) => each.includes('<w:numPr>'))).toHaveLength(11)
    expect(text('docProps/core.xml')).toMatch(/Maria Nowak – Résumé.*<dc:creator>Maria Nowak<.*<dc:language>en-GB</)
  })

  it(
    'writes a tagged PDF that names its language, title and author and holds only the letters it uses',
    patient,
    async () => {
      const { bytes } = await exportResume(usual, { format: 'pdf', ...plain }, now)
      const raw = Buffer.from(bytes).toString('latin1')
      expect(raw).toMatch(/\/Lang \(en-GB\)/)
      expect(raw).toMatch(/\/Marked true/)
      for (const tag of ['H1', 'H2', 'H3', 'L', 'LI', 'LBody']) expect(raw).toContain(`/S /${tag}\n`)
      expect(raw).toMatch(/\/BaseFont \/[A-Z]{6}\+Inter/)
      expect(raw).not.toMatch(/\/Subtype \/Image/)
      expect(raw).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/)
      expect(bytes.length).toBeLessThan(60_000)
    },
  )

  it('refuses what is unfinished or not yet the person’s own, and names each line', async () => {
    const document = resume({
      work: [
        entry({ bullets: ['Kept the register [Annex A]', 'Cut the time to report by [amount]'] }),
        entry({ bullets: [bullet('Ran the board', { responsibilityId: 'r', confirmed: false })] }),
      ],
      projects: [entry({ bullets: [bullet('Led the review', { responsibilityId: 'r', confirmed: true })] })],
    })
    await expect(exportResume(document, { format: 'txt', ...plain }, now)).rejects.toMatchObject({
      code: 'invalid',
      message: '2 lines are not ready to be saved as a file.',
      fields: {
        'work.0.bullets.1.text': ['“Cut the time to report by [amount]” still has [amount] to fill in.'],
        'work.1.bullets.0.text': ['“Ran the board” is our wording. Confirm that it is true of you, or remove it.'],
      },
    })
  })

  it('refuses an empty résumé and one that no reader would take', async () => {
    const nothing = resume({ basics: { name: ' ', label: '' } })
    await expect(exportResume(nothing, { format: 'md', ...plain }, now)).rejects.toMatchObject({ code: 'invalid' })
    const endless = resume({
      work: Array.from({ length: 60 }, () => entry({ bullets: Array(100).fill('Kept the register. '.repeat(10)) })),
    })
    await expect(exportResume(endless, { format: 'pdf', ...plain }, now)).rejects.toMatchObject({ code: 'invalid' })
  })

  it('does not take a few words for a scan', patient, async () => {
    const { report } = await exportResume(resume({}), { format: 'pdf', ...plain }, now)
    expect(report).toEqual({ checked: false, lost: [] })
  })
})

describe('reading an export back', () => {
  it.each(exportFormats)('says what a %s does not hold', patient, async (format) => {
    const { bytes } = await exportResume(usual, { format, ...plain }, now)
    const [first, ...others] = usual.work
    if (!first) throw new Error('No post.')
    const changed = {
      ...usual,
      basics: { ...usual.basics, name: 'María Nowak' },
      work: [
        {
          ...first,
          organisation: 'Southern Grid Services',
          start: '2021-04',
          bullets: [...first.bullets, ...first.bullets.slice(-1)],
        },
        ...others,
      ],
      languages: usual.languages.slice().reverse(),
    }
    const { lost } = await verifyExport(changed, bytes, format)
    expect(lost).toContainEqual({ what: 'Name', text: 'María Nowak' })
    expect(lost).toContainEqual({ what: 'Organisation', text: 'Southern Grid Services' })
    expect(lost).toContainEqual(
      format === 'json' ? { what: 'Date', text: '2021-04' } : { what: 'Dates', text: 'April 2021 – Present' },
    )
    expect(lost.filter(({ what }) => what === 'Bullet')).toEqual([{ what: 'Bullet', text: first.bullets.at(-1)?.text }])
    // The page has an order, which a JSON file leaves to its reader.
    expect(lost.some(({ what }) => what === 'Language')).toBe(format !== 'json')
  })

  it('says in words when a file cannot be read at all', patient, async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7\nnothing')
    expect((await verifyExport(usual, bytes, 'pdf')).lost).toEqual([
      { what: 'The whole file', text: expect.stringContaining('could not read this file') },
    ])
    expect((await verifyExport(usual, new TextEncoder().encode('{'), 'json')).lost.length).toBeGreaterThan(40)
  })

  it('says which letters the fonts of a PDF do not have', patient, async () => {
    const document = resume({ ...usual, basics: { ...usual.basics, name: '山田 Hana' } })
    const report = async (format: 'pdf' | 'docx') =>
      (await exportResume(document, { format, ...plain }, now)).report.lost
    expect(await report('pdf')).toEqual([{ what: 'Name', text: '山田 Hana' }])
    expect(await report('docx')).toEqual([])
  })
})
