import type { State } from '@/lib/matching/score'

/** The report's argument in its order: what is shown, what may be, what is not yet. */
export const reportParts: { state: State; title: string; note: string; empty: string }[] = [
  {
    state: 'evidenced',
    title: 'Evidenced',
    note: 'A line shows the duty being done. The marked words decided it; the figure is the line in your résumé. If a line is not about the duty, say so: the next best line speaks, or none does.',
    empty: 'No line shows a duty of this role plainly enough to count. That is a normal answer, not a fault of yours.',
  },
  {
    state: 'possible',
    title: 'Possible, please confirm',
    note: 'The words point to the duty and stop short. Only you know. Your answer changes this report and nothing else.',
    empty: 'Nothing is in doubt.',
  },
  {
    state: 'missing',
    title: 'Not evidenced in this résumé',
    note: 'That is about the page, not about you. If you have done it, a line like the one shown would tie it.',
    empty: 'Every duty of the role is tied to a line.',
  },
]
