/** Figures that a line names, in its own words. What they mean for a level is for the person to say, never for this tool. */
export type ScalePrompt = { line: number; figures: string[] }

const COUNTED =
  'projects?|programmes?|programs?|portfolios?|people|staff|analysts?|managers?|direct reports?|users?|teams?|sites?|countries|suppliers?|vendors?|stakeholders?|reports?|boards?|workstreams?|releases?|risks?|years?|months?'
const FIGURE = new RegExp(
  [
    // Money: £20m, $1.5 million, EUR 300k.
    '(?:[£$€]|\\b(?:GBP|USD|EUR)\\s?)\\d[\\d,.]{0,14}(?:\\s?(?:k|m|bn|million|billion)\\b)?',
    // A count of something that has a scale, with at most one word between: 40 capital projects.
    `\\b(?:\\d[\\d,]{0,9}\\+?|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\\s(?:\\p{L}{3,20}\\s)?(?:${COUNTED})\\b`,
    '\\bteam of (?:\\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\\b',
  ].join('|'),
  'giu',
)
const MOST_FIGURES = 4
const LINE_LIMIT = 1000

/** The lines that name a scale, in order, each with its figures. */
export function readScale(lines: readonly { line: number; text: string }[]): ScalePrompt[] {
  return lines
    .map(({ line, text }) => ({
      line,
      figures: [
        ...new Set([...text.slice(0, LINE_LIMIT).matchAll(FIGURE)].map(([figure]) => figure.replace(/[.,]+$/, ''))),
      ].slice(0, MOST_FIGURES),
    }))
    .filter(({ figures }) => figures.length > 0)
}
