import { againForm } from './again-form'

export interface AnswerButtonProps {
  say: 'yes' | 'no' | 'back'
  /** `12:maintain-raid-log` or `maintain-raid-log`. */
  about: string
  text: string
  /** What the answer is about, for those who hear the button by itself. */
  of: string
}

/** One answer of the person: it changes this report, and nothing else. */
export function AnswerButton({ say, about, text, of }: AnswerButtonProps) {
  return (
    <button
      type="submit"
      className={say === 'yes' ? 'btn sm' : 'btn sm quiet'}
      form={againForm}
      name="answer"
      value={`${say}:${about}`}
      aria-label={`${text}: ${of}`}
    >
      {text}
    </button>
  )
}
