/** An entry as a list of the draft shows it. */
export interface ListedEntry {
  id: string
  href: string
  name: string
  note: string
  /** What it stands together with; entries move within it. */
  group: string
  retired: boolean
  state: 'same' | 'changed' | 'new'
  errors: number
}
