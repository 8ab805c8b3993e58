/** Browser-safe: what a résumé can be saved as, in the order in which the choices are offered. */
export const exportFormats = ['docx', 'pdf', 'md', 'txt', 'json'] as const
export const exportStyles = ['serif-handbook', 'plain-sans'] as const
export const exportPapers = ['a4', 'letter'] as const

export type ExportFormat = (typeof exportFormats)[number]
export type ExportStyle = (typeof exportStyles)[number]
export type ExportPaper = (typeof exportPapers)[number]

export const exportMediaTypes: Record<ExportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/**
 * What stands between square brackets in a prompt until the person writes what belongs there: words that begin small, or a
 * letter for a figure, "[N]". "[Remote]" is a person's own.
 */
export const slotPattern = /\[(?:\p{Ll}[^[\]\n]{0,80}|[£$€]?[A-Z]{1,2}%?)\]/u
