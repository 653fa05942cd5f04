import { AppError } from '#shared/errors.ts'

/** The database's own refusals, as sentences. `null` for anything that is not one. */
export function sayConstraint(error: unknown): AppError | null {
  switch ((error as { code?: unknown }).code) {
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
      return new AppError(
        'ruleBroken',
        'Other records depend on this one, or one that it needs is gone. Nothing was changed.',
      )
    case 'SQLITE_CONSTRAINT_UNIQUE':
    case 'SQLITE_CONSTRAINT_PRIMARYKEY':
      return new AppError('ruleBroken', 'There is already a record like this. Nothing was changed.')
    // Triggers of ours say in a sentence what they refuse.
    case 'SQLITE_CONSTRAINT_TRIGGER':
      return new AppError('ruleBroken', (error as Error).message)
    case 'SQLITE_FULL':
      return new AppError(
        'unavailable',
        'The disk is full. Nothing was saved. Free some space and try again.',
      )
    case 'SQLITE_IOERR':
    case 'SQLITE_READONLY':
      return new AppError(
        'unavailable',
        'The data folder cannot be written to. Nothing was saved. Check the disk, then try again.',
      )
    default:
      return null
  }
}
