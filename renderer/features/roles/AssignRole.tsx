import type { RoleCell, RoleRow } from '#shared/features/roles/roles.contract.ts'
import { sayGap } from '#shared/features/roles/roles.rules.ts'
import { assignRolesSchema, roleNames, sides, type RoleName } from '#shared/features/roles/roles.schema.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { useAgencyOptions } from '../agencies/agencies.queries.ts'
import { usePersonOptions } from '../people/people.queries.ts'
import { useRoleChanges } from './roles.queries.ts'

interface Props {
  /** One person, or all that were ticked. */
  readonly rows: readonly RoleRow[]
  /** The cell that was picked; without one the role is asked for. */
  readonly cell: RoleCell | null
  readonly onClose: () => void
  readonly onSaved?: () => void
}

/** Says who holds a role, for one person or for several at once. What the records suggest is filled in. */
export function AssignRole({ rows, cell, onClose, onSaved }: Props) {
  const { assign } = useRoleChanges()
  const people = usePersonOptions(cell?.suggestion?.holderPersonId ?? null)
  const suggestion = cell?.suggestion ?? null
  const first = rows[0]
  const title = titleOf(rows, cell?.role ?? null)

  return (
    <FormDialog
      opened
      title={title}
      saveLabel="Name holder"
      onClose={onClose}
      schema={assignRolesSchema}
      defaultValues={{
        appointmentIds: rows.map(({ appointmentId }) => appointmentId),
        role: cell?.role ?? null,
        side: suggestion?.side ?? usualSide(cell),
        holderPersonId: suggestion?.holderPersonId ?? null,
        holderName: suggestion?.holderName ?? '',
        holderAgencyId: suggestion?.holderAgencyId ?? agencyFor(rows, cell),
        startsOn: null,
        endsOn: null,
        notes: '',
      }}
      onSave={assign.mutateAsync}
      onSaved={() => {
        toast(rows.length === 1 ? 'Holder named' : `Holder named for ${rows.length}`, { undo: true })
        onSaved?.()
      }}
    >
      {cell !== null && <p>{sayGap(cell, cell.holding?.heldBy ?? '')}</p>}
      {suggestion !== null && <p>Suggested: {suggestion.because}.</p>}
      {cell === null && <ChoiceField name="role" label="Role" options={optionsFrom(roleNames)} />}
      <HolderFields people={people} />
      <FieldRow>
        <DayField
          name="startsOn"
          label="From"
          help={
            rows.length === 1 && first?.cells.every(({ holding }) => holding === null)
              ? 'Empty: from the first day of the appointment.'
              : 'Empty: from the first day, or from today when somebody had the role before.'
          }
          optional
        />
        <DayField name="endsOn" label="Until" optional />
      </FieldRow>
      <TextField name="notes" label="Notes" optional />
    </FormDialog>
  )
}

/** Somebody of the centre, or a name and an agency. */
export function HolderFields({ people }: { people: ReturnType<typeof usePersonOptions> }) {
  const agencies = useAgencyOptions()
  return (
    <>
      <ChoiceField
        name="side"
        label="Held on the side of"
        help="The home agency employs; the centre directs the daily work."
        options={optionsFrom(sides)}
      />
      <ChoiceField name="holderPersonId" label="Somebody at the centre" options={people} optional />
      <FieldRow>
        <TextField name="holderName" label="Or somebody elsewhere, by name" optional />
        <ChoiceField name="holderAgencyId" label="Their agency" options={agencies} optional />
      </FieldRow>
    </>
  )
}

const usualSide = (cell: RoleCell | null) => (cell?.allowed === 'home' ? 'home' : 'host')

/** Where only the home side may hold it, the agency is known already. */
const agencyFor = (rows: readonly RoleRow[], cell: RoleCell | null) =>
  cell?.allowed === 'home' && rows.length === 1 ? (rows[0]?.homeAgencyId ?? null) : null

function titleOf(rows: readonly RoleRow[], role: RoleName | null): string {
  const whom = rows.length === 1 ? (rows[0]?.personName ?? '') : `${rows.length} people`
  return role === null ? `Name a holder for ${whom}` : `${roleNames[role]} of ${whom}`
}
