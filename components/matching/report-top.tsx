import type { ReactNode } from 'react'
import { PrintButton } from '@/components/ui/print-button'
import { countWord } from '@/lib/format'
import type { ReadResume } from '@/lib/resumes/read-resume'

const sourceText = {
  pdf: 'PDF file',
  docx: 'Word document',
  txt: 'Text file',
  markdown: 'Markdown file',
  'json-resume': 'JSON Resume',
  linkedin: 'LinkedIn data export',
  europass: 'Europass CV',
  pasted: 'Pasted text',
} as const

export interface ReportTopProps {
  title: string
  source: ReadResume['source']
  /** Lines about work, and how many of them were read. */
  about: number
  read: number
  frameworkVersion: string
  lede: string
  children?: ReactNode
}

/** What was read, what the page is about, and the limit of it. */
export function ReportTop({ title, source, about, read, frameworkVersion, lede, children }: ReportTopProps) {
  return (
    <section className="sec top">
      <div className="side">
        <p className="small soft">
          {sourceText[source]}, {countWord(about, 'line')} about work
          {about > read ? `, the first ${read} read` : ''}
          <br />
          Framework {frameworkVersion}
          <br />
          Not stored: gone when this page is
        </p>
        <p className="mt-4">
          <PrintButton text="Print or save as PDF" />
        </p>
      </div>
      <div className="main">
        <h1>{title}</h1>
        <p className="lede">{lede}</p>
        {children}
        <p className="small soft guide">
          A guide from this tool, not an employer’s score. It looks at lines about work only, never at a name, an
          address, an age or a date. The same lines always give the same report.
        </p>
      </div>
    </section>
  )
}
