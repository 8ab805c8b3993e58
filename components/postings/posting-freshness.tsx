import { agoText, countWord, dateText, momentText, untilText } from '@/lib/format'
import type { ShownPosting } from '@/lib/postings/find-shown-posting'
import { Fact } from './fact'

type Fresh = Pick<ShownPosting, 'publishedAt' | 'firstSeenAt' | 'changedAt' | 'closesAt' | 'source'>

const withAge = (date: Date, now: Date) => {
  const [day, ago] = [dateText(date), agoText(date, now)]
  return ago === day ? day : `${day}, ${ago}`
}

/** How old the words are and who vouches for them: what tells a live ad from one that was forgotten. */
export function PostingFreshness({ posting, now }: { posting: Fresh; now: Date }) {
  const { source, closesAt, changedAt, firstSeenAt, publishedAt } = posting
  const closes = closesAt && untilText(closesAt, now)
  return (
    <dl className="facts three freshness">
      <Fact term="First seen here">{withAge(firstSeenAt, now)}</Fact>
      <Fact term="Last changed">{changedAt ? withAge(changedAt, now) : 'Not since then'}</Fact>
      <Fact term="Closes">
        {closesAt ? `${momentText(closesAt)}${closes ? `, ${closes}` : ''}` : 'No closing date given'}
      </Fact>
      {source ? (
        <Fact term="Source">
          Imported from {source.name}, which dates it {dateText(publishedAt)}
          <span className="faint">
            {source.lastConfirmedAt
              ? `Found there ${countWord(source.confirmations, 'time')}, last on ${momentText(source.lastConfirmedAt)}`
              : 'Not confirmed by a whole import yet'}
          </span>
        </Fact>
      ) : (
        <Fact term="Source">Written on this site by the employer</Fact>
      )}
    </dl>
  )
}
