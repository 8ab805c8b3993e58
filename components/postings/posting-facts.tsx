import type { ReactNode } from 'react'
import { NavLink } from '@/components/ui/nav-link'
import { agoText, countryName, dateText, momentText, payText } from '@/lib/format'
import { rolePath } from '@/lib/paths'
import {
  contractTypeLabels,
  ir35Labels,
  securityClearanceLabels,
  seniorityLabels,
  visaLabels,
  workingHoursLabels,
  workModeLabels,
} from '@/lib/postings/labels'
import type { PostingInput } from '@/lib/postings/schema'

export interface PostingFactsProps {
  posting: Pick<
    PostingInput,
    | 'payMin'
    | 'payMax'
    | 'payCurrency'
    | 'payPeriod'
    | 'city'
    | 'region'
    | 'country'
    | 'workMode'
    | 'contractType'
    | 'workingHours'
    | 'sector'
    | 'seniority'
    | 'visaSponsorship'
    | 'securityClearance'
    | 'ir35'
    | 'closesAt'
  > & { publishedAt: Date }
  role: { id: string; title: string; grade: number } | null
  now: Date
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The facts come first: what a reader decides by before reading on. */
export function PostingFacts({ posting, role, now }: PostingFactsProps) {
  const pay = payText({
    min: posting.payMin,
    max: posting.payMax,
    currency: posting.payCurrency,
    period: posting.payPeriod,
  })
  const place = [posting.city, posting.region, countryName(posting.country)].filter(Boolean).join(', ')
  return (
    <dl className="facts three">
      <Fact term="Pay">{pay ?? <span className="soft">Not stated</span>}</Fact>
      <Fact term="Place">
        {place}, {workModeLabels[posting.workMode]}
      </Fact>
      <Fact term="Contract">
        {contractTypeLabels[posting.contractType]}, {workingHoursLabels[posting.workingHours]}
      </Fact>
      <Fact term="Role and grade">
        {role ? (
          <>
            <NavLink href={rolePath(role.id)}>{role.title}</NavLink>, grade {role.grade}
          </>
        ) : (
          'Not tied to a role profile'
        )}
      </Fact>
      {posting.seniority ? <Fact term="Level">{seniorityLabels[posting.seniority]}</Fact> : null}
      <Fact term="Sector">{posting.sector}</Fact>
      {posting.visaSponsorship !== null ? (
        <Fact term="Visa">{visaLabels[posting.visaSponsorship ? 'offered' : 'not_offered']}</Fact>
      ) : null}
      {posting.securityClearance ? (
        <Fact term="Clearance">{securityClearanceLabels[posting.securityClearance]}</Fact>
      ) : null}
      {posting.ir35 ? <Fact term="IR35">{ir35Labels[posting.ir35]}</Fact> : null}
      <Fact term="Posted">
        {dateText(posting.publishedAt)}, {agoText(posting.publishedAt, now)}
      </Fact>
      {posting.closesAt ? <Fact term="Closes">{momentText(posting.closesAt)}</Fact> : null}
    </dl>
  )
}
