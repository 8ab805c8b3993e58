import type { FrameworkDocument, RaciLetter } from '../model'

/** What the controls of an entry offer, and which letters it has. Plain, so that it can travel to the browser. */
export interface EntryChoices {
  competencies: readonly { id: string; name: string }[]
  responsibilities: readonly { id: string; name: string; theme: string }[]
  roles: readonly { id: string; title: string; grade: number }[]
  governanceRoles: readonly { id: string; title: string }[]
  levels: readonly { level: number; name: string }[]
  /** Words that stand in the same field elsewhere. */
  themes: readonly string[]
  categories: readonly string[]
  families: readonly string[]
  /** Of this responsibility, by role. */
  letters: Readonly<Record<string, RaciLetter>>
}

/** @param document without its retired entries: they are no longer offered */
export function entryChoices(document: FrameworkDocument): Omit<EntryChoices, 'letters'> {
  const unique = (words: readonly string[]) => [...new Set(words)]
  return {
    competencies: document.competencies.map(({ id, name }) => ({ id, name })),
    responsibilities: document.responsibilities.map(({ id, name, theme }) => ({ id, name, theme })),
    roles: document.roles.map(({ id, title, grade }) => ({ id, title, grade })),
    governanceRoles: document.governanceRoles.map(({ id, title }) => ({ id, title })),
    levels: document.levels.map(({ level, name }) => ({ level, name })),
    themes: unique(document.responsibilities.map(({ theme }) => theme)),
    categories: unique(document.competencies.map(({ category }) => category)),
    families: unique(document.roles.map(({ family }) => family)),
  }
}
