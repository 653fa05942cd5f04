import { Button, Group } from '@mantine/core'
import { type ReactNode, useState } from 'react'

import type { AdvertRow, VacancyRow } from '#shared/features/vacancies/vacancies.contract.ts'
import { everyStage } from '#shared/features/vacancies/vacancies.rules.ts'
import { stages, vacancyReasons } from '#shared/features/vacancies/vacancies.schema.ts'

import { useMay } from '../../frame/session.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { Day } from '../../ui/Day.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { RecordLink } from '../../ui/RecordLink.tsx'
import { Section } from '../../ui/Section.tsx'
import { toast } from '../../ui/toasts.ts'
import { Attachments } from '../attachments/Attachments.tsx'
import { useVacancyChanges } from './vacancies.queries.ts'
import { FillVacancy } from './FillVacancy.tsx'
import { Advertise, ChangeAdvert, ChangeVacancy, MarkFilled, WithdrawVacancy } from './VacancyDialogs.tsx'
import { tellProblem } from '../../ui/tell-problem.ts'

type Task = 'change' | 'fill' | 'markFilled' | 'withdraw' | 'advertise' | 'delete'

/** One vacancy: how far it has come, where it was advertised, and what can be done next. */
export function VacancyAside({ vacancy }: { vacancy: VacancyRow }) {
  const mayWrite = useMay('records.write')
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  return (
    <>
      <Definitions
        items={[
          [
            'Post',
            <RecordLink key="post" to={`/posts/${vacancy.postId}`}>
              {vacancy.postTitle}
            </RecordLink>,
          ],
          ['Opened', <Day key="opened" value={vacancy.openedOn} />],
          ['Reason', vacancyReasons[vacancy.reason]],
          ['Approved by', vacancy.approvedBy],
          ...everyStage.map((stage) => [stages[stage], vacancy[stage]] as const),
          ...endingOf(vacancy),
          ['Notes', vacancy.notes],
        ]}
      />
      {mayWrite && <Steps vacancy={vacancy} onTask={setTask} />}
      <Adverts adverts={vacancy.adverts} {...(mayWrite && { onAdd: () => setTask('advertise') })} />
      <Attachments of={{ recordTable: 'vacancies', recordId: vacancy.id }} />
      {task === 'change' && <ChangeVacancy vacancy={vacancy} onClose={close} />}
      {task === 'fill' && <FillVacancy vacancy={vacancy} onClose={close} />}
      {task === 'markFilled' && <MarkFilled vacancy={vacancy} onClose={close} />}
      {task === 'withdraw' && <WithdrawVacancy vacancy={vacancy} onClose={close} />}
      {task === 'advertise' && <Advertise vacancyId={vacancy.id} onClose={close} />}
      <DeleteVacancy vacancy={vacancy} opened={task === 'delete'} onClose={close} />
    </>
  )
}

/** Only the ending there is. */
const endingOf = ({
  filledOn,
  filledById,
  filledBy,
  withdrawnOn,
  withdrawnReason,
}: VacancyRow): [string, ReactNode][] => [
  ...(filledOn === null
    ? []
    : [['Filled', <Day key="filled" value={filledOn} />] satisfies [string, ReactNode]]),
  ...(filledById === null
    ? []
    : [
        [
          'Filled by',
          <RecordLink key="by" to={`/people/${filledById}`}>
            {filledBy}
          </RecordLink>,
        ] satisfies [string, ReactNode],
      ]),
  ...(withdrawnOn === null
    ? []
    : ([
        ['Withdrawn', <Day key="withdrawn" value={withdrawnOn} />],
        ['Why it was withdrawn', withdrawnReason],
      ] satisfies [string, ReactNode][])),
]

function Steps({ vacancy, onTask }: { vacancy: VacancyRow; onTask: (task: Task) => void }) {
  const { reopen } = useVacancyChanges()
  const openAgain = () =>
    reopen.mutate(
      { id: vacancy.id },
      {
        onSuccess: () => toast('Vacancy open again', { undo: true }),
        onError: tellProblem,
      },
    )
  return (
    <Group gap="xs" mt="md">
      <Button variant="default" onClick={() => onTask('change')}>
        Change or count
      </Button>
      {vacancy.state === 'open' ? (
        <>
          <Button variant="default" onClick={() => onTask('fill')}>
            Fill this vacancy
          </Button>
          <Button variant="default" onClick={() => onTask('markFilled')}>
            Mark as filled
          </Button>
          <Button variant="default" onClick={() => onTask('withdraw')}>
            Withdraw
          </Button>
        </>
      ) : (
        <Button variant="default" onClick={openAgain}>
          Open again
        </Button>
      )}
      <Button variant="default" onClick={() => onTask('delete')}>
        Delete
      </Button>
    </Group>
  )
}

function Adverts({ adverts, onAdd }: { adverts: readonly AdvertRow[]; onAdd?: () => void }) {
  const { removeAdvert } = useVacancyChanges()
  const [open, setOpen] = useState<AdvertRow | null>(null)
  const remove = (advert: AdvertRow) =>
    removeAdvert.mutate(
      { id: advert.id },
      {
        onSuccess: () => toast('Advert deleted', { undo: true }),
        onError: tellProblem,
      },
    )
  return (
    <Section
      title="Adverts"
      actions={
        onAdd && (
          <Button size="compact-sm" variant="default" onClick={onAdd}>
            Record an advert
          </Button>
        )
      }
    >
      {adverts.length === 0 && <p>Not advertised yet.</p>}
      <ul>
        {adverts.map((advert) => (
          <li key={advert.id}>
            {advert.place}, from <Day value={advert.opensOn} />
            {advert.closesOn && (
              <>
                {' '}
                until <Day value={advert.closesOn} />
              </>
            )}
            {advert.agencyNames === '' ? '' : `, jointly with ${advert.agencyNames}`}{' '}
            {onAdd && (
              <>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`Change the advert: ${advert.place}`}
                  onClick={() => setOpen(advert)}
                >
                  Change
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`Delete the advert: ${advert.place}`}
                  onClick={() => remove(advert)}
                >
                  Delete
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {open && <ChangeAdvert advert={open} onClose={() => setOpen(null)} />}
    </Section>
  )
}

interface DeleteProps {
  readonly vacancy: VacancyRow
  readonly opened: boolean
  readonly onClose: () => void
}

function DeleteVacancy({ vacancy, opened, onClose }: DeleteProps) {
  const { remove } = useVacancyChanges()
  return (
    <Confirm
      opened={opened}
      title="Delete this vacancy?"
      confirmLabel="Delete vacancy"
      danger
      onClose={onClose}
      onConfirm={async () => {
        await remove.mutateAsync({ id: vacancy.id })
        toast('Vacancy deleted', { undo: true })
      }}
    >
      Delete only what was entered by mistake. When nobody is sought any more, withdraw it, so that the
      figures stay true.
    </Confirm>
  )
}
