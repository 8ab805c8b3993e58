import 'server-only'

/** The texts of a form by name. Files are left out, and so is what the framework adds for itself. */
export function formValues(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' && !name.startsWith('$') ? [[name, value]] : [])),
  )
}

/** One text of a form; empty when it was not sent. */
export function formText(form: FormData, name: string) {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** A number that our own page wrote into the form; 0, which names nothing, for anything else. */
export function formNumber(form: FormData, name: string) {
  const text = formText(form, name)
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}
