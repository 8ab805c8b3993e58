// Every sample résumé in every format, style and paper: what is lost, how long it takes and how large it is.
//   npx tsx tests/bench/export.ts [--out FOLDER] [--only NAME]
// Ends with 1 when a file lost something.
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { exportResume } from '@/lib/resumes/export/export-resume'
import { exportFormats, exportPapers, exportStyles } from '@/lib/resumes/export.shared'
import { sampleResumes } from '../support/sample-resumes'

const { values } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' } } })
const now = new Date('2026-01-01T00:00:00Z')
const times = new Map<string, number[]>()
const sizes = new Map<string, number[]>()
const note = (into: Map<string, number[]>, key: string, figure: number) =>
  into.set(key, [...(into.get(key) ?? []), figure])
const median = (figures: number[] = []) => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0
let losses = 0

for (const [name, document] of Object.entries(sampleResumes)) {
  if (values.only && name !== values.only) continue
  for (const format of exportFormats)
    for (const style of exportStyles)
      for (const paper of exportPapers) {
        const started = performance.now()
        const { bytes, report } = await exportResume(document, { format, style, paper }, now)
        note(times, format, performance.now() - started)
        note(sizes, format, bytes.length)
        if (!report.checked) console.log(`${name} ${format}: too short to check`)
        for (const { what, text } of report.lost) {
          losses++
          console.log(`${name} ${format} ${style} ${paper} lost ${what}: ${JSON.stringify(text.slice(0, 120))}`)
        }
        if (values.out) fs.writeFileSync(path.join(values.out, `${name}-${style}-${paper}.${format}`), bytes)
      }
}
for (const format of exportFormats)
  console.log(
    `${format.padEnd(5)} median ${median(times.get(format)).toFixed(0).padStart(5)} ms with reading back, ${(median(sizes.get(format)) / 1024).toFixed(1)} kB`,
  )
process.exitCode = losses ? 1 : 0
