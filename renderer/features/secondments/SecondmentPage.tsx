import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import type { SecondmentRecord, SecondmentRow } from '#shared/features/secondments/secondments.contract.ts'
import { isOver } from '#shared/features/secondments/secondments.rules.ts'
import type { SecondmentId } from '#shared/features/secondments/secondments.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { RecordPage } from '../../frame/RecordPage.tsx'
import { useMay } from '../../frame/session.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { toast } from '../../ui/toasts.ts'
import { Attachments } from '../attachments/Attachments.tsx'
import { RecordHistory } from '../history/ChangeList.tsx'
import { RechargeSchedule } from './RechargeSchedule.tsx'
import { SecondmentAgreement } from './SecondmentAgreement.tsx'
import { SecondmentClauses } from './SecondmentClauses.tsx'
import { ChangeSecondment } from './SecondmentForm.tsx'
import { SecondmentReviews } from './SecondmentReviews.tsx'
import { SecondmentSteps } from './SecondmentSteps.tsx'
import { StepDialog } from './StepDialog.tsx'
import { openSteps, stepNames, type Step } from './steps.ts'
import { SecondmentWarnings } from './SecondmentWarnings.tsx'
import { usePrintDocument } from './use-print-document.ts'
import { WhatIf } from './WhatIf.tsx'
import { statusBadge } from './secondments.columns.ts'
import { useSecondment, useSecondmentChanges } from './secondments.queries.ts'

const back = { to: '/secondments', label: 'Secondments' }

export function SecondmentPage({ id }: { id: SecondmentId }) {
  const secondment = useSecondment(id)
  return (
    <RecordPage noun="Secondment" back={back} query={secondment} record={secondment.data}>
      {(record) => <Record record={record} />}
    </RecordPage>
  )
}

function Record({ record }: { record: SecondmentRecord }) {
  const { secondment, reviews, clauses } = record
  const navigate = useNavigate()
  const mayWrite = useMay('records.write')
  const maySeeHistory = useMay('history')
  const maySeePay = useMay('pay')
  const { remove } = useSecondmentChanges()
  const [task, setTask] = useState<Step | 'change' | 'delete' | null>(null)
  const close = () => setTask(null)
  const [next, ...others] = openSteps(secondment)
  const title = `Secondment of ${secondment.personName}`

  return (
    <Page
      title={title}
      back={back}
      subtitle={<StatusBadge {...statusBadge(secondment.status)} />}
      print={{ route: `/print/secondments/${secondment.id}`, title }}
      actions={
        <>
          <OtherPrints secondment={secondment} />
          {mayWrite && <Actions steps={others} mayChange={secondment.endedOn === null} onTask={setTask} />}
        </>
      }
      {...(mayWrite &&
        next !== undefined && { primary: { label: stepNames[next], run: () => setTask(next) } })}
    >
      <SecondmentWarnings warnings={secondment.warnings} />
      <Tabs
        label={title}
        tabs={[
          { key: 'agreement', label: 'Agreement', content: <SecondmentAgreement secondment={secondment} /> },
          {
            key: 'clauses',
            label: 'Clauses open',
            count: secondment.openClauses,
            content: <SecondmentClauses secondmentId={secondment.id} clauses={clauses} />,
          },
          ...(maySeePay
            ? [{ key: 'invoices', label: 'Invoices', content: <RechargeSchedule secondment={secondment} /> }]
            : []),
          { key: 'steps', label: 'What happened', content: <SecondmentSteps record={record} /> },
          {
            key: 'reviews',
            label: 'Reviews',
            count: reviews.length,
            content: <SecondmentReviews secondmentId={secondment.id} reviews={reviews} />,
          },
          ...(isOver(secondment.status)
            ? []
            : [{ key: 'whatIf', label: 'If not extended', content: <WhatIf id={secondment.id} /> }]),
          {
            key: 'files',
            label: 'Files',
            content: <Attachments of={{ recordTable: 'secondments', recordId: secondment.id }} />,
          },
          ...(maySeeHistory
            ? [{ key: 'history', label: 'History', content: <RecordHistory recordId={secondment.id} /> }]
            : []),
        ]}
      />
      {task === 'change' && <ChangeSecondment secondment={secondment} onClose={close} />}
      {task !== null && task !== 'change' && task !== 'delete' && (
        <StepDialog step={task} secondment={secondment} onClose={close} />
      )}
      <Confirm
        opened={task === 'delete'}
        title={`Delete the secondment of ${secondment.personName}?`}
        confirmLabel="Delete secondment"
        danger
        onClose={close}
        onConfirm={async () => {
          await remove.mutateAsync({ id: secondment.id })
          toast('Secondment deleted', { undo: true })
          void navigate('/secondments')
        }}
      >
        Its clauses, extensions, reviews, invoices and the appointment it made go as well. Delete only what
        was entered by mistake: otherwise end it or withdraw it. Deleted records wait in the bin.
      </Confirm>
    </Page>
  )
}

/** What can be printed besides the agreement. */
function OtherPrints({ secondment }: { secondment: SecondmentRow }) {
  const print = usePrintDocument()
  const route = `/print/secondments/${secondment.id}`
  const name = secondment.personName
  return (
    <Menu>
      <Menu.Target>
        <Button variant="subtle" color="gray">
          Other prints
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() => print({ route: `${route}/summary`, title: `Secondment of ${name}: summary` })}
        >
          Summary on one page
        </Menu.Item>
        {!isOver(secondment.status) && (
          <Menu.Item
            onClick={() =>
              print({ route: `${route}/what-if`, title: `If the secondment of ${name} is not extended` })
            }
          >
            If it is not extended
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

interface ActionsProps {
  readonly steps: readonly Step[]
  readonly mayChange: boolean
  readonly onTask: (task: Step | 'change' | 'delete') => void
}

function Actions({ steps, mayChange, onTask }: ActionsProps) {
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default">More</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {steps.map((step) => (
          <Menu.Item key={step} onClick={() => onTask(step)}>
            {stepNames[step]}
          </Menu.Item>
        ))}
        {mayChange && <Menu.Item onClick={() => onTask('change')}>Change the terms</Menu.Item>}
        <Menu.Item onClick={() => onTask('delete')}>Delete</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
