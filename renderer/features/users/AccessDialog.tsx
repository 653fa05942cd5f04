import { useWatch } from 'react-hook-form'

import type { UserWithAccess } from '#shared/features/users/users.contract.ts'
import { usersContract } from '#shared/features/users/users.contract.ts'
import { newUserSchema } from '#shared/features/users/users.schema.ts'
import { role, roleLabels } from '#shared/permissions.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { toast } from '../../ui/toasts.ts'
import { GivenPassphraseField } from '../vault/PassphraseFields.tsx'
import { roleHints } from './role-hints.ts'
import { useAccess } from './users.queries.ts'

export type AccessTask =
  | { readonly kind: 'add' }
  | { readonly kind: 'change' | 'enable' | 'givePassphrase'; readonly user: UserWithAccess }

export function AccessDialog({ task, onClose }: { task: AccessTask; onClose: () => void }) {
  if (task.kind === 'add') return <Add onClose={onClose} />
  if (task.kind === 'change') return <Change user={task.user} onClose={onClose} />
  return <GivePassphrase kind={task.kind} user={task.user} onClose={onClose} />
}

const oneTime =
  'For the first sign-in only; they choose their own then. Tell it in person or by telephone, not by e-mail.'

function Add({ onClose }: { onClose: () => void }) {
  const { add } = useAccess()
  return (
    <FormDialog
      opened
      title="Give somebody access"
      saveLabel="Give access"
      onClose={onClose}
      schema={usersContract.add.input}
      defaultValues={{ name: '', signInName: '', role: 'administrator', passphrase: '' }}
      onSave={add.mutateAsync}
      onSaved={() => toast('Access given')}
    >
      <NameAndRole />
      <GivenPassphraseField name="passphrase" label="One-time passphrase" help={oneTime} />
    </FormDialog>
  )
}

function Change({ user, onClose }: { user: UserWithAccess; onClose: () => void }) {
  const { change } = useAccess()
  const { id, name, signInName } = user
  return (
    <FormDialog
      opened
      title={`Change the access of ${name}`}
      onClose={onClose}
      schema={newUserSchema}
      defaultValues={{ name, signInName, role: user.role }}
      onSave={(values) => change.mutateAsync({ id, ...values })}
      onSaved={() => toast('Access changed')}
    >
      <NameAndRole />
    </FormDialog>
  )
}

function NameAndRole() {
  const chosen = role.safeParse(useWatch({ name: 'role' }))
  return (
    <>
      <TextField name="name" label="Name" help="As it stands in the history." />
      <TextField name="signInName" label="Sign-in name" />
      <ChoiceField
        name="role"
        label="Role"
        options={roles}
        {...(chosen.success && { help: `${roleHints[chosen.data]}.` })}
      />
    </>
  )
}

const roles = role.options.map((value) => ({ value, label: roleLabels[value] }))

const passphraseSchema = usersContract.enable.input.pick({ passphrase: true })

function GivePassphrase({
  kind,
  user,
  onClose,
}: {
  kind: 'enable' | 'givePassphrase'
  user: UserWithAccess
  onClose: () => void
}) {
  const access = useAccess()
  const title = kind === 'enable' ? `Give ${user.name} access again` : `Give ${user.name} a new passphrase`
  return (
    <FormDialog
      opened
      title={title}
      saveLabel={kind === 'enable' ? 'Give access again' : 'Give this passphrase'}
      size="md"
      onClose={onClose}
      schema={passphraseSchema}
      defaultValues={{ passphrase: '' }}
      onSave={({ passphrase }) => access[kind].mutateAsync({ id: user.id, passphrase })}
      onSaved={() => toast(kind === 'enable' ? 'Access given again' : 'New passphrase given')}
    >
      <GivenPassphraseField name="passphrase" label="One-time passphrase" help={oneTime} />
    </FormDialog>
  )
}
