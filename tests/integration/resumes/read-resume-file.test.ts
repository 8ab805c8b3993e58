import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { bulletsOf as bulletsIn } from '@/lib/resumes/model'
import { readResumeFile } from '@/lib/resumes/read/read-resume-file'
import { parseLimits } from '@/lib/resumes/rules'
import { documentXml, docxOf, docxWith, pdfOf, sampleResume, zipOf } from '../../support/resume-files'

const bulletsOf = async (file: Uint8Array) => {
  const read = await readResumeFile(file)
  if (!read.ok) throw new Error(read.reason)
  return bulletsIn(read.document).map(({ text }) => text)
}
const expected = sampleResume.filter((line) => line.startsWith('•')).map((line) => line.slice(2))
// A PDF in WinAnsi encoding has its bullet at 149.
const inWinAnsi = (line: string) => line.replace('•', '\u0095')

describe('files that a person sends', () => {
  it('reads a PDF, page by page', async () => {
    const file = pdfOf([sampleResume.slice(0, 6).map(inWinAnsi), sampleResume.slice(6).map(inWinAnsi)])
    expect(await bulletsOf(file)).toEqual(expected)
    const read = await readResumeFile(file)
    expect(read).toMatchObject({ ok: true, kind: 'pdf' })
    expect(read.ok && bulletsIn(read.document)[3]?.source).toMatchObject({ page: 2 })
  })

  it('reads a Word document', async () => {
    expect(await bulletsOf(docxOf(sampleResume))).toEqual(expected)
  })

  it.each([
    ['UTF-8', Buffer.from(sampleResume.join('\n'))],
    ['UTF-16', Buffer.from(`\uFEFF${sampleResume.join('\r\n')}`, 'utf16le')],
  ])('reads plain text in %s', async (_, file) => {
    expect(await bulletsOf(file)).toEqual(expected)
  })

  it('reads one after the other when several come at once, and turns the ninth away', async () => {
    const file = Buffer.from(sampleResume.join('\n'))
    const all = await Promise.allSettled(Array.from({ length: parseLimits.queue + 1 }, () => readResumeFile(file)))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(parseLimits.queue)
    expect(all.at(-1)).toMatchObject({ reason: { code: 'unavailable', retryAfterSeconds: 10 } })
  })
})

describe('files that cannot be read', () => {
  const long = 'Kept the project register up to date and chased owners. '.repeat(10)
  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['only spaces', Buffer.from(' \n \n'), 'empty'],
    [
      'a picture under a false name',
      Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk', 'base64'),
      'wrong-type',
    ],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4000, 1)]), 'wrong-type'],
    ['random bytes', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)), 'wrong-type'],
    ['a zip that is no document', zipOf([{ name: 'a.txt', data: Buffer.from('hello') }]), 'unknown-data'],
    ['a PDF cut short', pdfOf([[long]]).subarray(0, 60), 'damaged'],
    ['a DOCX cut short', docxOf([long]).subarray(0, 500), 'damaged'],
    ['a PDF without text', pdfOf([['Ada Okoro']]), 'scanned'],
    ['31 pages', pdfOf(Array.from({ length: 31 }, () => [long])), 'too-many-pages'],
    ['a text of 200,001 characters', Buffer.from('a'.repeat(200_001)), 'too-long'],
    ['more than 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), 'too-large'],
    ['a DOCX with a password', docxOf([long], [{ name: 'secret', data: Buffer.from('x'), flags: 1 }]), 'encrypted'],
    ['an entry that climbs out', docxOf([long], [{ name: '../../etc/passwd', data: Buffer.from('x') }]), 'damaged'],
    [
      '501 entries',
      docxOf(
        [long],
        Array.from({ length: 501 }, (_, i) => ({ name: `e${i}`, data: Buffer.from('x') })),
      ),
      'bomb',
    ],
    ['a bomb of zeros', docxOf([long], [{ name: 'word/media/a.bin', data: Buffer.alloc(60_000_000) }]), 'bomb'],
    [
      'a bomb with a modest claim',
      docxOf([long], [{ name: 'word/media/a.bin', data: Buffer.alloc(9_000_000), claims: 900 }]),
      'bomb',
    ],
    ['XML with an entity bomb', docxWith(Buffer.from('<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>')), 'unsafe'],
  ])('%s', async (_, file, reason) => {
    expect(await readResumeFile(file)).toEqual({ ok: false, reason })
  })

  it('gives up on a document that eats memory, and reads the next one', async () => {
    // Every paragraph differs, so the ratio stays honest: the cost is in what the parser makes of it.
    const paragraphs = Array.from(
      { length: 400_000 },
      (_, i) => `<w:p><w:r><w:t>${(i * 2654435761) % 1_000_003}</w:t></w:r></w:p>`,
    )
    const heavy = docxWith(documentXml(paragraphs.join('')))
    expect(heavy.length).toBeLessThan(parseLimits.fileBytes)
    expect(await readResumeFile(heavy)).toEqual({ ok: false, reason: 'too-complex' })
    expect(await bulletsOf(docxOf(sampleResume))).toEqual(expected)
  })

  it('kills a child at the wall clock', async () => {
    const slow = docxWith(documentXml('<w:p><w:r><w:t>word</w:t></w:r></w:p>'.repeat(2000)))
    expect(await readResumeFile(slow, { ...parseLimits, wallMs: 20 })).toEqual({ ok: false, reason: 'too-complex' })
  })

  it('kills a child that grows past its memory', async () => {
    expect(await readResumeFile(docxOf(sampleResume), { ...parseLimits, rssBytes: 1_000_000, pollMs: 5 })).toEqual({
      ok: false,
      reason: 'too-complex',
    })
  })
})

it('leaves no child behind', async () => {
  await readResumeFile(docxOf(sampleResume), { ...parseLimits, wallMs: 20 })
  const { stdout } = spawnSync('ps', ['-o', 'args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
  expect(stdout).not.toContain('read/child.mjs')
})
