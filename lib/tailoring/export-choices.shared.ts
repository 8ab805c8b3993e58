/** What a résumé may be saved as, in the order in which it is offered, with the words for each. */
export const exportFormats = {
  docx: 'Word (DOCX)',
  pdf: 'PDF',
  md: 'Markdown',
  txt: 'Plain text',
  json: 'JSON Resume',
} as const
export const exportStyles = { 'serif-handbook': 'Serif handbook', 'plain-sans': 'Plain sans' } as const
export const exportPapers = { a4: 'A4', letter: 'US Letter' } as const

export type ExportChoice = {
  format: keyof typeof exportFormats
  style: keyof typeof exportStyles
  paper: keyof typeof exportPapers
}

const known = <T extends object>(choices: T, wanted: string | null, otherwise: keyof T & string) =>
  (Object.keys(choices) as (keyof T & string)[]).find((name) => name === wanted) ?? otherwise

/** The choice that an export form sent; what it did not say is the first of each. */
export const readExportChoice = (sent: URLSearchParams): ExportChoice => ({
  format: known(exportFormats, sent.get('format'), 'docx'),
  style: known(exportStyles, sent.get('style'), 'serif-handbook'),
  paper: known(exportPapers, sent.get('paper'), 'a4'),
})
