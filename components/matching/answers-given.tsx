import type { GivenAnswer } from '@/lib/matching/answers'
import { AnswerButton } from './answer-button'

/** Everything the person said, so that nothing of it is hidden in the result. */
export function AnswersGiven({ answers }: { answers: readonly GivenAnswer[] }) {
  return (
    <ul className="plainly given">
      {answers.map(({ key, said, name, line }) => (
        <li key={key}>
          <span>
            {line === null ? (
              said === 'yes' ? (
                'You have done'
              ) : (
                'No line shows'
              )
            ) : (
              <>
                <a href={`#l${line}`}>Line {line}</a> {said === 'yes' ? 'shows' : 'does not show'}
              </>
            )}
            : {name}
          </span>
          <AnswerButton say="back" about={key} text="Take back" of={line === null ? name : `line ${line}, ${name}`} />
        </li>
      ))}
    </ul>
  )
}
