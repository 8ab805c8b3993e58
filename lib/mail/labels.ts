/** Browser-safe: what a mail may be about, and how it stands, in words. */
export const mailKindLabels = {
  'password-link': 'Link for a new password',
  'password-changed': 'Password changed',
  'review-reminder': 'Framework entries to review',
} as const

export type MailKind = keyof typeof mailKindLabels

export const mailStateLabels = { waiting: 'Waiting', sent: 'Sent', refused: 'Refused' } as const

export type MailState = keyof typeof mailStateLabels

/** What a mail of the outbox is about; nothing for a kind that a later version of the product wrote. */
export const kindText = (kind: string) => (Object.hasOwn(mailKindLabels, kind) ? mailKindLabels[kind as MailKind] : '')
