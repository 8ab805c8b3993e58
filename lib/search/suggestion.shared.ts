/** What completes a search: words alone, or a filter beside the words that stay. Browser-safe. */
export interface SearchSuggestion {
  text: string
  /** The words that are left when it is chosen. */
  q: string
  name?: 'role' | 'responsibility' | 'near' | 'employer'
  value?: string
}

export interface SuggestionGroup {
  /** What these are, and what choosing one does. */
  label: string
  items: SearchSuggestion[]
}
