'use server'

import { redirect } from 'next/navigation'
import type { Viewer } from '@/lib/access/viewer'
import { addForeignItem } from '@/lib/case/foreign/add-foreign-item'
import { deleteForeignFramework } from '@/lib/case/foreign/delete-foreign-framework'
import { editForeignItem, type ForeignItemKey, retireForeignItem } from '@/lib/case/foreign/edit-foreign-item'
import { findForeignItem } from '@/lib/case/foreign/find-foreign-item'
import type { ChildPlace } from '@/lib/case/foreign/fit-child'
import { moveForeignItem, stepForeignItem } from '@/lib/case/foreign/move-foreign-item'
import { removeForeignItem } from '@/lib/case/foreign/remove-foreign-item'
import { takeBackAct } from '@/lib/case/foreign/take-back-act'
import { applyHeldForeign } from '@/lib/interchange/held/foreign-import'
import { foreignFrameworkPath, foreignFrameworksPath, foreignItemPath } from '@/lib/paths'
import { DomainError } from '@/lib/platform/errors'
import { action } from '@/lib/web/action'
import type { ActionState } from '@/lib/web/action-state'
import { formNumber, formText, formValues } from '@/lib/web/form-values'
import { keepTyped } from '@/lib/web/keep-typed'

const fieldsOf = (form: FormData) => ({
  statement: formText(form, 'statement'),
  code: formText(form, 'code'),
  itemType: formText(form, 'itemType'),
  notes: formText(form, 'notes'),
})
const keyOf = (form: FormData) => ({
  frameworkId: formText(form, 'frameworkId'),
  identifier: formText(form, 'identifier'),
  revision: formNumber(form, 'revision'),
})
const done = (actId: string | null) => (actId === null ? {} : { done: actId })

/** Brings a waiting package in, and shows it. */
export const bringIn = action('foreign-framework.import', async ({ viewer }, form: FormData) => {
  const takes = new Set(form.getAll('take').filter((key) => typeof key === 'string'))
  const { frameworkId } = await applyHeldForeign(viewer, formText(form, 'heldId'), (key) => takes.has(key), new Date())
  redirect(foreignFrameworkPath(frameworkId))
})

export const saveForeignItem = action('foreign-item.edit', ({ viewer }, form: FormData) =>
  keepTyped(formValues(form), async () => {
    const key = keyOf(form)
    try {
      const { actId } = await editForeignItem(viewer, key, fieldsOf(form), new Date())
      redirect(foreignItemPath(key.frameworkId, key.identifier, done(actId)))
    } catch (error) {
      if (error instanceof DomainError && error.code === 'conflict') return cameSecond(viewer, key, form, error)
      throw error
    }
  }),
)

/** What was typed and what stands there now, so that a person can decide. */
async function cameSecond(
  viewer: Viewer,
  key: ForeignItemKey,
  form: FormData,
  error: DomainError,
): Promise<ActionState> {
  const { statement, code, itemType, notes, revision } = await findForeignItem(viewer, key.frameworkId, key.identifier)
  const theirs = JSON.stringify({ statement, code: code ?? '', itemType: itemType ?? '', notes: notes ?? '' })
  return {
    ok: false,
    message: error.message,
    fields: {},
    values: formValues(form),
    conflict: { mine: JSON.stringify(fieldsOf(form)), theirs, revision },
  }
}

export const createForeignItem = action('foreign-item.add', ({ viewer }, form: FormData) =>
  keepTyped(formValues(form), async () => {
    const place = { frameworkId: formText(form, 'frameworkId'), parent: formText(form, 'parent') }
    const { identifier, actId } = await addForeignItem(viewer, place, fieldsOf(form), new Date())
    const another = formText(form, 'next') === 'another'
    redirect(foreignItemPath(place.frameworkId, another ? place.parent : identifier, { ...done(actId), add: another }))
  }),
)

/** Retires an item, or brings it back into use. */
export const retireItem = action('foreign-item.retire', async ({ viewer }, form: FormData) => {
  const key = keyOf(form)
  const { actId } = await retireForeignItem(viewer, key, formText(form, 'retire') === 'yes', new Date())
  redirect(foreignItemPath(key.frameworkId, key.identifier, done(actId)))
})

/** One place up or down. */
export const stepItem = action('foreign-item.step', async ({ viewer }, form: FormData) => {
  const { frameworkId, identifier } = keyOf(form)
  const step = { frameworkId, identifier, parent: formText(form, 'parent'), past: formText(form, 'past') }
  const direction = formText(form, 'direction') === 'up' ? 'up' : 'down'
  const { actId } = await stepForeignItem(viewer, step, direction, new Date())
  redirect(foreignItemPath(frameworkId, identifier, done(actId)))
})

export const moveItem = action('foreign-item.move', ({ viewer }, form: FormData) =>
  keepTyped(formValues(form), async () => {
    const { frameworkId, identifier } = keyOf(form)
    const behind = formText(form, 'place')
    const place: ChildPlace = behind === 'first' || behind === 'last' ? behind : { behind }
    const move = { frameworkId, identifier, from: formText(form, 'from'), to: formText(form, 'to'), place }
    const { actId } = await moveForeignItem(viewer, move, new Date())
    redirect(foreignItemPath(frameworkId, identifier, done(actId)))
  }),
)

/** Removes an item and shows what it stood under. */
export const removeItem = action('foreign-item.remove', async ({ viewer }, form: FormData) => {
  const key = { ...keyOf(form), seen: formText(form, 'seen') }
  const { actId } = await removeForeignItem(viewer, key, new Date())
  redirect(foreignItemPath(key.frameworkId, formText(form, 'parent'), done(actId)))
})

/** Takes an act back, or does it again. */
export const takeBack = action('foreign-item.take-back', async ({ viewer }, form: FormData) => {
  const act = { frameworkId: formText(form, 'frameworkId'), actId: formText(form, 'actId') }
  const { identifier } = await takeBackAct(viewer, act, formText(form, 'again') !== 'yes', new Date())
  redirect(foreignItemPath(act.frameworkId, identifier, { done: act.actId }))
})

export const deleteFramework = action('foreign-framework.delete', async ({ viewer }, form: FormData) => {
  await deleteForeignFramework(viewer, formText(form, 'frameworkId'), formText(form, 'changedAt'))
  redirect(foreignFrameworksPath)
})
