import { Button } from '@mantine/core'

import { AppError } from '#shared/errors.ts'

import classes from './states.module.css'

/** Something could not be shown or done: the sentence the application gives, and a way to try again. */
export function Problem({ error, retry }: { error: unknown; retry?: () => void }) {
  return (
    <div role="alert" className={`${classes.state} ${classes.problem}`}>
      <p>{sentenceOf(error)}</p>
      {retry && (
        <div className={classes.actions}>
          <Button variant="default" onClick={retry}>
            Try again
          </Button>
        </div>
      )}
    </div>
  )
}

/** What to tell a person about an error; what is not phrased for people is not shown to them. */
export function sentenceOf(error: unknown): string {
  if (error instanceof AppError) return error.message
  return 'Something went wrong and this was not done. Try again; if it happens again, close Centreboard and open it again.'
}
