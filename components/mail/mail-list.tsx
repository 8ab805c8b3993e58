import { NavLink } from '@/components/ui/nav-link'
import { countWord, momentText } from '@/lib/format'
import type { MailState } from '@/lib/mail/labels'
import type { ListedMail } from '@/lib/mail/list-mail'
import { mailPath } from '@/lib/paths'

/** The mails of one state, one row for each. */
export function MailList({ mails, state, isCut }: { mails: readonly ListedMail[]; state: MailState; isCut: boolean }) {
  return (
    <table className="tbl mail-list">
      <caption>
        <span className="t">
          {countWord(mails.length, 'mail')} {ways[state].caption}
        </span>
        <span className="d">The newest first{isCut ? ', and no older ones' : ''}.</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Mail</th>
          <th scope="col">{ways[state].when}</th>
        </tr>
      </thead>
      <tbody>
        {mails.map(({ id, subject, recipient, createdAt, settledAt, problem }) => (
          <tr key={id}>
            <th scope="row">
              <NavLink href={mailPath(id)}>{subject}</NavLink> <span className="faint mail-detail">to {recipient}</span>
            </th>
            <td>
              {momentText(settledAt ?? createdAt)}
              {problem ? <span className="faint mail-detail">{problem}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const ways = {
  waiting: { caption: 'waiting', when: 'Written' },
  sent: { caption: 'sent', when: 'Sent' },
  refused: { caption: 'not sent', when: 'Given up' },
} as const
