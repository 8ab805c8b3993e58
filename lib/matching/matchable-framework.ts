/**
 * The part of a framework version that matching reads. A published framework document satisfies it as it is, so matching
 * knows nothing of drafts, versions or the database.
 */
export type Importance = 'core' | 'common' | 'occasional'

export type MatchableResponsibility = {
  id: string
  name: string
  theme: string
  statement: string
  evidence: readonly string[]
  /** A model line with [slots], shown as the prompt where nothing was found. */
  exampleBullet: string
}

export type MatchableRole = {
  id: string
  title: string
  alternativeTitles?: readonly string[]
  responsibilities: readonly { id: string; importance: Importance }[]
}

export type MatchableFramework = {
  version: string
  responsibilities: readonly MatchableResponsibility[]
  roles: readonly MatchableRole[]
}
