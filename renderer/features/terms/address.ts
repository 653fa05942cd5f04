import { subjectSchema, type Subject } from '#shared/features/terms/terms.schema.ts'

/** The columns as they stand in an address: `agency-0190….person-0190…`. */
export const columnsToText = (subjects: readonly Subject[]): string =>
  subjects.map(({ kind, id }) => `${kind}-${id}`).join('.')

/** What cannot be read is left out, so that an old address still shows the rest. */
export const textToColumns = (text: string | null): Subject[] =>
  (text ?? '').split('.').flatMap((word) => {
    const dash = word.indexOf('-')
    const subject = subjectSchema.safeParse({ kind: word.slice(0, dash), id: word.slice(dash + 1) })
    return subject.success ? [subject.data] : []
  })
