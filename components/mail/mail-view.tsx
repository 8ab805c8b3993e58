import { Fact } from '@/components/postings/fact'
import { momentText } from '@/lib/format'
import type { FoundMail } from '@/lib/mail/find-mail'
import { kindText, mailStateLabels } from '@/lib/mail/labels'

/** One mail as its reader gets it, and how it stands. */
export function MailView({ mail, hasServer }: { mail: FoundMail; hasServer: boolean }) {
  const { kind, recipient, state, createdAt, settledAt, nextAttemptAt, attempts, problem, text } = mail
  return (
    <>
      <dl className="facts list">
        <Fact term="To">{recipient}</Fact>
        <Fact term="About">{kindText(kind)}</Fact>
        <Fact term="Written">{momentText(createdAt)}</Fact>
        <Fact term="State">
          {mailStateLabels[state]}
          {settledAt ? `, ${momentText(settledAt)}` : ''}
        </Fact>
        {state === 'waiting' && hasServer && attempts > 0 ? (
          <Fact term="Next try">{momentText(nextAttemptAt)}</Fact>
        ) : null}
        {problem ? <Fact term="Why it is not sent">{problem}</Fact> : null}
      </dl>
      {text === null ? (
        <p className="banner">
          {state === 'waiting'
            ? 'It holds a link that lets its reader into the account, so it is shown to nobody else.'
            : 'It held a link that let its reader into the account. The link is not kept.'}
        </p>
      ) : (
        <pre className="mail-text">{text}</pre>
      )}
    </>
  )
}
