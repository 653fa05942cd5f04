import { sql, type RawBuilder } from 'kysely'

/** SQL for the right side of `IN`: any number of values in one parameter, so the statement stays the same and short. */
export const oneOf = <T extends string>(values: readonly T[]): RawBuilder<T> =>
  sql<T>`(SELECT value FROM json_each(${JSON.stringify(values)}))`
