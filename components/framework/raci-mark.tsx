import { partLabels } from '@/lib/framework/labels'
import type { RaciLetter } from '@/lib/framework/model'

/** The letter of a part, for the eye; the word for those who hear the page. `null` is no part. */
export function RaciMark({ letter, spoken = true }: { letter: RaciLetter | null; spoken?: boolean }) {
  return (
    <>
      <span className={`raci-c ${letter ?? 'none'}`} aria-hidden="true">
        {letter ?? '·'}
      </span>
      {spoken ? <span className="vh">{letter ? partLabels[letter] : 'No part'}</span> : null}
    </>
  )
}
