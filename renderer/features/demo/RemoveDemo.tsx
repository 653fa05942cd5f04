import { Button } from '@mantine/core'
import { useState } from 'react'

import { Confirm } from '../../ui/Confirm.tsx'
import { useRemoveDemo } from './use-demo.ts'

/** Asks, then takes the demo centre off this computer. */
export function RemoveDemo({ size = 'sm' }: { size?: 'sm' | 'compact-sm' }) {
  const [isAsking, setAsking] = useState(false)
  const remove = useRemoveDemo()
  return (
    <>
      <Button variant="default" size={size} onClick={() => setAsking(true)}>
        Remove the demo centre
      </Button>
      <Confirm
        opened={isAsking}
        title="Remove the demo centre?"
        confirmLabel="Remove demo centre"
        danger
        onConfirm={() => remove.mutateAsync()}
        onClose={() => setAsking(false)}
      >
        Everything you tried in it goes too, for good. Your own centre is not touched, and a fresh demo centre
        can be made at any time.
      </Confirm>
    </>
  )
}
