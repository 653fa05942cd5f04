/** `ENOENT` and its kin; empty for anything that is not an error of the system. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
