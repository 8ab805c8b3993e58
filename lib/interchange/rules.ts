/** Browser-safe: what a file of a framework may be, and what a person is told when it is not. */
export const fileLimits = {
  fileBytes: 12 * 1024 * 1024,
  queue: 4,
  wallMs: 20_000,
  rssBytes: 768 * 1024 * 1024,
  heapMb: 512,
  pollMs: 50,
  answerBytes: 24 * 1024 * 1024,
} as const

export const refusals = [
  'empty',
  'wrong-type',
  'too-large',
  'too-long',
  'too-complex',
  'too-deep',
  'too-many-rows',
  'too-many-columns',
  'too-many-sheets',
  'long-text',
  'encoding',
  'encrypted',
  'old-excel',
  'macros',
  'external',
  'formula',
  'unsafe',
  'bomb',
  'forbidden-key',
  'repeated-key',
  'not-json',
  'not-csv',
  'damaged',
  'unknown-data',
] as const
export type Refusal = (typeof refusals)[number]

export const refusalText: Record<Refusal, string> = {
  empty: 'There is nothing in this file.',
  'wrong-type':
    'The file must be JSON, CSV, a ZIP of CSV files, or an Excel workbook (XLSX). Its content, not its name, decides.',
  'too-large': 'The file must be smaller than 12 MB.',
  'too-long': 'There is more in this file than a framework holds.',
  'too-complex':
    'The file takes too long to read, so we stopped. Save it again without formatting, or send a part of it.',
  'too-deep': 'The data in this file is nested deeper than a framework is.',
  'too-many-rows': 'A sheet has more than 20,000 rows. Delete the empty ones below the table, or send a part.',
  'too-many-columns': 'A sheet has more than 400 columns. Delete those that do not belong to the table.',
  'too-many-sheets': 'The workbook has more than 40 sheets.',
  'long-text': 'One text is longer than 100,000 characters.',
  encoding: 'The letters of this file are not written in UTF-8. In Excel, save it as “CSV UTF-8”.',
  encrypted: 'The file is protected by a password. Save a copy without one.',
  'old-excel': 'This is an older Office file. Save it as an Excel workbook (XLSX) and send that.',
  macros: 'The workbook holds macros, so it was not opened. Save it as XLSX without macros.',
  external: 'The workbook draws on other files or connections, so it was not opened. Save it with values only.',
  formula: 'A cell holds a formula. Put its value in its place, since a formula means something else on every machine.',
  unsafe: 'The file defines codes of its own, which no workbook needs, so it was not opened.',
  bomb: 'The file unpacks to far more than a framework holds, so it was not opened.',
  'forbidden-key': 'A field has a name that programs keep for themselves, such as “__proto__”.',
  'repeated-key':
    'A field stands twice in one place of this file, and only one of the two can be meant. Delete the other.',
  'not-json': 'This looks like JSON, but it breaks off or has a slip in it.',
  'not-csv': 'This looks like CSV, but a quotation mark in it is never closed.',
  damaged: 'We could not read this file. Save it again and send that.',
  'unknown-data':
    'The file holds data, but not as a framework that we know. Start from a template, or send a CASE package.',
}

/** What a browser offers to choose. */
export const acceptedFiles =
  '.json,.csv,.zip,.xlsx,application/json,text/csv,application/zip,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
