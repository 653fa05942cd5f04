import { Button } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'

import {
  checkKindSettingsSchema,
  settingsOf,
  type CheckKind,
  type CheckKindSettings,
} from '#shared/features/checks/check-kinds.schema.ts'
import { personKinds } from '#shared/features/people/people.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { CheckField, MultiChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { NumberField } from '../../ui/form/NumberFields.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { Problem } from '../../ui/Problem.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { inUseColumn } from '../../ui/table/in-use-column.ts'
import { ListWithDetail } from '../../ui/table/ListWithDetail.tsx'
import { tellProblem } from '../../ui/tell-problem.ts'
import { toast } from '../../ui/toasts.ts'
import { useVocabulary } from '../vocabularies/vocabularies.queries.ts'
import { useCheckChanges, useCheckKinds } from './checks.queries.ts'

const title = 'Kinds of check'

/** The rules of the single central record. */
export default function CheckKindsPage() {
  const kinds = useCheckKinds()
  const navigate = useNavigate()
  const { id = null } = useParams()
  const [task, setTask] = useState<'add' | 'change' | null>(null)
  const { addKind, changeKind } = useCheckChanges()
  const open = kinds.data?.find((kind) => kind.id === id)

  return (
    <Page title={title} fill primary={{ label: 'Add a kind of check', run: () => setTask('add') }}>
      {kinds.isPending ? (
        <Loading />
      ) : kinds.isError ? (
        <Problem error={kinds.error} retry={() => void kinds.refetch()} />
      ) : (
        <ListWithDetail
          onClose={() => void navigate('/check-kinds')}
          detail={
            open
              ? {
                  title: open.name,
                  content: <Rules kind={open} onChange={() => setTask('change')} />,
                }
              : null
          }
          list={
            <DataTable
              name="checkKinds"
              label={title}
              noun={['kind', 'kinds']}
              exportName={title}
              columns={columns}
              rows={kinds.data}
              rowKey={(kind) => kind.id}
              openKey={id}
              onOpen={(kind) => void navigate(`/check-kinds/${kind.id}`)}
            />
          }
        />
      )}
      {task === 'add' && (
        <KindForm
          heading="Add a kind of check"
          saveLabel="Add kind"
          values={newKind}
          onSave={addKind.mutateAsync}
          onClose={() => setTask(null)}
        />
      )}
      {task === 'change' && open && (
        <KindForm
          heading={`Change ${open.name}`}
          saveLabel="Save rules"
          values={settingsOf(open)}
          onSave={(settings) => changeKind.mutateAsync({ id: open.id, ...settings })}
          onClose={() => setTask(null)}
        />
      )}
    </Page>
  )
}

const newKind: CheckKindSettings = {
  name: '',
  shortName: '',
  personKinds: ['employee'],
  disciplines: [],
  renewalMonths: null,
  serviceMonths: null,
  breakMonths: null,
  leadDays: 60,
  employerMayConfirm: true,
  asksCertificate: false,
  guardsUnsupervised: false,
  sourceNote: '',
}

const sayMonths = (months: number | null, otherwise: string) =>
  months === null ? otherwise : months === 1 ? '1 month' : `${months} months`

const whoNeeds = (kind: CheckKind) =>
  settingsOf(kind)
    .personKinds.map((one) => personKinds[one])
    .join(', ')

const columns: readonly Column<CheckKind>[] = [
  { key: 'name', header: 'Name', accessor: ({ name }) => name },
  { key: 'who', header: 'Who needs it', accessor: whoNeeds },
  {
    key: 'renewal',
    header: 'Renewed',
    accessor: ({ renewalMonths }) => sayMonths(renewalMonths, 'Once'),
  },
  {
    key: 'lead',
    header: 'Due (days before)',
    kind: 'number',
    accessor: ({ leadDays }) => leadDays,
  },
  inUseColumn,
  { key: 'source', header: 'Where the rule comes from', accessor: ({ sourceNote }) => sourceNote },
]

