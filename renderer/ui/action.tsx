import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'

/** Something to do, by its name. */
export interface Action {
  readonly label: string
  readonly run: () => void
}

/** Where an action is expected a component may stand as well. */
export type ActionOrNode = Action | ReactNode

export const isAction = (given: ActionOrNode): given is Action =>
  typeof given === 'object' && given !== null && 'run' in given

export function ActionButton({ action, ...look }: { action: ActionOrNode } & ButtonProps) {
  if (!isAction(action)) return action
  return (
    <Button {...look} onClick={action.run}>
      {action.label}
    </Button>
  )
}
