/** How many jobs one person may save. Browser-safe, since pages say it. */
export const mostSavedJobs = 500

/** What is answered to a save: the button tells by it which way a press went. */
export const savedMessage = 'Saved.'
