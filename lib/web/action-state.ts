import type { FieldProblems } from '@/lib/platform/errors'

/** What an action answers: browser-safe. `values` holds what was typed, so that a form without script loses nothing. */
export type ActionState =
  | { ok: null }
  | { ok: true; message?: string }
  | { ok: false; message: string; fields: FieldProblems; values?: Record<string, string> }

export const untouched: ActionState = { ok: null }
