import type { TitleCheck } from '@/lib/matching/title-check'

/** Said where the title promises another role than the duties. */
export function TitleWarning({ check, advice }: { check: TitleCheck; advice?: string }) {
  return (
    <div className="banner warn title-warning">
      <p>
        <strong>
          Titled {check.named.join(' or ')}, asks for the duties of {article(check.asked)} {check.asked}.
        </strong>{' '}
        {advice}
      </p>
    </div>
  )
}

const article = (title: string) => (/^[AEIO]/.test(title) ? 'an' : 'a')
