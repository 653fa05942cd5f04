import { uuidv7 } from 'uuidv7'
import { z } from 'zod'

/** A branded UUIDv7: a function that takes a `PersonId` cannot be handed an agency. */
export const idOf = <Brand extends string>(_brand: Brand) => z.uuidv7().brand<Brand>()

/** Mints an id for a record that does not exist yet; ids sort by the moment they were made. */
export function newId<S extends z.ZodType>(schema: S): z.output<S> {
  return schema.parse(uuidv7())
}
