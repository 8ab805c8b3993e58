import { stringify } from 'csv-stringify/sync'
import { strToU8, zipSync } from 'fflate'
import { casePackage } from '@/lib/case/from-framework/case-package'
import type { FrameworkDocument } from '@/lib/framework/model'
import type { ExportFormat } from '../formats.shared'
import type { Sheet } from '../read/read-file'
import { emptySheets, toSheets } from '../sheets/to-sheets'
import { writeXlsx } from './write-xlsx'

export interface ExportedFile {
  bytes: Uint8Array
  mediaType: string
  fileName: string
}

const mediaTypes: Record<ExportFormat, string> = {
  json: 'application/json; charset=utf-8',
  case: 'application/json; charset=utf-8',
  csv: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * A version or a draft of the framework as a file. What comes back from JSON, CSV or XLSX unchanged is no change.
 * @param origin address of this site, for the links of a CASE package
 */
export async function exportFramework(
  document: FrameworkDocument,
  format: ExportFormat,
  { origin, publishedAt }: { origin: string; publishedAt: Date },
): Promise<ExportedFile> {
  const name = `framework-${document.version}`
  switch (format) {
    case 'json':
      return file(strToU8(`${JSON.stringify(document, null, 2)}\n`), format, `${name}.json`)
    case 'case': {
      const whole = casePackage({ document, publishedAt, successor: null }, `${origin}/ims/case/v1p1`)
      return file(strToU8(JSON.stringify(whole)), format, `${name}-case.json`)
    }
    case 'csv':
      return file(zipOf(toSheets(document)), format, `${name}-csv.zip`)
    case 'xlsx':
      return file(await writeXlsx(toSheets(document)), format, `${name}.xlsx`)
  }
}

/** The sheets without rows, to fill in. The matrix has a column for each role that there is. */
export async function exportTemplate(document: FrameworkDocument, format: 'xlsx' | 'csv'): Promise<ExportedFile> {
  const sheets = emptySheets(document)
  return format === 'csv'
    ? file(zipOf(sheets), format, 'framework-template-csv.zip')
    : file(await writeXlsx(sheets), format, 'framework-template.xlsx')
}

const file = (bytes: Uint8Array, format: ExportFormat, fileName: string): ExportedFile => ({
  bytes,
  mediaType: mediaTypes[format],
  fileName,
})

/** RFC 4180, with the mark by which Excel knows UTF-8. The same tables give the same bytes, whatever the day. */
function zipOf(sheets: readonly Sheet[]): Uint8Array {
  const files = sheets.map(({ name, rows }) => [
    `${name}.csv`,
    strToU8(stringify(rows, { bom: true, record_delimiter: 'windows' })),
  ])
  return zipSync(Object.fromEntries(files), { mtime: new Date('2000-01-01T00:00:00') })
}
