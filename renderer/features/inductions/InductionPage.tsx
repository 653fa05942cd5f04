import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import { formatLongDay } from '#shared/dates.ts'
import type { InductionDetails } from '#shared/features/inductions/inductions.contract.ts'
import { isFinished, progressOn } from '#shared/features/inductions/inductions.rules.ts'
import type { InductionId } from '#shared/features/inductions/inductions.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { RecordPage } from '../../frame/RecordPage.tsx'
import { useMay } from '../../frame/session.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { toast } from '../../ui/toasts.ts'
import { Attachments } from '../attachments/Attachments.tsx'
import { bookletReference } from './booklet/booklet.ts'
import { Checklist } from './Checklist.tsx'
import { DetailsDialog, SignOffDialog, StopDialog } from './InductionDialogs.tsx'
import { useInduction, useInductionCommand } from './inductions.queries.ts'
import classes from './inductions.module.css'
import { ProgressBar } from './ProgressBar.tsx'
import { Reviews } from './Reviews.tsx'
import { statusBadge } from './status.ts'
import { AddStepDialog } from './StepDialogs.tsx'
import { tellProblem } from '../../ui/tell-problem.ts'

/** One person’s checklist: tick, set aside, review, sign off. */
export function InductionPage({ id }: { id: InductionId }) {
  const induction = useInduction(id)
  return (
    <RecordPage noun="Induction" back={back} query={induction} record={induction.data}>
      {(details) => <Whole details={details} />}
    </RecordPage>
  )
}

const back = { to: '/inductions', label: 'Induction' }
type Open = 'signOff' | 'stop' | 'addStep' | 'details' | null

function Whole({ details }: { details: InductionDetails }) {
  const { induction, items, reviews, status, today, personName, postTitle, homeAgency } = details
  const [open, setOpen] = useState<Open>(null)
  const mayWrite = useMay('records.write')
  const canChange = mayWrite && !isFinished(induction)
  const close = () => setOpen(null)
  const about = [postTitle, homeAgency, `first day ${formatLongDay(induction.startsOn)}`]
    .filter(Boolean)
    .join(' · ')

  return (
    <Page
      title={personName}
      subtitle={about}
      back={back}
      print={{
        route: `/print/inductions/${induction.id}`,
        title: `Induction booklet ${bookletReference(induction.id)}, ${personName}`,
      }}
      actions={mayWrite && <More details={details} onChoose={setOpen} />}
      {...(canChange && { primary: { label: 'Sign off', run: () => setOpen('signOff') } })}
    >
      <div className={classes.summary}>
        <StatusBadge {...statusBadge(status)} />
        <ProgressBar label={`Progress of ${personName}`} {...progressOn(today, items)} />
        <span>{closing(details)}</span>
      </div>
      <Checklist details={details} canChange={canChange} />
      <Reviews reviews={reviews} today={today} canChange={canChange} />
      <Attachments of={{ recordTable: 'inductions', recordId: induction.id }} />
      {open === 'signOff' && <SignOffDialog details={details} onClose={close} />}
      {open === 'stop' && <StopDialog details={details} onClose={close} />}
      {open === 'details' && <DetailsDialog induction={induction} onClose={close} />}
      {open === 'addStep' && <AddStepDialog details={details} onClose={close} />}
    </Page>
  )
}

function closing({ induction }: InductionDetails): string {
  if (induction.stoppedOn !== null)
    return `Stopped on ${formatLongDay(induction.stoppedOn)}: ${induction.stoppedBecause}`
  if (induction.managerSignedOn === null) {
    return [
      induction.managerName && `Manager: ${induction.managerName}`,
      induction.buddyName && `Buddy: ${induction.buddyName}`,
    ]
      .filter(Boolean)
      .join(' · ')
  }
  const reason = induction.openStepsReason === '' ? '' : ` With steps open: ${induction.openStepsReason}`
  return `Signed off by ${induction.managerSignedBy} on ${formatLongDay(induction.managerSignedOn)}.${reason}`
}

function More({
  details: { induction },
  onChoose,
}: {
  details: InductionDetails
  onChoose: (open: Open) => void
}) {
  const reopen = useInductionCommand((inductions) => inductions.reopen)
  const remove = useInductionCommand((inductions) => inductions.delete)
  const navigate = useNavigate()
  const { id } = induction
  return (
    <Menu>
      <Menu.Target>
        <Button variant="subtle" color="gray">
          More
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {isFinished(induction) ? (
          <Menu.Item onClick={() => void attempt(() => reopen.mutateAsync({ id }), 'Induction reopened')}>
            Reopen this induction
          </Menu.Item>
        ) : (
          <>
            <Menu.Item onClick={() => onChoose('addStep')}>Add a step…</Menu.Item>
            <Menu.Item onClick={() => onChoose('details')}>Change manager or buddy…</Menu.Item>
            <Menu.Item onClick={() => onChoose('stop')}>Stop this induction…</Menu.Item>
          </>
        )}
        <Menu.Item
          onClick={() =>
            void attempt(async () => {
              await remove.mutateAsync({ id })
              await navigate('/inductions')
            }, 'Induction deleted')
          }
        >
          Delete this induction
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

async function attempt(run: () => Promise<unknown>, done: string): Promise<void> {
  try {
    await run()
    toast(done, { undo: true })
  } catch (error) {
    tellProblem(error)
  }
}
