import { Button, Modal } from '@mantine/core'
import { useState } from 'react'

import { stepKinds } from '#shared/features/inductions/induction-templates.schema.ts'
import type { ChecklistItem } from '#shared/features/inductions/inductions.contract.ts'
import { isOpen } from '#shared/features/inductions/inductions.rules.ts'

import { useMay } from '../../frame/session.tsx'
import { Day } from '../../ui/Day.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { toast } from '../../ui/toasts.ts'
import { RecordHistory } from '../history/ChangeList.tsx'
import { useInductionCommand } from './inductions.queries.ts'
import classes from './inductions.module.css'
import { MoveDialog, NoteDialog, SetAsideDialog, TickDialog, VisitDialog } from './StepDialogs.tsx'
import { tellProblem } from '../../ui/tell-problem.ts'

interface Props {
  readonly item: ChecklistItem
  readonly canChange: boolean
  readonly onClose: () => void
}

type Open = 'tick' | 'setAside' | 'move' | 'note' | 'visit' | null

/** One step, with everything that can be done to it. */
export function StepPanel({ item, canChange, onClose }: Props) {
  const [open, setOpen] = useState<Open>(null)
  const maySeeHistory = useMay('history')
  const close = () => setOpen(null)
  return (
    <Modal opened onClose={onClose} title={`${item.reference}: ${item.wording}`} size="lg">
      <Definitions items={facts(item)} />
      {canChange && (
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => setOpen('tick')}>
            {item.doneOn === null ? 'Tick with a date…' : 'Correct the date…'}
          </Button>
          {item.kind === 'visit' && (
            <Button variant="default" onClick={() => setOpen('visit')}>
              Record the visit…
            </Button>
          )}
          <Button variant="default" onClick={() => setOpen('setAside')}>
            Does not apply…
          </Button>
          <Button variant="default" onClick={() => setOpen('move')}>
            Move the due date…
          </Button>
          <Button variant="default" onClick={() => setOpen('note')}>
            Write a note…
          </Button>
          {!isOpen(item) && <OpenAgain item={item} />}
          {item.templateItemId === null && <DeleteStep item={item} onDeleted={onClose} />}
        </div>
      )}
      {maySeeHistory && (
        <details className={classes.history}>
          <summary>History of this step</summary>
          <RecordHistory recordId={item.id} />
        </details>
      )}
      {open === 'tick' && <TickDialog item={item} onClose={close} />}
      {open === 'setAside' && <SetAsideDialog item={item} onClose={close} />}
      {open === 'move' && <MoveDialog item={item} onClose={close} />}
      {open === 'note' && <NoteDialog item={item} onClose={close} />}
      {open === 'visit' && <VisitDialog item={item} onClose={close} />}
    </Modal>
  )
}

function facts(item: ChecklistItem) {
  const always = [
    ['Group', item.groupName],
    ['Kind', stepKinds[item.kind]],
    ['Who sees to it', item.ownerRole],
    ['Due', <Day key="due" value={item.dueOn} />],
    ['Shown by', item.evidence],
    ['Done on', item.doneOn && <Day key="done" value={item.doneOn} />],
    ['Done by', item.doneBy],
    ['Does not apply because', item.notApplicableBecause],
    ['Note', item.note],
  ] as const
  if (item.kind === 'step') return always
  return [
    ...always,
    ['Host', item.hostName],
    ['Date of the visit', item.visitOn && <Day key="visit" value={item.visitOn} />],
    ['Reflection', item.reflection],
  ] as const
}

function OpenAgain({ item }: { item: ChecklistItem }) {
  const untick = useInductionCommand((inductions) => inductions.untick)
  return (
    <Act
      label="Make it open again"
      run={() => untick.mutateAsync({ ids: [item.id] })}
      done={`${item.reference} open again`}
    />
  )
}

function DeleteStep({ item, onDeleted }: { item: ChecklistItem; onDeleted: () => void }) {
  const remove = useInductionCommand((inductions) => inductions.deleteItem)
  const run = async () => {
    await remove.mutateAsync({ id: item.id })
    onDeleted()
  }
  return <Act label="Delete this step" run={run} done="Step deleted" />
}

function Act({ label, run, done }: { label: string; run: () => Promise<unknown>; done: string }) {
  const act = async () => {
    try {
      await run()
      toast(done, { undo: true })
    } catch (error) {
      tellProblem(error)
    }
  }
  return (
    <Button variant="default" onClick={() => void act()}>
      {label}
    </Button>
  )
}
