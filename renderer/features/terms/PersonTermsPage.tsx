import { Button, Group } from '@mantine/core'
import { useState } from 'react'

import { formatDay } from '#shared/dates.ts'
import { personId as personIdSchema, type PersonId } from '#shared/features/people/people.schema.ts'
import type { PersonTermsRow } from '#shared/features/terms/terms.contract.ts'
import { workPatterns } from '#shared/features/terms/terms.schema.ts'

import { NoSuchPage } from '../../frame/NoSuchPage.tsx'
import { Page } from '../../frame/Page.tsx'
import { useMay } from '../../frame/session.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { formatHours, formatPence } from '../../ui/format.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { RecordLink } from '../../ui/RecordLink.tsx'
import { Section } from '../../ui/Section.tsx'
import { toast } from '../../ui/toasts.ts'
import { usePeople } from '../people/people.queries.ts'
import { AddPersonTerms, ChangePay, ChangePersonTerms, Tell } from './PersonTermsForm.tsx'
import { usePeopleTerms, useTermsChanges, useTermsPay } from './terms.queries.ts'

const back = { to: '/terms/people', label: 'People’s terms' }

/** `/terms/people/:id`: every set of terms somebody was on, the newest first. */
export function PersonTermsPage({ id }: { id: string }) {
  const parsed = personIdSchema.safeParse(id)
  return parsed.success ? <Known personId={parsed.data} /> : <NoSuchPage />
}

function Known({ personId }: { personId: PersonId }) {
  const terms = usePeopleTerms(personId)
  const people = usePeople()
  const mayWrite = useMay('records.write')
  const [adding, setAdding] = useState(false)
  const person = people.data?.find((other) => other.id === personId)
  if (people.isSuccess && person === undefined) return <NoSuchPage />
  const name = person === undefined ? '' : `${person.preferredName || person.givenName} ${person.familyName}`
  const add = { label: 'Note new terms', run: () => setAdding(true) }
  return (
    <Page title={name === '' ? 'Terms' : `Terms of ${name}`} back={back} {...(mayWrite && { primary: add })}>
      {terms.isError || people.isError ? (
        <Problem error={terms.error ?? people.error} />
      ) : terms.isPending || people.isPending ? (
        <Loading />
      ) : terms.data.length === 0 ? (
        <EmptyState title="No terms noted yet" {...(mayWrite && { action: add })}>
          Note whose terms apply, from when, and since when service counts.
        </EmptyState>
      ) : (
        terms.data.map((one) => <Terms key={one.id} terms={one} />)
      )}
      <p>
        <RecordLink to={`/people/${personId}`}>To the record of {name}</RecordLink>
      </p>
      {adding && <AddPersonTerms personId={personId} onClose={() => setAdding(false)} />}
    </Page>
  )
}

function Terms({ terms }: { terms: PersonTermsRow }) {
  const mayWrite = useMay('records.write')
  const maySeePay = useMay('pay')
  const pay = useTermsPay({ personTermsId: terms.id, termsUseId: null })
  const { deletePersonTerms } = useTermsChanges()
  const [task, setTask] = useState<'change' | 'tell' | 'pay' | 'delete' | null>(null)
  const done = () => setTask(null)
  const { contractMinutes, serviceYears, leaveDays } = terms
  return (
    <Section title={`From ${formatDay(terms.startsOn)}${terms.isPresent ? ', at present' : ''}`}>
      <Definitions
        items={[
          [
            'Terms',
            <RecordLink key="s" to={`/terms/schemes/${terms.schemeId}`}>
              {terms.schemeName}
            </RecordLink>,
          ],
          ['Grade', terms.grade],
          [
            'Service counts from',
            terms.serviceStartedOn === null
              ? null
              : `${formatDay(terms.serviceStartedOn)}${serviceYears === null ? '' : ` (${serviceYears} years)`}`,
          ],
          ['Leave, full time', leaveDays === null ? null : `${leaveDays} days with bank holidays`],
          ['Contract hours', contractMinutes === null ? null : `${formatHours(contractMinutes)} a week`],
          ['Days a week', terms.daysPerWeek],
          ['Working year', workPatterns[terms.pattern]],
          ['Weeks worked a year', terms.weeksPerYear],
          [
            'Told that terms differ',
            terms.toldOn === null ? 'Not yet' : `${formatDay(terms.toldOn)}, by ${terms.toldBy}`,
          ],
          ...(maySeePay && pay.data !== undefined
            ? ([['Pay a year, full time', payText(pay.data)]] as const)
            : []),
          ['Note', terms.note],
        ]}
      />
      {mayWrite && (
        <Group gap="xs" mt="sm">
          <Button variant="default" onClick={() => setTask('tell')}>
            Note that they were told
          </Button>
          <Button variant="default" onClick={() => setTask('change')}>
            Change
          </Button>
          {maySeePay && (
            <Button variant="default" onClick={() => setTask('pay')}>
              Change pay
            </Button>
          )}
          <Button variant="default" onClick={() => setTask('delete')}>
            Delete
          </Button>
        </Group>
      )}
      {task === 'change' && <ChangePersonTerms terms={terms} onClose={done} />}
      {task === 'tell' && <Tell terms={terms} onClose={done} />}
      {task === 'pay' && pay.data !== undefined && <ChangePay terms={terms} band={pay.data} onClose={done} />}
      <Confirm
        opened={task === 'delete'}
        title={`Delete the terms from ${formatDay(terms.startsOn)}?`}
        confirmLabel="Delete terms"
        danger
        onClose={done}
        onConfirm={async () => {
          await deletePersonTerms.mutateAsync({ id: terms.id })
          toast('Terms deleted', { undo: true })
        }}
      >
        Delete only what was entered by mistake. When somebody moves to other terms, note the new ones: the
        old ones stay as they were.
      </Confirm>
    </Section>
  )
}

function payText({
  fromPence,
  toPence,
}: {
  fromPence: number | null
  toPence: number | null
}): string | null {
  if (fromPence === null) return null
  return toPence === null ? formatPence(fromPence) : `${formatPence(fromPence)} to ${formatPence(toPence)}`
}
