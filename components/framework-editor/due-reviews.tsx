import { type ListedReviewDate, ReviewDateList } from './review-date-list'

/** What an editor is reminded of: entries whose day to be looked at again has come, or comes soon. */
export function DueReviews({ dates }: { dates: readonly ListedReviewDate[] }) {
  if (dates.length === 0) return null
  return (
    <section aria-labelledby="due" className="mt-4">
      <h2 id="due">To be looked at again</h2>
      <ReviewDateList dates={dates} />
    </section>
  )
}
