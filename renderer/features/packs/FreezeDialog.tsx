import { z } from 'zod'

import type { PackRecord } from '#shared/features/packs/packs.contract.ts'
import { needsChangeNote, nextVersionNumber } from '#shared/features/packs/packs.rules.ts'

import { useClient } from '../../client-context.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { toast } from '../../ui/toasts.ts'

interface Props {
  readonly opened: boolean
  readonly pack: PackRecord
  readonly onClose: () => void
  readonly onFrozen: () => void
}

/** Freezing cannot be undone, so it says what it does before it does it. */
export function FreezeDialog({ opened, pack, onClose, onFrozen }: Props) {
  const { packs } = useClient()
  const number = nextVersionNumber(pack.versions)
  const isRebuild = needsChangeNote(pack.versions)
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={`Freeze as version ${number}`}
      size="md"
      schema={isRebuild ? noteNeeded : noteOptional}
      defaultValues={{ changeNote: '' }}
      saveLabel={`Freeze version ${number}`}
      onSave={({ changeNote }) => packs.freeze({ id: pack.id, changeNote })}
      onSaved={() => {
        toast(`Version ${number} is frozen`)
        onFrozen()
      }}
    >
      <p>
        The pack is fixed as it stands now, with its figures, charts and commentary, and given a fingerprint.
        Later changes to the records do not reach it. Freezing cannot be undone; a late paper becomes the next
        version.
      </p>
      {isRebuild && (
        <LongTextField
          name="changeNote"
          label="What changed since the last version"
          help="The steering group reads this."
        />
      )}
    </FormDialog>
  )
}

const noteOptional = z.object({ changeNote: z.string().max(1000) })
const noteNeeded = z.object({
  changeNote: z.string().trim().min(1, 'Say what changed since the version before.').max(1000),
})
