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
  'too-large',
  'too-many-pages',
  'too-long',
  'too-complex',
  'encrypted',
  'scanned',
  'bomb',
  'damaged',
] as const
export type Refusal = (typeof refusals)[number]

export const refusalText: Record<Refusal, string> = {
  empty: 'There is no text in it. Choose another file, or paste the text of your résumé.',
  'wrong-type': 'The file must be a PDF, a Word document (DOCX) or plain text. Its content, not its name, decides.',
  'too-large': 'The file must be smaller than 5 MB.',
  'too-many-pages': 'The file has more than 30 pages. Send the pages about your work.',
  'too-long': 'The text is longer than 200,000 characters. Send the part about your work.',
  'too-complex': 'The file takes too long to read. Save it again as a plain PDF or DOCX, or paste the text.',
  encrypted: 'The file is protected by a password. Save a copy without one, or paste the text.',
  scanned: 'This looks like a scan: the pages hold a picture, not text. Paste the text, or send the DOCX.',
  bomb: 'The file unpacks to far more than a résumé holds, so it was not opened.',
  damaged: 'We could not read this file. Save it again, or paste the text of your résumé.',
}

export const uploadResumePath = '/api/uploads/resume'
