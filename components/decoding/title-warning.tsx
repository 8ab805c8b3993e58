import { oneOf } from '@/lib/format'
import type { TitleCheck } from '@/lib/matching/title-check'

/** Said where the title promises another role than the duties. */
export function TitleWarning({ check, advice }: { check: TitleCheck; advice?: string }) {
  return (
    <div className="banner warn title-warning">
      <p>
        <strong>
          Titled “{check.title}”, asks for the duties of {oneOf(check.asked)}.
        </strong>{' '}
        {advice}
      </p>
    </div>
  )
}
