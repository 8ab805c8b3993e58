import { findFrameworkVersion } from '@/lib/framework/published-framework'
import { comparePay, type PayComparison } from './compare-pay'
import type { ShownPosting } from './find-shown-posting'
import { type RoleShare, roleShares } from './role-shares'

export interface PostingContext {
  role: { id: string; title: string; grade: number } | null
  /** Statement by responsibility, for those that the posting names. */
  statements: Record<string, string>
  shares: RoleShare[]
  comparison: PayComparison | null
}

/** What the framework version of the posting, and the other postings, say about it. */
export async function findPostingContext(posting: ShownPosting, now: Date): Promise<PostingContext> {
  const { roleId, payCurrency, payPeriod } = posting
  const paid = payCurrency !== null && payPeriod !== null && (posting.payMin ?? posting.payMax) !== null
  const [version, comparison] = await Promise.all([
    posting.frameworkVersion ? findFrameworkVersion(posting.frameworkVersion) : null,
    roleId && paid ? comparePay({ roleId, currency: payCurrency, period: payPeriod }, now) : null,
  ])
  const document = version?.document
  const role = document?.roles.find((candidate) => candidate.id === roleId)
  const named = new Set(posting.duties.map((duty) => duty.responsibilityId))
  return {
    role: role ? { id: role.id, title: role.title, grade: role.grade } : null,
    statements: Object.fromEntries(
      (document?.responsibilities ?? []).filter(({ id }) => named.has(id)).map(({ id, statement }) => [id, statement]),
    ),
    shares: document ? roleShares(document.roles, posting.duties) : [],
    comparison,
  }
}
