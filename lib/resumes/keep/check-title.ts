import { DomainError } from '@/lib/platform/errors'
import { storableText } from '@/lib/platform/storable-text'
import { keepLimits } from './limits.shared'

/** What its owner calls a résumé. @throws DomainError invalid */
export function checkTitle(title: string): string {
  const read = storableText(title).replace(/\s+/g, ' ').trim()
  if (read === '') throw new DomainError('invalid', 'Give it a name.', { title: ['Give it a name.'] })
  if (read.length > keepLimits.title)
    throw new DomainError('invalid', 'The name is too long.', {
      title: [`Keep the name to ${keepLimits.title} characters.`],
    })
  return read
}
