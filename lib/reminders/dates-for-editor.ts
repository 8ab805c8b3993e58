import type { ReviewDate } from '@/lib/framework/review/review-dates'

/** What one editor is reminded of: their own, and what belongs to nobody who could still look at it. */
export const datesForEditor = (editorId: string, dates: readonly ReviewDate[], editorIds: ReadonlySet<string>) =>
  dates.filter(({ owner }) => owner === null || owner.id === editorId || !editorIds.has(owner.id))
