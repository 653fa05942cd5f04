import type { Option } from './form/ChoiceFields.tsx'

/** The choices of a table of labels, in its order. */
export const optionsFrom = (labels: Readonly<Record<string, string>>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))
