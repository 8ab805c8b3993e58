/** Browser-safe: what a résumé file may be, and what a person is told when it is not. */
export const parseLimits = {
  fileBytes: 5 * 1024 * 1024,
  pages: 30,
  characters: 200_000,
  /** Read, running included; the next is told to come back. */
  queue: 8,
  wallMs: 10_000,
  rssBytes: 512 * 1024 * 1024,
  heapMb: 256,
  pollMs: 50,
  answerBytes: 2 * 1024 * 1024,
} as const

export const refusals = [
  'empty',
  'wrong-type',
  'old-word',
  'unknown-data',
  'too-large',
  'too-many-pages',
  'too-long',
  'too-complex',
  'encrypted',
  'scanned',
  'bomb',
  'unsafe',
  'damaged',
] as const
export type Refusal = (typeof refusals)[number]

export const refusalText: Record<Refusal, string> = {
  empty: 'There is no text in it. Choose another file, or paste the text of your résumé.',
  'wrong-type':
    'The file must be a PDF, a Word document (DOCX), plain text, Markdown, JSON Resume, Europass XML or a LinkedIn export (ZIP). Its content, not its name, decides.',
  'old-word': 'This is an older Office file. Open it in Word, save it as DOCX or PDF, and send that.',
  'unknown-data':
    'The file holds data, but not as a résumé we know. Send JSON Resume, Europass (XML or JSON) or a LinkedIn data export (ZIP), or paste the text.',
  'too-large': 'The file must be smaller than 5 MB. Save it without pictures, or paste the text.',
  'too-many-pages': 'The file has more than 30 pages. Send the pages about your work.',
  'too-long': 'The text is longer than 200,000 characters. Send the part about your work.',
  'too-complex': 'The file takes too long to read. Save it again as a plain PDF or DOCX, or paste the text.',
  encrypted: 'The file is protected by a password. Save a copy without one, or paste the text.',
  scanned: 'This looks like a scan: the pages hold a picture, not text. Paste the text, or send the DOCX.',
  bomb: 'The file unpacks to far more than a résumé holds, so it was not opened. Save it again, or paste the text.',
  unsafe:
    'The file defines codes of its own or names other files, which no résumé needs, so it was not opened. Save it again from Word or Europass.',
  damaged: 'We could not read this file. Save it again, or paste the text of your résumé.',
}

/** What a form says about files, and what a browser offers to choose. */
export const fileHint = `PDF, Word (DOCX), plain text, Markdown, JSON Resume, Europass (XML) or a LinkedIn data export (ZIP), smaller than 5 MB and at most ${parseLimits.pages} pages.`
export const acceptedFiles =
  '.pdf,.docx,.txt,.md,.json,.xml,.zip,application/pdf,text/plain,text/markdown,application/json,application/xml,text/xml,application/zip'

export const uploadResumePath = '/api/uploads/resume'
