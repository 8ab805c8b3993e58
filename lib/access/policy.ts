import type { Viewer } from './viewer'

/** What the rules need to know of a posting. */
export interface PostingFacts {
  organisationId: string
  /** By the public predicate, at the moment of asking. */
  isPublic: boolean
}

/** What the rules need to know of what is one person's own: a résumé, its tailored copies, a saved job. */
export interface ResumeFacts {
  ownerId: string
}

const isSystem = (viewer: Viewer) => viewer.kind === 'system'
const isEditor = (viewer: Viewer) => viewer.kind === 'editor'
const isOperator = (viewer: Viewer) => viewer.kind === 'operator'
const keepsFrameworks = (viewer: Viewer) => isSystem(viewer) || isOperator(viewer) || viewer.kind === 'editor'
const isMember = (viewer: Viewer, organisationId: string) =>
  viewer.kind === 'hirer' && viewer.organisationIds.includes(organisationId)
/** The person whose it is and nobody else: not the operator, and not a command run on the machine. */
const isOwner = (viewer: Viewer, { ownerId }: ResumeFacts) => viewer.kind === 'candidate' && viewer.userId === ownerId

/** The access matrix: one line for each thing that can be done, one predicate that says who may. */
export const policy = {
  'account.create': (viewer: Viewer, account: { kind: 'candidate' | 'hirer' | 'editor' | 'operator' }) =>
    isSystem(viewer) || isOperator(viewer) || (viewer.kind === 'visitor' && account.kind === 'candidate'),
  /** Only a command run on the machine: the site has no page that could be talked into it. */
  'account.set-password': isSystem,
  /** Everybody's own, and nobody else's: what does it takes no other account. */
  'account.change-own': (viewer: Viewer) => 'userId' in viewer,
  'account.choose-reminders': isEditor,
  'mail.view': isOperator,
  'mail.send-again': isOperator,
  'organisation.create': (viewer: Viewer) => isSystem(viewer) || isOperator(viewer),
  'framework.import': (viewer: Viewer) => isSystem(viewer) || isOperator(viewer) || viewer.kind === 'editor',
  'foreign-framework.view': keepsFrameworks,
  'foreign-framework.edit': keepsFrameworks,
  /** Drafts are seen and written, reviewed and published by those who keep the framework, and by nobody else. */
  'framework.draft': isEditor,
  'framework.review': isEditor,
  'framework.publish': isEditor,
  'posting.view': (viewer: Viewer, posting: PostingFacts) =>
    posting.isPublic || isSystem(viewer) || isOperator(viewer) || isMember(viewer, posting.organisationId),
  'posting.create': (viewer: Viewer, posting: { organisationId: string }) =>
    isSystem(viewer) || isMember(viewer, posting.organisationId),
  'posting.edit': (viewer: Viewer, posting: { organisationId: string }) =>
    isSystem(viewer) || isMember(viewer, posting.organisationId),
  'posting.publish': (viewer: Viewer, posting: { organisationId: string }) =>
    isSystem(viewer) || isMember(viewer, posting.organisationId),
  'posting.close': (viewer: Viewer, posting: { organisationId: string }) =>
    isSystem(viewer) || isOperator(viewer) || isMember(viewer, posting.organisationId),
  'posting.import': (viewer: Viewer) => isSystem(viewer) || isOperator(viewer),
  'job.save': (viewer: Viewer, posting: { isPublic: boolean }) => viewer.kind === 'candidate' && posting.isPublic,
  'saved-job.view': isOwner,
  'saved-job.remove': isOwner,
  'report.create': (_viewer: Viewer, posting: { isPublic: boolean }) => posting.isPublic,
  'report.view': isOperator,
  'report.settle': isOperator,
  'resume.create': (viewer: Viewer) => viewer.kind === 'candidate',
  'resume.view': isOwner,
  'resume.edit': isOwner,
  'resume.delete': isOwner,
  'tailoring.view': isOwner,
  'tailoring.edit': isOwner,
} as const

type Policy = typeof policy
export type Permission = keyof Policy
type Facts<P extends Permission> = Parameters<Policy[P]> extends [Viewer, infer F] ? [F] : []

/** Whether this viewer may. Pure: what the rule needs to know comes in as facts. */
export function can<P extends Permission>(viewer: Viewer, permission: P, ...facts: Facts<P>): boolean {
  return (policy[permission] as (viewer: Viewer, facts?: unknown) => boolean)(viewer, facts[0])
}
