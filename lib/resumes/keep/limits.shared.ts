/** How much one person may keep. Browser-safe, since pages say it. */
export const keepLimits = {
  resumes: 20,
  tailored: 100,
  /** Earlier states of one résumé, and of one tailored copy. */
  versions: 50,
  /** Of the document as JSON: ten times a long career. */
  documentCharacters: 150_000,
  title: 120,
} as const
