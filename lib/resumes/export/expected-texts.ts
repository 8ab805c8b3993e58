import type { ExportFormat } from '../export.shared'
import { entryParts, type ResumeDocument } from '../model'
import { periodText } from './date-text'

/** Something that a reader of the file must find, and what a person calls it. */
export type Expected = { what: string; text: string }

const headings = { work: 'Professional Experience', projects: 'Projects', volunteer: 'Volunteering' }

/**
 * All that the résumé says, in the order of the page. Written from the résumé itself and not from the blocks that the writers
 * use, so that a line lost on the way to a block is missed too.
 */
export function expectedTexts(document: ResumeDocument, format: ExportFormat): Expected[] {
  const { basics } = document
  const expected = [
    says('Name', basics.name),
    says('Headline', basics.label),
    says('Place', basics.place),
    says('Phone number', basics.phone),
    says('Email address', basics.email),
    says('Web address', basics.url),
    ...basics.profiles.flatMap(({ network, url }) => [says('Profile', network), says('Profile', url)]),
    ...under('Summary', format, longText('Summary', basics.summary, format)),
    ...entryParts.flatMap((part) =>
      under(
        headings[part],
        format,
        document[part].flatMap((entry) => entryTexts(entry, format)),
      ),
    ),
    ...under(
      'Education',
      format,
      document.education.flatMap((entry) => educationTexts(entry, format)),
    ),
    ...under(
      'Skills',
      format,
      document.skills.flatMap(({ name, keywords }) => [name, ...keywords].map((text) => says('Skill', text))),
    ),
    ...under(
      'Certifications',
      format,
      document.certificates.flatMap(({ name, issuer, date }) => [
        says('Certificate', name),
        says('Issuer', issuer),
        ...dates({ start: date, end: '' }, format),
      ]),
    ),
    ...under(
      'Languages',
      format,
      document.languages.flatMap(({ language, fluency }) => [says('Language', language), says('Language', fluency)]),
    ),
    ...document.other.flatMap(({ heading, lines }) => [
      ...(lines.some((line) => line.trim()) ? [says('Heading', heading)] : []),
      ...lines.map((line) => says('Line', line)),
    ]),
  ]
  return expected.filter(({ text }) => text.trim())
}

function entryTexts(entry: ResumeDocument['work'][number], format: ExportFormat): Expected[] {
  return [
    says('Title', entry.title),
    says('Organisation', entry.organisation),
    says('Place', entry.place),
    ...dates(entry, format),
    ...longText('Description', entry.summary, format),
    ...entry.bullets.map(({ text }) => says('Bullet', text)),
  ]
}

function educationTexts(entry: ResumeDocument['education'][number], format: ExportFormat): Expected[] {
  return [
    says('Degree', entry.degree),
    says('Subject', entry.area),
    says('Institution', entry.institution),
    ...dates(entry, format),
    ...longText('Note', entry.note, format),
  ]
}

const says = (what: string, text: string): Expected => ({ what, text })

/** A page is read paragraph by paragraph; a JSON file holds a text as one. */
const longText = (what: string, text: string, format: ExportFormat) =>
  (format === 'json' ? [text] : text.split(/[\r\n]+/)).map((paragraph) => says(what, paragraph))

const dates = (period: { start: string; end: string }, format: ExportFormat): Expected[] =>
  format === 'json'
    ? [period.start, period.end].filter((date) => date !== 'present').map((date) => says('Date', date))
    : [says('Dates', periodText(period))]

/** A heading stands where something stands under it; a JSON file has its own names for parts. */
const under = (heading: string, format: ExportFormat, body: Expected[]): Expected[] =>
  format !== 'json' && body.some(({ text }) => text.trim()) ? [says('Heading', heading), ...body] : body
