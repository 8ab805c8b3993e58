import type { MatchableFramework } from './matchable-framework'
import { type Reading, recognise } from './recognise'
import { fitRoles, type RoleFit } from './role-fit'
import { splitAd } from './split-ad'
import type { MatcherTier } from './tier'

export type DecodedLine = { number: number; text: string; readings: Reading[] }
export type AskedDuty = {
  responsibilityId: string
  band: 'evidenced' | 'possible'
  /** Numbers of the lines that ask for it, surest first. */
  lines: number[]
}

/** What an ad asks for, whatever its title says. */
export type DecodedAd = {
  /** Tier and framework version: with the same two and the same text the result is the same. */
  matcher: string
  /** Null: no role of the framework, most often no project-office job at all. */
  roleId: string | null
  /** 0 to 1: how far the role stands out; for a null role how sure that is. */
  confidence: number
  /** Every role, best first. */
  roles: RoleFit[]
  /** Every line that was read. One without readings could not be assessed, or is about something else. */
  lines: DecodedLine[]
  responsibilities: AskedDuty[]
}

/** Fewer duties than this, sure ones counted whole and doubtful ones half, are no project-office job. */
const LEAST_DUTIES = 2.5

/** Reads an ad line by line against the whole framework, then asks which role the duties together describe. Pure. */
export function decodeAd(
  framework: MatchableFramework,
  tier: MatcherTier,
  ad: { title: string; text: string },
): DecodedAd {
  const lines = splitAd(ad.text).map(
    ({ number, text }): DecodedLine => ({ number, text, readings: recognise(tier, text) }),
  )
  const responsibilities = askedDuties(lines)
  const roles = fitRoles(
    framework,
    new Map(responsibilities.map(({ responsibilityId, band }) => [responsibilityId, band === 'evidenced' ? 1 : 0.5])),
  )
  const duties = responsibilities.reduce((sum, { band }) => sum + (band === 'evidenced' ? 1 : 0.5), 0)
  const [first, second] = roles
  const isOurs = first !== undefined && first.fit > 0 && duties >= LEAST_DUTIES
  return {
    matcher: tier.id,
    roleId: isOurs ? first.roleId : null,
    confidence: isOurs ? Math.min(1, first.fit - (second?.fit ?? 0) + 0.5) : Math.max(0, 1 - duties / LEAST_DUTIES),
    roles,
    lines,
    responsibilities,
  }
}

function askedDuties(lines: readonly DecodedLine[]): AskedDuty[] {
  const asked = new Map<string, { band: AskedDuty['band']; lines: { number: number; confidence: number }[] }>()
  for (const { number, readings } of lines)
    for (const { responsibilityId, band, confidence } of readings) {
      const entry = asked.get(responsibilityId) ?? { band, lines: [] }
      if (band === 'evidenced') entry.band = band
      entry.lines.push({ number, confidence })
      asked.set(responsibilityId, entry)
    }
  return [...asked].map(([responsibilityId, { band, lines: found }]) => ({
    responsibilityId,
    band,
    lines: found.sort((a, b) => b.confidence - a.confidence || a.number - b.number).map(({ number }) => number),
  }))
}
