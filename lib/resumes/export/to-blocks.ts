import type { Entry, ResumeDocument } from '../model'
import { cleanText, paragraphsOf } from './clean-text'
import { dateText, periodText } from './date-text'

/**
 * One paragraph of the finished page. Every format writes the same blocks in the same order, so that none can know more
 * than another: `title`, `fact` and `dates` head an entry, `item` is a plain line of a list that needs no mark.
 */
export type Block = {
  kind: 'name' | 'label' | 'contact' | 'heading' | 'title' | 'fact' | 'dates' | 'text' | 'bullet' | 'item'
  text: string
  /** Must not be the last thing on a page. */
  keepNext: boolean
}

type Kind = Block['kind']

/** The résumé as a single column, in the document's order; what is empty takes no room. */
export function toBlocks(document: ResumeDocument): Block[] {
  const { basics, education, skills, certificates, languages, other } = document
  return [
    ...lines('name', basics.name),
    ...lines('label', basics.label),
    ...lines('contact', joined(' | ', basics.place, basics.phone, basics.email)),
    ...lines(
      'contact',
      joined(' | ', basics.url, ...basics.profiles.map(({ network, url }) => joined(': ', network, url))),
    ),
    ...part(
      'Summary',
      paragraphsOf(basics.summary).flatMap((text) => lines('text', text)),
    ),
    ...part('Professional Experience', document.work.flatMap(entry)),
    ...part('Projects', document.projects.flatMap(entry)),
    ...part('Volunteering', document.volunteer.flatMap(entry)),
    ...part(
      'Education',
      education.flatMap(({ degree, area, institution, note, ...dates }) => [
        ...head([joined(', ', degree, area), institution], periodText(dates), note !== ''),
        ...paragraphsOf(note).flatMap((text) => lines('text', text)),
      ]),
    ),
    ...part(
      'Skills',
      skillLines(skills).flatMap((line) => lines('item', line)),
    ),
    ...part(
      'Certifications',
      certificates.flatMap(({ name, issuer, date }) => lines('item', joined(', ', name, issuer, dateText(date)))),
    ),
    ...part(
      'Languages',
      languages.flatMap(({ language, fluency }) => lines('item', joined(': ', language, fluency))),
    ),
    ...other.flatMap(({ heading, lines: own }) =>
      part(
        heading,
        own.flatMap((line) => lines('item', line)),
      ),
    ),
  ]
}

function entry({ title, organisation, place, summary, bullets, ...dates }: Entry): Block[] {
  const body = [
    ...paragraphsOf(summary).flatMap((text) => lines('text', text)),
    ...bullets.flatMap(({ text }) => lines('bullet', text)),
  ]
  return [...head([title, joined(', ', organisation, place)], periodText(dates), body.length > 0), ...body]
}

/** The lines over an entry: the first that is there is its title. They stay together, and with what they head. */
function head(names: string[], dates: string, hasBody: boolean): Block[] {
  const [title, ...facts] = names.map(cleanText).filter(Boolean)
  const found = [
    ...lines('title', title ?? ''),
    ...facts.flatMap((fact) => lines('fact', fact)),
    ...lines(title ? 'dates' : 'title', dates),
  ]
  return found.map((block, index) => ({ ...block, keepNext: hasBody || index < found.length - 1 }))
}

const part = (heading: string, body: Block[]): Block[] => (body.length ? [...lines('heading', heading), ...body] : [])

const lines = (kind: Kind, text: string): Block[] => {
  const clean = cleanText(text)
  return clean ? [{ kind, text: clean, keepNext: kind === 'heading' || kind === 'name' || kind === 'label' }] : []
}

const joined = (between: string, ...parts: string[]) => parts.map(cleanText).filter(Boolean).join(between)

/** A word or two by itself needs no line of its own: such skills share one with their neighbours. */
function skillLines(skills: ResumeDocument['skills']): string[] {
  const written: { line: string; isWords: boolean }[] = []
  for (const { name, keywords } of skills) {
    const isWords = keywords.length === 0 && /^[^,;:]{1,40}$/u.test(name)
    const last = written.at(-1)
    if (isWords && last?.isWords) last.line += `, ${name}`
    else written.push({ line: joined(': ', name, joined(', ', ...keywords)), isWords })
  }
  return written.map(({ line }) => line)
}
