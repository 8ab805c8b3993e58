import type { ExportFormat } from '../export.shared'
import type { ResumeDocument } from '../model'
import { readFileText } from '../read/read-resume-file'
import { refusalText } from '../rules'
import { type Expected, expectedTexts } from './expected-texts'
import { missingTexts, missingValues } from './missing-texts'

/**
 * `lost` names what a reader of the file does not find. `checked` is false for a résumé so short that our reader takes its PDF
 * for a scan.
 */
export type ExportReport = { checked: boolean; lost: Expected[] }

/** Reads a file that was made from the résumé as any other program would, and compares. */
export async function verifyExport(
  document: ResumeDocument,
  bytes: Uint8Array,
  format: ExportFormat,
): Promise<ExportReport> {
  const expected = expectedTexts(document, format)
  if (format === 'json') return { checked: true, lost: missingValues(expected, readValues(bytes)) }
  const read = await readFileText(bytes)
  if (read.ok) return { checked: true, lost: missingTexts(expected, read.text) }
  // A few words in a PDF look like a page that holds a picture.
  if (read.reason === 'scanned') return { checked: false, lost: [] }
  return { checked: true, lost: [{ what: 'The whole file', text: refusalText[read.reason] }] }
}

/** Every text in the file, wherever it stands; none when it is no JSON. */
function readValues(bytes: Uint8Array): string[] {
  const texts: string[] = []
  try {
    JSON.parse(new TextDecoder().decode(bytes), (_, value: unknown) => {
      if (typeof value === 'string') texts.push(value)
      return value
    })
  } catch {
    return []
  }
  return texts
}
