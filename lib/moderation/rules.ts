/** The longest text of a report, and of the note that settles it. Browser-safe, since forms say it. */
export const mostReportText = 1000
