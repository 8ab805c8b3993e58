'use server'

import { redirect } from 'next/navigation'
import { countWord } from '@/lib/format'
import { applyImport } from '@/lib/interchange/held/apply-import'
import { previewImport } from '@/lib/interchange/held/preview-import'
import { shownOfPart } from '@/lib/interchange/held/show-changes'
import { changeKey, changePart } from '@/lib/interchange/propose/change-key.shared'
import { importFrameworkPath } from '@/lib/paths'
import { action } from '@/lib/web/action'
import { formText } from '@/lib/web/form-values'

/** Makes the ticked changes of a waiting file in the draft. */
export const takeChanges = action('framework.import', async ({ viewer }, form: FormData) => {
  const heldId = formText(form, 'heldId')
  const chosen = new Set(form.getAll('take').filter((value) => typeof value === 'string'))
  const rest = new Set(form.getAll('rest'))
  if (rest.size > 0) {
    const preview = await previewImport(viewer, heldId)
    const counted = new Map<string, number>()
    for (const { edit } of preview.kind === 'proposal' ? preview.proposal.changes : []) {
      const part = changePart(edit)
      counted.set(part, (counted.get(part) ?? 0) + 1)
      if (rest.has(part) && (counted.get(part) ?? 0) > shownOfPart && edit.kind !== 'retire')
        chosen.add(changeKey(edit))
    }
  }
  const { applied, conflicts } = await applyImport(viewer, heldId, chosen, new Date())
  if (conflicts.length > 0)
    return {
      ok: false,
      message: `${countWord(applied, 'change')} in the draft; ${conflicts.length} could not be made.`,
      fields: Object.fromEntries(conflicts.slice(0, 50).map(({ what, message }) => [what, [`${what}: ${message}`]])),
    }
  redirect(`${importFrameworkPath}?taken=${applied}`)
})
