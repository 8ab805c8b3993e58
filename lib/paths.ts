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
export const frameworkVersionsPath = `${frameworkPath}/versions`
export const glossaryPath = `${frameworkPath}/glossary`
export const matchPath = '/match'
export const decodePath = '/decode'
export const developersPath = '/developers'
export const matchJobsPath = `${matchPath}/jobs`
export const signInPath = '/sign-in'
export const signOutPath = '/sign-out'
export const signUpPath = '/sign-up'
export const accountPath = '/account'
export const forgottenPasswordPath = '/forgotten-password'
export const newPasswordPath = '/new-password'
export const hiringPath = '/hiring'
export const resumesPath = '/resumes'
export const resumeDataPath = `${resumesPath}/data`
export const deleteAllResumesPath = `${resumesPath}/delete`
export const savedJobsPath = '/saved'
/** The saved jobs, with the reason why this one is not among them. */
export const unsavedJobPath = (postingId: number) => `${savedJobsPath}?unsaved=${postingId}`
export const reportsPath = '/admin/reports'
export const outboxPath = '/admin/mail'
export const importFrameworkPath = '/edit/framework/import'
export const exportFrameworkPath = '/edit/framework/export'
export const foreignFrameworksPath = '/edit/frameworks'
export const uploadFrameworkPath = '/api/uploads/framework'
export const uploadForeignFrameworkPath = '/api/uploads/foreign-framework'
export const keepResumePath = '/api/uploads/keep'
export const editFrameworkPath = '/edit/framework'
export const editMatrixPath = `${editFrameworkPath}/matrix`
export const editAboutPath = `${editFrameworkPath}/about`
export const reviewDraftPath = `${editFrameworkPath}/review`
export const publishDraftPath = `${editFrameworkPath}/publish`
export const catchUpPath = `${editFrameworkPath}/catch-up`
export const draftVersionsPath = `${editFrameworkPath}/versions`
export const draftLivePath = `${editFrameworkPath}/live`

/** The number alone finds the posting; the words after it are for people and may be old. */
export const jobPath = (posting: { id: number; title: string }) =>
  `${jobsPath}/${[posting.id, slug(posting.title)].filter(Boolean).join('-')}`
/** The roles side by side; with none, the page that lets one choose. */
export const compareRolesPath = (roleIds: readonly string[]) =>
  `${rolesPath}/compare${roleIds.length ? `?${roleIds.map((id) => `role=${encodeURIComponent(id)}`).join('&')}` : ''}`
export const reportJobPath = (posting: { id: number; title: string }) => `${jobPath(posting)}/report`
export const employerPath = (employerSlug: string) => `/employers/${encodeURIComponent(employerSlug)}`
export const reportedPostingPath = (postingId: number) => `${reportsPath}/${postingId}`
export const mailPath = (mailId: string) => `${outboxPath}/${encodeURIComponent(mailId)}`
/** What a mail leads to: the token goes into a cookie, and the page that asks for the password has none in its address. */
export const newPasswordLinkPath = (token: string) => `${newPasswordPath}/${encodeURIComponent(token)}`
export const landingsPath = `${jobsPath}/in`
export const landingPath = (placeSlug: string, roleId: string) =>
  `${landingsPath}/${encodeURIComponent(placeSlug)}/${encodeURIComponent(roleId)}`
export const rolePath = (roleId: string) => `${rolesPath}/${encodeURIComponent(roleId)}`
export const competencyPath = (competencyId: string) =>
  `${frameworkPath}/competencies/${encodeURIComponent(competencyId)}`
export const responsibilityPath = (responsibilityId: string) =>
  `${responsibilitiesPath}/${encodeURIComponent(responsibilityId)}`
/** A published version for ever: the whole of it as a book. */
export const frameworkVersionPath = (version: string) => `${frameworkVersionsPath}/${encodeURIComponent(version)}`
export const compareVersionsPath = (from: string, to: string, as?: 'txt' | 'json') =>
  `${frameworkPath}/compare${as ? `/changes.${as}` : ''}?${new URLSearchParams({ from, to })}`
export const handbookPdfPath = (version: string) => `${frameworkVersionPath(version)}/handbook.pdf`
export const frameworkJsonPath = (version: string) => `${frameworkVersionPath(version)}/framework.json`
export const newPostingPath = `${hiringPath}/postings/new`
export const editPostingPath = (postingId: number) => `${hiringPath}/postings/${postingId}`
export const previewPostingPath = (postingId: number) => `${hiringPath}/postings/${postingId}/preview`
export const publishedPostingPath = (postingId: number) => `${hiringPath}/postings/${postingId}/published`
export const closePostingPath = (postingId: number) => `${hiringPath}/postings/${postingId}/close`
export const resumePath = (resumeId: string) => `${resumesPath}/${encodeURIComponent(resumeId)}`
export const tailorResumePath = (resumeId: string) => `${resumePath(resumeId)}/tailor`
export const resumeVersionsPath = (resumeId: string) => `${resumePath(resumeId)}/versions`
export const deleteResumePath = (resumeId: string) => `${resumePath(resumeId)}/delete`
export const exportResumePath = (resumeId: string) => `${resumePath(resumeId)}/export`
export const tailoredPath = (tailoredId: string) => `/tailored/${encodeURIComponent(tailoredId)}`
export const tailoredVersionsPath = (tailoredId: string) => `${tailoredPath(tailoredId)}/versions`
export const deleteTailoredPath = (tailoredId: string) => `${tailoredPath(tailoredId)}/delete`
export const exportTailoredPath = (tailoredId: string) => `${tailoredPath(tailoredId)}/export`
export const heldImportPath = (heldId: string) => `${importFrameworkPath}/${encodeURIComponent(heldId)}`
export const foreignFrameworkPath = (id: string) => `${foreignFrameworksPath}/${encodeURIComponent(id)}`
/**
 * @param done the act that the page speaks of
 * @param add whether another item is to be written below
 * @param first where a long list of what stands below goes on
 */
export const foreignItemPath = (
  id: string,
  identifier: string,
  { done, add, first }: { done?: string; add?: boolean; first?: number } = {},
) => {
  const asked = {
    item: identifier,
    ...(done && { done }),
    ...(add && { add: 'another' }),
    ...(first && { first: `${first}` }),
  }
  return `${foreignFrameworkPath(id)}?${new URLSearchParams(asked)}`
}
export const moveForeignItemPath = (id: string, where: { item: string; from: string; under?: string }) =>
  `${foreignFrameworkPath(id)}/move?${new URLSearchParams(where)}`
export const removeForeignItemPath = (id: string, identifier: string) =>
  `${foreignFrameworkPath(id)}/remove?${new URLSearchParams({ item: identifier })}`
export const foreignActsPath = (id: string) => `${foreignFrameworkPath(id)}/changes`
export const deleteForeignPath = (id: string) => `${foreignFrameworkPath(id)}/delete`
export const heldForeignPath = (heldId: string) => `${foreignFrameworksPath}/import/${encodeURIComponent(heldId)}`
/** A list of the framework draft; its name in the document, written as an address is. */
export const editListPath = (collection: string) =>
  `${editFrameworkPath}/${collection.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
export const editItemPath = (collection: string, itemId: string) =>
  `${editListPath(collection)}/${encodeURIComponent(itemId)}`

/** Where each kind of person begins, when nothing says where they were going. */
export const startPaths = {
  candidate: jobsPath,
  hirer: hiringPath,
  editor: editFrameworkPath,
  operator: reportsPath,
} as const

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
