import { decodeAd } from '@/lib/matching/decode-ad'
import { type TitleCheck, titleCheck } from '@/lib/matching/title-check'
import { DomainError } from '@/lib/platform/errors'
import type { ShownPosting } from '@/lib/postings/find-shown-posting'
import { roleOfDuties } from '@/lib/postings/role-shares'
import { currentMatcher } from './current-matcher'
import { postingText } from './posting-text'

/**
 * Reads a draft as it will be read once published. Null when title and duties agree, or when it is in a language that is
 * not read; `unread` says why there is no answer at the moment.
 */
export async function checkDraftTitle(
  posting: Pick<ShownPosting, 'title' | 'description' | 'duties' | 'requirements' | 'language' | 'roleId'>,
): Promise<{ warning: TitleCheck } | { unread: string } | null> {
  if (posting.language !== 'en') return null
  try {
    const matcher = await currentMatcher()
    if (!matcher) return null
    const { roleId } = decodeAd(matcher.framework, matcher.tier, { title: posting.title, text: postingText(posting) })
    const told = roleOfDuties(matcher.framework.roles, posting)
    const warning = titleCheck(matcher.framework, posting.title, [told, roleId])
    return warning && { warning }
  } catch (error) {
    if (error instanceof DomainError) return { unread: error.message }
    throw error
  }
}
