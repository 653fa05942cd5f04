import type { z } from 'zod'

/** What to say beside a field when the schema itself has no words for it. */
export function sentenceFor(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (isEmpty(issue.input)) return 'Fill this in.'
      return issue.expected === 'number' || issue.expected === 'int'
        ? 'Give a whole number.'
        : 'Check what is written here.'
    case 'too_small':
      if (isEmpty(issue.input)) return 'Fill this in.'
      if (issue.origin === 'string') return `Write at least ${issue.minimum} characters.`
      if (issue.origin === 'array')
        return issue.minimum === 1 ? 'Choose at least one.' : `Choose at least ${issue.minimum}.`
      return issue.inclusive === false ? `Give more than ${issue.minimum}.` : `Give ${issue.minimum} or more.`
    case 'too_big':
      if (issue.origin === 'string') return `Use at most ${issue.maximum} characters.`
      if (issue.origin === 'array') return `Choose at most ${issue.maximum}.`
      return issue.inclusive === false ? `Give less than ${issue.maximum}.` : `Give ${issue.maximum} or less.`
    case 'invalid_value':
      return isEmpty(issue.input) ? 'Choose one.' : 'Choose one from the list.'
    case 'invalid_format':
      return isEmpty(issue.input) ? 'Fill this in.' : (formats[issue.format] ?? 'Check how this is written.')
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    default:
      return 'Check what is written here.'
  }
}

const isEmpty = (input: unknown) => input === undefined || input === null || input === ''

const formats: Readonly<Record<string, string>> = {
  email: 'Give an email address, for example name@example.org.uk.',
  url: 'Give a web address that begins with https://.',
  date: 'Give a real date, for example 01/04/2026.',
  uuid: 'Choose one.',
}
