import { matchLines } from './match-lines'
import type { MatchableFramework } from './matchable-framework'
import type { Banded } from './recognise'
import type { RoleFit } from './role-fit'
import { splitAd } from './split-ad'
import type { MatcherTier } from './tier'
import { titledRoles } from './titled-roles'

export type DecodedLine = { number: number; text: string; readings: Banded[] }
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

/**
 * Where an ad begins to be one of ours: how well the best role fits, plus how much project-office work the lines hold
 * together. Neither alone tells: a short ad holds little, and another trade's ad may hit one duty of one role squarely.
 */
const LEAST_SIGN = 0.79
const WORK_SHARE = 0.12
/** Confidences from which a line counts as work of ours at all, and wholly. */
const WORK_FROM = 0.1
const WORK_SPAN = 0.4

/** Reads an ad line by line against the whole framework, then asks which role the duties together describe. Pure. */
export function decodeAd(
  framework: MatchableFramework,
  tier: MatcherTier,
  ad: { title: string; text: string },
): DecodedAd {
  const lines = splitAd(ad.text)
  const { readings, roles } = matchLines(
    framework,
    tier,
    lines.map(({ text }) => text),
  )
  const read = lines.map((line, index): DecodedLine => ({ ...line, readings: readings[index] ?? [] }))
  const work = read.reduce((sum, { readings: [first] }) => sum + workOf(first?.confidence ?? 0), 0)
  const fit = roles[0]?.fit ?? 0
  const isOurs = fit + WORK_SHARE * work >= LEAST_SIGN
  const roleId = isOurs ? (tieBreak(framework, roles, ad.title) ?? null) : null
  return {
    matcher: tier.id,
    roleId,
    // Nothing to read is no ground for either answer.
    confidence: read.length ? confidenceOf(roles, roleId, fit + WORK_SHARE * work) : 0,
    roles,
    lines: read,
    responsibilities: askedDuties(read),
  }
}

const workOf = (confidence: number) => Math.max(0, Math.min(1, (confidence - WORK_FROM) / WORK_SPAN))

/** Roles whose fits lie this near cannot be told apart by duties; only then may the title say which one it is. */
const NEAR = 0.03

function tieBreak(framework: MatchableFramework, roles: readonly RoleFit[], title: string): string | undefined {
  const [first] = roles
  if (!first) return undefined
  const named = titledRoles(framework, title)
  return roles.find(({ roleId, fit }) => fit >= first.fit - NEAR && named.includes(roleId))?.roleId ?? first.roleId
}

/** How sure: for a role how far it stands before the next one, for none how far the ad is from being one of ours. */
function confidenceOf(roles: readonly RoleFit[], roleId: string | null, sign: number): number {
  if (roleId === null) return round(Math.min(1, 1 - sign / (2 * LEAST_SIGN)))
  const chosen = roles.find((role) => role.roleId === roleId)?.fit ?? 0
  const next = Math.max(0, ...roles.filter((role) => role.roleId !== roleId).map(({ fit }) => fit))
  return round(Math.max(0.3, Math.min(1, 0.5 + 2 * (chosen - next))))
}

const round = (value: number) => Math.round(value * 1000) / 1000

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
