import { useRef } from 'react'

import type { LocationRow } from '#shared/features/locations/locations.contract.ts'
import { daysOf } from '#shared/features/locations/locations.rules.ts'
import {
  changedLocationSchema,
  decisionSchema,
  decisions,
  emptyLocation,
  newLocationSchema,
  presences,
  weekdays,
  type LocationId,
  type NewLocation,
} from '#shared/features/locations/locations.schema.ts'

import { ChoiceField, MultiChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { useAgencyOptions } from '../agencies/agencies.queries.ts'
import { usePostOptions } from '../posts/posts.queries.ts'
import { useVocabularyOptions } from '../vocabularies/vocabularies.queries.ts'
import { useLocationChanges } from './locations.queries.ts'

interface Adding {
  readonly given?: Partial<NewLocation>
  readonly onClose: () => void
  readonly onAdded: (id: LocationId) => void
}

export function AddLocation({ given, onClose, onAdded }: Adding) {
  const { add } = useLocationChanges()
  const added = useRef<LocationId>(null)
  const posts = usePostOptions(null)
  return (
    <FormDialog
      opened
      title="Add a location"
      saveLabel="Add location"
      onClose={onClose}
      schema={newLocationSchema}
      defaultValues={{ ...emptyLocation, ...given }}
      onSave={async (values) => {
        added.current = (await add.mutateAsync(values)).id
      }}
      onSaved={() => {
        toast('Location added', { undo: true })
        if (added.current !== null) onAdded(added.current)
      }}
    >
      <LocationFields present={null} />
      <MultiChoiceField
        name="postIds"
        label="Posts that are based here"
        help="What stands in the posts as their base is kept."
        options={posts}
        optional
      />
    </FormDialog>
  )
}

export function ChangeLocation({ location, onClose }: { location: LocationRow; onClose: () => void }) {
  const { change } = useLocationChanges()
  return (
    <FormDialog
      opened
      title="Change a location"
      onClose={onClose}
      schema={changedLocationSchema}
      defaultValues={changedLocationSchema.parse({ ...location, daysOpen: daysOf(location) })}
      onSave={change.mutateAsync}
      onSaved={() => toast('Location changed', { undo: true })}
    >
      <LocationFields present={location} />
    </FormDialog>
  )
}

function LocationFields({ present }: { present: LocationRow | null }) {
  const kinds = useVocabularyOptions('baseKinds', present?.kindId ?? null)
  return (
    <>
      <FieldRow>
        <TextField name="name" label="Name" />
        <ChoiceField name="kindId" label="Kind of base" options={kinds} optional />
      </FieldRow>
      <FieldRow>
        <ChoiceField name="presence" label="How the team is there" options={optionsFrom(presences)} />
        <ChoiceField name="ownerAgencyId" label="Belongs to" options={useAgencyOptions()} optional />
      </FieldRow>
      <TextField name="address" label="Address" optional />
      <FieldRow>
        <MultiChoiceField name="daysOpen" label="Days open" options={optionsFrom(weekdays)} optional />
        <TextField name="hours" label="Hours" optional />
      </FieldRow>
      <FieldRow>
        <TextField name="rooms" label="Rooms promised" optional />
        <TextField name="roomsPromisedBy" label="Promised by" optional />
      </FieldRow>
      <LongTextField name="notes" label="Notes" rows={2} optional />
    </>
  )
}

/** What was decided about a place, when, by whom, and when to look again. */
export function Decide({ location, onClose }: { location: LocationRow; onClose: () => void }) {
  const { decide } = useLocationChanges()
  return (
    <FormDialog
      opened
      title={`Decide about ${location.name}`}
      saveLabel="Save decision"
      size="md"
      onClose={onClose}
      schema={decisionSchema}
      defaultValues={decisionSchema.parse(location)}
      onSave={decide.mutateAsync}
      onSaved={() => toast('Decision saved', { undo: true })}
    >
      <ChoiceField name="decision" label="Decision" options={optionsFrom(decisions)} />
      <FieldRow>
        <DayField name="decidedOn" label="Decided on" optional />
        <TextField name="decidedBy" label="Decided by" optional />
      </FieldRow>
      <DayField name="reviewOn" label="Look at it again" help="It appears on This week." optional />
    </FormDialog>
  )
}