function Rules({ kind, onChange }: { kind: CheckKind; onChange: () => void }) {
  const { retireKind, bringKindBack } = useCheckChanges()
  const disciplines = useVocabulary('disciplines').data ?? []
  const codes = settingsOf(kind).disciplines
  const isUsed = kind.retiredOn === null
  const toggle = () =>
    (isUsed ? retireKind : bringKindBack).mutate(
      { id: kind.id },
      {
        onSuccess: () =>
          toast(isUsed ? 'No longer used; its checks are kept' : 'In use again', { undo: true }),
        onError: tellProblem,
      },
    )
  return (
    <>
      <Definitions
        items={[
          ['Who needs it', whoNeeds(kind)],
          [
            'Disciplines',
            codes.length === 0
              ? 'All'
              : codes.map((code) => disciplines.find((word) => word.code === code)?.label ?? code).join(', '),
          ],
          ['Renewed after', sayMonths(kind.renewalMonths, 'Seen once')],
          ['On the update service', sayMonths(kind.serviceMonths, '')],
          ['New check after a break of more than', sayMonths(kind.breakMonths, '')],
          ['Called due', `${kind.leadDays} days before`],
          ['Employer’s confirmation', kind.employerMayConfirm === 1 ? 'Is enough' : 'Is not enough'],
          ['Needed to work unsupervised', kind.guardsUnsupervised === 1 ? 'Yes' : 'No'],
          ['Where the rule comes from', kind.sourceNote],
        ]}
      />
      <Button mt="md" mr="xs" onClick={onChange}>
        Change the rules
      </Button>
      <Button mt="md" variant="default" onClick={toggle}>
        {isUsed ? 'Stop using it' : 'Use it again'}
      </Button>
    </>
  )
}

function KindForm({
  heading,
  saveLabel,
  values,
  onSave,
  onClose,
}: {
  heading: string
  saveLabel: string
  values: CheckKindSettings
  onSave: (settings: CheckKindSettings) => Promise<unknown>
  onClose: () => void
}) {
  const disciplines = useVocabulary('disciplines').data ?? []
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={heading}
      saveLabel={saveLabel}
      schema={checkKindSettingsSchema}
      defaultValues={values}
      onSave={onSave}
      onSaved={() => toast('Rules saved', { undo: true })}
    >
      <FieldRow>
        <TextField name="name" label="Name" />
        <TextField name="shortName" label="Heading of its column" />
      </FieldRow>
      <FieldGroup title="Who needs it">
        <MultiChoiceField name="personKinds" label="Kinds of person" options={optionsFrom(personKinds)} />
        <MultiChoiceField
          name="disciplines"
          label="Only these disciplines"
          help="Leave empty when it does not depend on the discipline."
          optional
          options={disciplines.map(({ code, label }) => ({ value: code, label }))}
        />
      </FieldGroup>
      <FieldGroup title="When it is needed again">
        <FieldRow>
          <NumberField name="renewalMonths" label="After (months)" help="Empty: seen once." optional />
          <NumberField
            name="serviceMonths"
            label="Update service (months)"
            help="How often it is looked at."
            optional
          />
        </FieldRow>
        <FieldRow>
          <NumberField name="breakMonths" label="After a break of more than (months)" optional />
          <NumberField name="leadDays" label="Called due (days before)" />
        </FieldRow>
      </FieldGroup>
      <CheckField name="employerMayConfirm" label="The employer’s written confirmation is enough" />
      <CheckField
        name="asksCertificate"
        label="It has a certificate with a number, an issue date and a level"
      />
      <CheckField name="guardsUnsupervised" label="Nobody works unsupervised without it" />
      <LongTextField
        name="sourceNote"
        label="Where the rule comes from"
        help="So that the next reader knows what to check when guidance changes."
        rows={2}
        optional
      />
    </FormDialog>
  )
}
