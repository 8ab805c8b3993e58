import 'server-only'
import type { ListedReviewDate } from '@/components/framework-editor/review-date-list'
import { dateText } from '@/lib/format'
import type { ReviewDate } from '@/lib/framework/review/review-dates'
import { editItemPath } from '@/lib/paths'

/** Review dates as they are shown. Without a draft there is no page on which an entry could be changed. */
export const listedDates = (dates: readonly ReviewDate[], isDrafting: boolean): ListedReviewDate[] =>
  dates.map(({ collection, id, name, reviewBy, owner, isDue }) => ({
    key: `${collection} ${id}`,
    href: isDrafting ? editItemPath(collection, id) : null,
    name,
    when: dateText(reviewBy),
    who: owner?.name ?? null,
    isDue,
  }))
