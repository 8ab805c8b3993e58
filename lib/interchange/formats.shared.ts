/** Browser-safe: the files that a framework is given out as. */
export const exportFormats = ['json', 'xlsx', 'csv', 'case'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const formatNames: Record<ExportFormat, { name: string; about: string }> = {
  json: { name: 'JSON', about: 'Everything, for programs and for bringing it back whole.' },
  xlsx: { name: 'Excel workbook', about: 'A sheet for each kind of thing, to edit and bring back.' },
  csv: { name: 'CSV', about: 'The same sheets as a ZIP of CSV files.' },
  case: { name: 'CASE 1.1', about: 'A package for other tools that keep frameworks.' },
}

export const readExportFormat = (text: string | null): ExportFormat | null =>
  exportFormats.find((format) => format === text) ?? null
