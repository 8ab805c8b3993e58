export const versionSteps = ['patch', 'minor', 'major'] as const
export type VersionStep = (typeof versionSteps)[number]

/** The number that follows: 1.4.2 becomes 1.4.3, 1.5.0 or 2.0.0. */
export function nextVersion(version: string, step: VersionStep): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (step === 'major') return `${major + 1}.0.0`
  return step === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`
}
