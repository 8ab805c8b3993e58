import { createHash } from 'node:crypto'
import { visitor } from '@/lib/access/viewer'
import { countryName, payText } from '@/lib/format'
import type { Role } from '@/lib/framework/model'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { findShownPosting, type ShownPosting } from '@/lib/postings/find-shown-posting'
import { workModeLabels } from '@/lib/postings/labels'
import { readPostingId } from '@/lib/postings/posting-id'

export const cardKinds = ['jobs', 'roles', 'site'] as const
export type CardKind = (typeof cardKinds)[number]

/** What the picture of a link says. */
export interface Card {
  kicker: string
  title: string
  lines: string[]
}

/** Raised when the drawing changes, so that no picture of the old kind is kept. */
const drawing = 1
const longest = { title: 200, line: 120 }

/** Without control characters and those that turn the text around them. */
const line = (text: string, most: number) =>
  text
    .slice(0, 4 * most)
    .toWellFormed()
    .replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed()

const card = (kicker: string, title: string, lines: (string | null)[]): Card => ({
  kicker: line(kicker, longest.line),
  title: line(title, longest.title),
  lines: lines.flatMap((each) => (each ? [line(each, longest.line)] : [])),
})

export const cardOfPosting = (posting: ShownPosting) =>
  card('Open job', posting.title, [
    posting.organisation.name,
    [posting.city ?? posting.region, countryName(posting.country), workModeLabels[posting.workMode]]
      .filter(Boolean)
      .join(' · '),
    payText({
      min: posting.payMin,
      max: posting.payMax,
      currency: posting.payCurrency,
      period: posting.payPeriod,
    }) ?? 'Pay not stated',
  ])

export const cardOfRole = (role: Role) =>
  card('Role profile', role.title, [
    `${role.responsibilities.length} responsibilities, ${role.competencies.length} competencies`,
    role.family,
  ])

export const siteCard = card('Project-office jobs', 'Project-office jobs, by the work', [
  'Search by duty, read role profiles, see how a résumé meets a role',
])

/** The card of an address; null for what is not public. */
export async function findCard(kind: CardKind, id: string, now: Date): Promise<Card | null> {
  if (kind === 'site') return id === 'home' ? siteCard : null
  if (kind === 'roles') {
    const framework = await findPublishedFramework()
    const role = framework?.document.roles.find((each) => each.id === id)
    return role ? cardOfRole(role) : null
  }
  const postingId = /^\d+$/.test(id) ? readPostingId(id) : null
  const posting = postingId === null ? null : await findShownPosting(visitor, postingId, now)
  return posting ? cardOfPosting(posting) : null
}

/** The same words, the same picture: what it says is in its address, so that it may be kept for ever. */
export const cardHash = (content: Card) =>
  createHash('sha256')
    .update(JSON.stringify([drawing, content]))
    .digest('hex')
    .slice(0, 20)

export const cardPath = (kind: CardKind, id: string | number, content: Card) =>
  `/cards/${kind}/${encodeURIComponent(id)}/${cardHash(content)}.png`
