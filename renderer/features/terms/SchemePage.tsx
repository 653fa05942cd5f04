import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import {
  partsToCheck,
  schemeBases,
  schemeParts,
  termTimePossibilities,
} from '#shared/features/terms/schemes.schema.ts'
import { termsContract, type SchemeRow } from '#shared/features/terms/terms.contract.ts'
import { workPatterns } from '#shared/features/terms/terms.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { RecordPage } from '../../frame/RecordPage.tsx'
import { useMay } from '../../frame/session.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { formatHours, formatNumber } from '../../ui/format.ts'
import { Section } from '../../ui/Section.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { toast } from '../../ui/toasts.ts'
import { Attachments } from '../attachments/Attachments.tsx'
import { ChangeScheme } from './SchemeForm.tsx'
import { schemeBadge } from './Schemes.tsx'
import { useSchemes, useTermsChanges, useTermsUses } from './terms.queries.ts'
import { SetUse } from './UseDialog.tsx'

const back = { to: '/terms/schemes', label: 'Terms and conditions' }

/** `/terms/schemes/:id` */
export function SchemePage({ id }: { id: string }) {
  const schemes = useSchemes()
  return (
    <RecordPage
      noun="Set of terms"
      back={back}
      query={schemes}
      record={schemes.data?.find((scheme) => scheme.id === id)}
    >
      {(scheme) => <Record scheme={scheme} />}
    </RecordPage>
  )
}

function Record({ scheme }: { scheme: SchemeRow }) {
  const mayWrite = useMay('records.write')
  const navigate = useNavigate()
  const { copyScheme, retireScheme, bringBackScheme } = useTermsChanges()
  const [task, setTask] = useState<'change' | 'copy' | 'use' | null>(null)
  const done = () => setTask(null)
  const isRetired = scheme.retiredOn !== null
  const retire = () =>
    isRetired
      ? bringBackScheme.mutate({ id: scheme.id }, { onSuccess: () => toast('Brought back', { undo: true }) })
      : retireScheme.mutate({ id: scheme.id }, { onSuccess: () => toast('Retired', { undo: true }) })

  return (
    <Page
      title={scheme.name}
      back={back}
      subtitle={<StatusBadge {...schemeBadge(scheme)} />}
      {...(mayWrite && {
        primary: { label: 'Change', run: () => setTask('change') },
        actions: (
          <Group gap="xs">
            <Button variant="default" onClick={() => setTask('copy')}>
              Copy to local terms
            </Button>
            <Button variant="default" onClick={retire}>
              {isRetired ? 'Bring back' : 'Retire'}
            </Button>
          </Group>
        ),
      })}
    >
      <Definitions items={definitionsOf(scheme)} />
      <UsedBy scheme={scheme} onSet={() => setTask('use')} />
      <Attachments of={{ recordTable: 'termsSchemes', recordId: scheme.id }} />
      {task === 'change' && <ChangeScheme scheme={scheme} onClose={done} />}
      {task === 'use' && <SetUse schemeId={scheme.id} onClose={done} />}
      {task === 'copy' && (
        <FormDialog
          opened
          title="Copy to local terms"
          saveLabel="Copy"
          size="sm"
          onClose={done}
          schema={termsContract.copyScheme.input}
          defaultValues={{ id: scheme.id, name: `${scheme.name}, local` }}
          onSave={copyScheme.mutateAsync}
          onSaved={() => {
            toast('Terms copied', { undo: true })
            void navigate('/terms/schemes')
          }}
        >
          <TextField name="name" label="Name of the copy" help="The original stays as it is." />
        </FormDialog>
      )}
    </Page>
  )
}

function definitionsOf(scheme: SchemeRow) {
  const { leaveSteps, fullTimeMinutes, workingDays, directedHours } = scheme
  const lines = (text: string) => <span style={{ whiteSpace: 'pre-line' }}>{text}</span>
  return [
    ['Kind', schemeBases[scheme.basis]],
    ['Copied from', scheme.copiedFrom],
    ['Full-time week', fullTimeMinutes === null ? null : `${formatHours(fullTimeMinutes)} hours`],
    ['Working days a year', workingDays],
    ['Directed hours a year', directedHours === null ? null : formatNumber(directedHours)],
    [
      'Leave',
      leaveSteps.length === 0
        ? null
        : lines(
            leaveSteps
              .map(({ fromYears, days }) =>
                fromYears === 0
                  ? `${days} days at the start`
                  : `${days} days from ${fromYears} years of service`,
              )
              .join('\n'),
          ),
    ],
    ['Extra days', scheme.extraDays],
    ['Bank holidays', scheme.bankHolidays],
    ['Leave year', scheme.leaveYear],
    ['About leave', scheme.leaveNote],
    ['Term time only', termTimePossibilities[scheme.termTime]],
    ['About term time', scheme.termTimeNote],
    ['Sick pay', scheme.sickPay === '' ? null : lines(scheme.sickPay)],
    ['Notice', scheme.notice],
    ['Pension', scheme.pension],
    ['Mileage', scheme.mileage],
    [
      'To check before use',
      partsToCheck(scheme)
        .map((part) => schemeParts[part])
        .join(', '),
    ],
    ['Where it comes from', scheme.sourceNote],
  ] as const
}

function UsedBy({ scheme, onSet }: { scheme: SchemeRow; onSet: () => void }) {
  const mayWrite = useMay('records.write')
  const { removeUse } = useTermsChanges()
  const uses = (useTermsUses().data ?? []).filter(({ schemeId }) => schemeId === scheme.id)
  return (
    <Section
      title="Usual terms of"
      hint="Agencies and roles whose people usually have these terms. The comparison shows them where nobody is named."
      {...(mayWrite &&
        scheme.retiredOn === null && {
          actions: (
            <Button variant="default" size="xs" onClick={onSet}>
              Add an agency or role
            </Button>
          ),
        })}
    >
      {uses.length === 0 ? (
        <p>No agency and no role yet.</p>
      ) : (
        <ul>
          {uses.map(({ id, title, grade, pattern }) => (
            <li key={id}>
              {[title, grade, pattern === 'notStated' ? '' : workPatterns[pattern]]
                .filter(Boolean)
                .join(', ')}
              {mayWrite && (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  ml="xs"
                  aria-label={`Remove ${title}`}
                  onClick={() =>
                    removeUse.mutate({ id }, { onSuccess: () => toast('Removed', { undo: true }) })
                  }
                >
                  Remove
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
