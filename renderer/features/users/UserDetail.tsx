import { Button, Group } from '@mantine/core'
import { useState } from 'react'

import { formatInstant } from '#shared/dates.ts'
import type { UserWithAccess } from '#shared/features/users/users.contract.ts'
import { roleLabels } from '#shared/permissions.ts'

import { Confirm } from '../../ui/Confirm.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { toast } from '../../ui/toasts.ts'
import type { AccessTask } from './AccessDialog.tsx'
import { roleHints } from './role-hints.ts'
import { useAccess } from './users.queries.ts'

export function UserDetail({ user, onTask }: { user: UserWithAccess; onTask: (task: AccessTask) => void }) {
  const { disable } = useAccess()
  const [withdrawing, setWithdrawing] = useState(false)
  const hasAccess = user.disabledAt === null

  return (
    <>
      <Definitions
        items={[
          ['Role', roleLabels[user.role]],
          ['May', roleHints[user.role]],
          ['Sign-in name', user.signInName],
          ['Last sign-in', user.lastSignedInAt === null ? 'Never' : formatInstant(user.lastSignedInAt)],
          ...(user.disabledAt === null
            ? []
            : ([['Access withdrawn', formatInstant(user.disabledAt)]] as const)),
        ]}
      />
      <Group gap="xs" mt="md">
        {hasAccess ? (
          <>
            <Button variant="default" onClick={() => onTask({ kind: 'change', user })}>
              Change
            </Button>
            <Button variant="default" onClick={() => onTask({ kind: 'givePassphrase', user })}>
              Give a new passphrase
            </Button>
            <Button variant="default" onClick={() => setWithdrawing(true)}>
              Withdraw access
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => onTask({ kind: 'enable', user })}>
            Give access again
          </Button>
        )}
      </Group>
      <Confirm
        opened={withdrawing}
        title={`Withdraw the access of ${user.name}?`}
        confirmLabel="Withdraw access"
        danger
        onClose={() => setWithdrawing(false)}
        onConfirm={async () => {
          await disable.mutateAsync({ id: user.id })
          toast(`${user.name} no longer has access`)
        }}
      >
        Their passphrase stops working at once. What they did stays in the history, and you can give access
        again later.
      </Confirm>
    </>
  )
}
