import type { z } from 'zod'

const belongs: Readonly<Record<string, string>> = {
  array: 'A list belongs here.',
  object: 'An object with fields belongs here.',
  record: 'An object with fields belongs here.',
  string: 'A text belongs here.',
  number: 'A number belongs here.',
  int: 'A whole number belongs here.',
}

/** What is wrong with the shape of a file in plain words, where the field has none of its own. */
export function shapeMessage(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'This is missing.' : belongs[issue.expected]
    case 'unrecognized_keys':
      return `There is no field “${issue.keys.slice(0, 5).join('”, “').slice(0, 200)}”.`
    case 'invalid_value':
      return `Write one of these: ${issue.values.map(String).join(', ')}.`
    case 'too_small':
      return `The least is ${issue.minimum}.`
    case 'too_big':
      return `The most is ${issue.maximum}.`
    default:
      return undefined
  }
}
