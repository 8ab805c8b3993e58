import { matchPath } from '@/lib/paths'
import type { QualityProblem } from '@/lib/resumes/parse-quality'

const sentences: Record<QualityProblem, string> = {
  noise: 'Some words came out broken, as they do from a scan.',
  'two-columns': 'Many lines break off: the file may have two columns that were read across.',
  'unread-lines': 'Most lines were not read as work: a heading over your work may not have been understood.',
  'long-lines': 'Some lines are very long: several duties may stand in one.',
  'few-bullets': 'Very few lines about work were found.',
}

/** Said before anything is concluded from it: the résumé may not have been read as it was meant. */
export function QualityWarning({ problems }: { problems: readonly QualityProblem[] }) {
  if (!problems.length) return null
  return (
    <section className="banner warn quality" aria-labelledby="quality">
      <h2 id="quality">The résumé may not have been read well</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{sentences[problem]}</li>
        ))}
      </ul>
      <p>
        Look at <a href="#lines">the lines as they were read</a> before you trust this report. Where they are wrong,{' '}
        <a href={matchPath}>paste the text</a> with one duty a line.
      </p>
    </section>
  )
}
