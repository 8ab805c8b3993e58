import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { decodeAd } from '@/lib/matching/decode-ad'
import { matchLines } from '@/lib/matching/match-lines'
import type { MatchableFramework } from '@/lib/matching/matchable-framework'
import type { MatcherTier } from '@/lib/matching/tier'
import { linesOfText } from '@/lib/resumes/read/source-lines'
import { structureResume } from '@/lib/resumes/read/structure-resume'
import { toMatchableLines } from '@/lib/resumes/resume-lines'

const adsSchema = z.object({
  ads: z.array(
    z.object({ id: z.string(), title: z.string(), text: z.string(), role: z.string().nullable(), kind: z.string() }),
  ),
})
const resumesSchema = z.object({ resumes: z.array(z.object({ id: z.string(), text: z.string(), role: z.string() })) })

type Judged = { byKind: Record<string, { right: number; all: number }>; wrong: string[] }

export function judgeAds(framework: MatchableFramework, tier: MatcherTier): Judged {
  const { ads } = adsSchema.parse(JSON.parse(readFileSync('tests/matching/ads.json', 'utf8')))
  return judge(ads, ({ role, ...ad }) => {
    const decoded = decodeAd(framework, tier, ad)
    return {
      said: decoded.roleId,
      near: decoded.roles.slice(0, 3).map(({ roleId, fit }) => `${roleId} ${fit.toFixed(2)}`),
    }
  })
}

export function judgeResumes(framework: MatchableFramework, tier: MatcherTier): Judged {
  const { resumes } = resumesSchema.parse(JSON.parse(readFileSync('tests/matching/resumes.json', 'utf8')))
  return judge(
    resumes.map((resume) => ({ ...resume, kind: 'résumés', title: '' })),
    ({ text }) => {
      const lines = toMatchableLines(structureResume(linesOfText([text])).document)
      const { roles } = matchLines(
        framework,
        tier,
        lines.map((line) => line.text),
      )
      return {
        said: roles[0]?.roleId ?? null,
        near: roles.slice(0, 3).map(({ roleId, fit }) => `${roleId} ${fit.toFixed(2)}`),
      }
    },
  )
}

function judge<T extends { id: string; title: string; kind: string; role: string | null }>(
  items: readonly T[],
  say: (item: T) => { said: string | null; near: string[] },
): Judged {
  const byKind: Judged['byKind'] = {}
  const wrong: string[] = []
  for (const item of items) {
    const { said, near } = say(item)
    byKind[item.kind] ??= { right: 0, all: 0 }
    const figures = byKind[item.kind]
    if (!figures) continue
    figures.all++
    if (said === item.role) figures.right++
    else wrong.push(`- ${item.id} ${item.title} is ${item.role}; said ${said}: ${near.join(', ')}`)
  }
  return { byKind, wrong }
}
