/**
 * How long a résumé of 40 lines of work takes from bytes to document, start of the child included.
 *
 * npx tsx tests/bench/read-resume.ts
 */
import { bulletsOf } from '@/lib/resumes/model'
import { readResumeFile } from '@/lib/resumes/read/read-resume-file'
import { contentOf } from '../fixtures/resumes/content'
import { wordDocument } from '../fixtures/resumes/docx-layouts'
import { oneColumn, withSidebar } from '../fixtures/resumes/pdf-layouts'
import { plainText } from '../fixtures/resumes/text-layouts'

const RUNS = 21

const content = contentOf(1)
const lines = content.work.flatMap(({ bullets }) => bullets)
content.work = [0, 1, 2, 3].map((post) => ({
  ...(content.work[post % 3] ?? content.work[0]),
  bullets: Array.from(
    { length: 10 },
    (_, index) => `${lines[(post * 10 + index) % lines.length]}, part ${post * 10 + index + 1}`,
  ),
})) as typeof content.work

const files = {
  'PDF, one column': await oneColumn(content),
  'PDF, sidebar': await withSidebar(content, 'left'),
  DOCX: await wordDocument(content),
  text: Buffer.from(plainText(content)),
}
for (const [name, file] of Object.entries(files)) {
  const times: number[] = []
  let found = 0
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now()
    const read = await readResumeFile(file)
    times.push(performance.now() - started)
    found = read.ok ? bulletsOf(read.document).length : 0
  }
  times.sort((a, b) => a - b)
  console.log(
    `${name}: ${found} lines of work, median ${Math.round(times[RUNS >> 1] ?? 0)} ms, slowest ${Math.round(times.at(-1) ?? 0)} ms`,
  )
}
