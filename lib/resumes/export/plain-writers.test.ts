import { describe, expect, it } from 'vitest'
import { entry, resume, sampleResumes } from '@/tests/support/sample-resumes'
import { toJsonResume } from '../json-resume'
import type { ResumeDocument } from '../model'
import { periodText } from './date-text'
import { fileName } from './file-name'
import { toBlocks } from './to-blocks'
import { escapeMarkdown, unescapeMarkdown, writeMarkdown } from './write-markdown'
import { writeText } from './write-text'

const small = resume({
  basics: { place: 'Leeds', email: 'm@example.org', summary: 'One.\n\nTwo.' },
  work: [
    entry({ bullets: ['Ran *all* of it', '- twice'] }),
    entry({ title: 'PMO Lead', start: '2019', end: '2021-02' }),
  ],
  skills: [{ id: 's', name: 'Tools', keywords: ['Jira', 'Planview'] }],
})

describe('plain text and Markdown', () => {
  it('sets one paragraph a line, with marks for bullets', () => {
    expect(writeText(toBlocks(small))).toBe(`Maria Nowak
Portfolio Manager
Leeds | m@example.org

Summary
One.
Two.

Professional Experience
Portfolio Analyst
Harbour Trust, Leeds
March 2021 – Present
• Ran *all* of it
• - twice

PMO Lead
Harbour Trust, Leeds
2019 – February 2021

Skills
Tools: Jira, Planview
`)
  })

  it('escapes what would mean something in Markdown, and only that', () => {
    expect(writeMarkdown(toBlocks(small))).toBe(`# Maria Nowak

Portfolio Manager

Leeds | m@example.org

## Summary

One.

Two.

## Professional Experience

### Portfolio Analyst

Harbour Trust, Leeds  
March 2021 – Present

- Ran \\*all\\* of it
- \\- twice

### PMO Lead

Harbour Trust, Leeds  
2019 – February 2021

## Skills

- Tools: Jira, Planview
`)
    expect(escapeMarkdown('1. A <b> & B &amp; a_b _c_ R&D 5 < 6')).toBe(
      '1\\. A \\<b> & B \\&amp; a_b \\_c\\_ R&D 5 < 6',
    )
    for (const { text } of Object.values(sampleResumes).flatMap(toBlocks))
      expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text)
  })
})

describe('dates', () => {
  it.each([
    ['2021-03', 'present', 'March 2021 – Present'],
    ['2019', '2021-02-14', '2019 – 14 February 2021'],
    ['', '2020', '2020'],
    ['2020', '2020', '2020'],
    ['2020', '', '2020'],
    ['', '', ''],
  ])('says %s to %s as %s', (start, end, text) => {
    expect(periodText({ start, end })).toBe(text)
  })
})

describe('file names', () => {
  const named = (name: string, label: string): ResumeDocument => resume({ basics: { name, label } })
  it.each([
    ['Maria Nowak', 'Portfolio Manager', 'Maria-Nowak-resume-portfolio-manager.pdf'],
    ['Łukasz Żółć-O’Neill', 'PMO / “Lead”', 'Lukasz-Zolc-ONeill-resume-pmo-lead.pdf'],
    ['Nguyễn Thị Ánh', '', 'Nguyen-Thi-Anh-resume.pdf'],
    ['İbrahim Yıldız', '../../etc/passwd', 'Ibrahim-Yildiz-resume-etc-passwd.pdf'],
    ['דנה לוי', 'PMO', 'resume-pmo.pdf'],
    ['🎯', '\r\n"', 'resume.pdf'],
  ])('names the file of %s', (name, label, expected) => {
    expect(fileName(named(name, label), 'pdf')).toBe(expected)
  })

  it('stays short', () => {
    expect(fileName(named('a'.repeat(300), 'b'.repeat(300)), 'docx').length).toBeLessThan(150)
  })
})

describe('JSON Resume', () => {
  it('uses the names of that format and leaves out what is not known', () => {
    expect(toJsonResume(small)).toEqual({
      $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
      basics: {
        name: 'Maria Nowak',
        label: 'Portfolio Manager',
        email: 'm@example.org',
        summary: 'One.\n\nTwo.',
        location: { address: 'Leeds' },
      },
      work: [
        {
          name: 'Harbour Trust',
          position: 'Portfolio Analyst',
          location: 'Leeds',
          startDate: '2021-03',
          highlights: ['Ran *all* of it', '- twice'],
        },
        { name: 'Harbour Trust', position: 'PMO Lead', location: 'Leeds', startDate: '2019', endDate: '2021-02' },
      ],
      skills: [{ name: 'Tools', keywords: ['Jira', 'Planview'] }],
    })
  })
})
