import type { FrameworkDocument } from '@/lib/framework/model'
import { generatedPosting } from './generated-postings'

/** A generated posting whose text has a dozen lines of duties, as an ad has. The same on every run. */
export function generatedAd(framework: FrameworkDocument, index: number) {
  const posting = generatedPosting(index)
  const duties = Array.from({ length: 12 }, (_, line) => {
    const duty = framework.responsibilities[(index * 7 + line * 13) % framework.responsibilities.length]
    return `${duty?.statement ?? ''} (${posting.title}, ${index % 97} projects)`
  })
  return { ...posting, description: [posting.description, ...duties].join('\n') }
}
