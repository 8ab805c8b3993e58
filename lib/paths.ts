/** Every address of the site in one place, browser-safe. */

/** Lower-case ASCII words joined by hyphens, at most 80 characters; empty for a title without any Latin letter. */
export function slug(text: string) {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
}

export const homePath = '/'
export const jobsPath = '/jobs'
export const rolesPath = '/roles'
export const frameworkPath = '/framework'
export const responsibilitiesPath = '/responsibilities'
export const matchPath = '/match'
export const decodePath = '/decode'
export const matchJobsPath = `${matchPath}/jobs`
export const signInPath = '/sign-in'
export const signOutPath = '/sign-out'
export const signUpPath = '/sign-up'
export const hiringPath = '/hiring'
export const resumesPath = '/resumes'
export const resumeDataPath = `${resumesPath}/data`
export const deleteAllResumesPath = `${resumesPath}/delete`
export const keepResumePath = '/api/uploads/keep'
export const editFrameworkPath = '/edit/framework'
export const editMatrixPath = `${editFrameworkPath}/matrix`
export const editAboutPath = `${editFrameworkPath}/about`
export const reviewDraftPath = `${editFrameworkPath}/review`
export const publishDraftPath = `${editFrameworkPath}/publish`
export const draftVersionsPath = `${editFrameworkPath}/versions`
export const draftLivePath = `${editFrameworkPath}/live`

/** The number alone finds the posting; the words after it are for people and may be old. */
export const jobPath = (posting: { id: number; title: string }) =>
  `${jobsPath}/${[posting.id, slug(posting.title)].filter(Boolean).join('-')}`
export const rolePath = (roleId: string) => `${rolesPath}/${encodeURIComponent(roleId)}`
export const competencyPath = (competencyId: string) =>
  `${frameworkPath}/competencies/${encodeURIComponent(competencyId)}`
export const responsibilityPath = (responsibilityId: string) =>
  `${responsibilitiesPath}/${encodeURIComponent(responsibilityId)}`
export const newPostingPath = `${hiringPath}/postings/new`
export const editPostingPath = (postingId: number) => `${hiringPath}/postings/${postingId}`
export const previewPostingPath = (postingId: number) => `${hiringPath}/postings/${postingId}/preview`
export const resumePath = (resumeId: string) => `${resumesPath}/${encodeURIComponent(resumeId)}`
export const tailorResumePath = (resumeId: string) => `${resumePath(resumeId)}/tailor`
export const resumeVersionsPath = (resumeId: string) => `${resumePath(resumeId)}/versions`
export const deleteResumePath = (resumeId: string) => `${resumePath(resumeId)}/delete`
export const exportResumePath = (resumeId: string) => `${resumePath(resumeId)}/export`
export const tailoredPath = (tailoredId: string) => `/tailored/${encodeURIComponent(tailoredId)}`
export const tailoredVersionsPath = (tailoredId: string) => `${tailoredPath(tailoredId)}/versions`
export const deleteTailoredPath = (tailoredId: string) => `${tailoredPath(tailoredId)}/delete`
export const exportTailoredPath = (tailoredId: string) => `${tailoredPath(tailoredId)}/export`
/** A list of the framework draft; its name in the document, written as an address is. */
export const editListPath = (collection: string) =>
  `${editFrameworkPath}/${collection.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
export const editItemPath = (collection: string, itemId: string) =>
  `${editListPath(collection)}/${encodeURIComponent(itemId)}`

/**
 * Where to go after signing in: the wanted address when it is one of ours, else the fallback. Parsed as a browser would,
 * so that `//evil.example`, `/\evil.example` and `https:evil` cannot lead away.
 */
export function safeNext(wanted: string | null | undefined, fallback: string = homePath) {
  if (!wanted?.startsWith('/')) return fallback
  const here = 'http://here.invalid'
  try {
    const url = new URL(wanted, here)
    return url.origin === here ? `${url.pathname}${url.search}${url.hash}` : fallback
  } catch {
    return fallback
  }
}
