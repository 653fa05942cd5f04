import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'

import { AppError } from '#shared/errors.ts'
import { chosenPassphrase, typedPassphrase } from '#shared/features/vault/vault.schema.ts'

import { useClient } from '../../client-context.tsx'
import { Page } from '../../frame/Page.tsx'
import { useMay, useSession } from '../../frame/session.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { RecordForm } from '../../ui/form/RecordForm.tsx'
import { Section } from '../../ui/Section.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { toast } from '../../ui/toasts.ts'
import { OwnPassphraseField, PassphraseField } from './PassphraseFields.tsx'
import { holdRecoveryKey } from './recovery-key.ts'
import { refusalInWords, type Refusal } from './refusals.ts'

const changeSchema = z
  .object({ current: typedPassphrase, next: chosenPassphrase, repeated: z.string() })
  .refine(({ next, repeated }) => next === repeated, {
    path: ['repeated'],
    error: 'The two passphrases differ.',
  })

/** One's own passphrase; for managers also the keys of the centre. */
export default function PassphrasePage() {
  const { vault } = useClient()
  const { person, centreName } = useSession()
  const [round, setRound] = useState(0)
  const mayChangeKeys = useMay('users')

  return (
    <Page title="Your passphrase">
      <Section
        title="Change your passphrase"
        hint="The records need not be encrypted anew; only the lock changes."
      >
        <RecordForm
          key={round}
          schema={changeSchema}
          defaultValues={{ current: '', next: '', repeated: '' }}
          saveLabel="Change passphrase"
          onSave={async ({ current, next }) => {
            const answer = await vault.changePassphrase({ current, next })
            if (answer.outcome !== 'changed') throw refusal(answer, 'current')
          }}
          onSaved={() => {
            setRound(round + 1)
            toast('Passphrase changed')
          }}
        >
          <PassphraseField name="current" label="Present passphrase" />
          <OwnPassphraseField name="next" label="New passphrase" known={[person.name, centreName]} />
          <PassphraseField name="repeated" label="New passphrase again" isNew />
        </RecordForm>
      </Section>
      {mayChangeKeys && <Keys />}
    </Page>
  )
}

const proofSchema = z.object({ passphrase: typedPassphrase })

function Keys() {
  const { vault } = useClient()
  const status = useQuery({ queryKey: ['vault', 'status'], queryFn: () => vault.status({}) })
  const [asking, setAsking] = useState<'recoveryKey' | 'dataKey' | null>(null)
  const close = () => setAsking(null)
  const isConfirmed = status.data?.isRecoveryKeyConfirmed ?? true

  return (
    <>
      <Section
        title="Recovery key"
        hint="The paper that opens the centre when a passphrase is forgotten. A new key makes the old paper useless."
        actions={
          <Button variant="default" onClick={() => setAsking('recoveryKey')}>
            Make a new recovery key
          </Button>
        }
      >
        {isConfirmed ? (
          <StatusBadge tone="green" word="On paper" />
        ) : (
          <StatusBadge tone="amber" word="Never checked against the paper: make a new one" />
        )}
      </Section>
      <Section
        title="Encrypt everything anew"
        hint="For when somebody may have copied the folder and known a passphrase. A backup is taken first. Everybody else needs a new passphrase from you afterwards."
        actions={
          <Button variant="default" onClick={() => setAsking('dataKey')}>
            Encrypt everything anew
          </Button>
        }
      >
        <p>Older backups still open with the passphrase of their time.</p>
      </Section>
      <Proof
        opened={asking === 'recoveryKey'}
        title="Make a new recovery key"
        onClose={close}
        prove={async (passphrase) => {
          const answer = await vault.renewRecoveryKey({ passphrase })
          if (answer.outcome !== 'renewed') throw refusal(answer, 'passphrase')
          holdRecoveryKey(answer.recoveryKey)
        }}
      />
      <Proof
        opened={asking === 'dataKey'}
        title="Encrypt everything anew"
        onClose={close}
        prove={async (passphrase) => {
          const answer = await vault.changeDataKey({ passphrase, others: [] })
          if (answer.outcome !== 'changed') throw refusal(answer, 'passphrase')
          holdRecoveryKey(answer.recoveryKey)
        }}
      />
    </>
  )
}

interface ProofProps {
  readonly opened: boolean
  readonly title: string
  readonly onClose: () => void
  readonly prove: (passphrase: string) => Promise<void>
}

/** Before keys change, the person shows once more who they are. */
function Proof({ opened, title, onClose, prove }: ProofProps) {
  return (
    <FormDialog
      opened={opened}
      title={title}
      size="sm"
      saveLabel={title}
      onClose={onClose}
      schema={proofSchema}
      defaultValues={{ passphrase: '' }}
      onSave={({ passphrase }) => prove(passphrase)}
    >
      <PassphraseField name="passphrase" label="Your passphrase" />
    </FormDialog>
  )
}

const refusal = (answer: Refusal, field: string) =>
  new AppError('ruleBroken', refusalInWords(answer), { [field]: 'Not right' })
