import type { FrameworkDocument } from '@/lib/framework/model'
import { mostTargets } from '@/lib/matching/compare-targets'
import type { MatchableRole } from '@/lib/matching/matchable-framework'
import { postingAsRole } from '@/lib/matching/posting-target'
import { jobPath } from '@/lib/paths'
import {
  type ListedPosting,
  listNewestPublicPostings,
  listPublicPostingsByIds,
} from '@/lib/postings/list-public-postings'

/** A public posting that lines can be matched against. */
export interface PostingTarget {
  id: number
  role: MatchableRole
  /** Duties that are the employer's own: named in the report, not matched. */
  unmatched: number
  profileId: string | null
  href: string
}

const asTarget =
  (framework: FrameworkDocument) =>
  (posting: ListedPosting): PostingTarget => ({
    id: posting.id,
    ...postingAsRole(framework, posting),
    profileId: posting.roleId,
    href: jobPath(posting),
  })

const canBeMatched = ({ role }: PostingTarget) => role.responsibilities.length > 0

/** Those of these postings that are public and name duties of the framework, in the order given. */
export async function findPostingTargets(framework: FrameworkDocument, ids: readonly number[], now: Date) {
  if (!ids.length) return []
  return (await listPublicPostingsByIds(ids, now)).map(asTarget(framework)).filter(canBeMatched)
}

const OPENINGS = 5
const LOOKED_AT = 20

/** The newest open postings of a role that lines can be matched against. */
export async function findOpenings(framework: FrameworkDocument, roleId: string, now: Date) {
  const { postings } = await listNewestPublicPostings({ roleId }, { from: 0, size: LOOKED_AT }, now)
  return postings.map(asTarget(framework)).filter(canBeMatched).slice(0, OPENINGS)
}

/** What was ticked for a comparison, in the order of the form; what is not there, or is one too many, is left out. */
export async function findCompared(framework: FrameworkDocument, ticked: readonly string[], now: Date) {
  const ids = ticked.flatMap((each) => /^posting:([1-9]\d{0,8})$/.exec(each)?.[1] ?? []).map(Number)
  const postings = await findPostingTargets(framework, ids, now)
  const found = ticked.flatMap((each): MatchableRole[] => {
    const [kind, id] = each.split(':')
    const role =
      kind === 'role'
        ? framework.roles.find((one) => one.id === id)
        : postings.find((posting) => posting.id === Number(id))?.role
    return role ? [role] : []
  })
  return { targets: found.slice(0, mostTargets), leftOut: ticked.length - Math.min(found.length, mostTargets) }
}
