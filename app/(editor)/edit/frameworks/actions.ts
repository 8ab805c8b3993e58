'use server'

import { redirect } from 'next/navigation'
import { editForeignItem, retireForeignItem } from '@/lib/case/foreign/edit-foreign-item'
import { addForeignItem, moveForeignItem } from '@/lib/case/foreign/place-foreign-item'
import { applyHeldForeign } from '@/lib/interchange/held/foreign-import'
import { foreignFrameworkPath, foreignItemPath } from '@/lib/paths'
import { action } from '@/lib/web/action'
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

/** Brings a waiting package in, and shows it. */
export const bringIn = action('foreign-framework.import', async ({ viewer }, form: FormData) => {
  const { frameworkId } = await applyHeldForeign(viewer, formText(form, 'heldId'), new Date())
  redirect(foreignFrameworkPath(frameworkId))
})

export const saveForeignItem = action('foreign-item.edit', ({ viewer }, form: FormData) =>
  keepTyped(formValues(form), async () => {
    const key = keyOf(form)
    await editForeignItem(viewer, key, fieldsOf(form), new Date())
    redirect(foreignItemPath(key.frameworkId, key.identifier))
  }),
)

export const createForeignItem = action('foreign-item.add', ({ viewer }, form: FormData) =>
  keepTyped(formValues(form), async () => {
    const frameworkId = formText(form, 'frameworkId')
    const { identifier } = await addForeignItem(
      viewer,
      { frameworkId, parent: formText(form, 'parent') },
      fieldsOf(form),
      new Date(),
    )
    redirect(foreignItemPath(frameworkId, identifier))
  }),
)

/** Retires an item, or brings it back. */
export const retireItem = action('foreign-item.retire', async ({ viewer }, form: FormData) => {
  const key = keyOf(form)
  await retireForeignItem(viewer, key, formText(form, 'retire') === 'yes', new Date())
  redirect(foreignItemPath(key.frameworkId, key.identifier))
})

export const moveItem = action('foreign-item.move', async ({ viewer }, form: FormData) => {
  const { frameworkId, identifier } = keyOf(form)
  const direction = formText(form, 'direction') === 'up' ? 'up' : 'down'
  await moveForeignItem(viewer, { frameworkId, parent: formText(form, 'parent'), identifier }, direction, new Date())
  redirect(foreignItemPath(frameworkId, identifier))
})
