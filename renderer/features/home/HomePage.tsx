import { Button } from '@mantine/core'
import { useState } from 'react'

import type { DueItem, DueKind } from '#shared/due.ts'
import type { ThisWeek } from '#shared/features/home/home.contract.ts'
import { backupDue } from '#shared/features/home/home.rules.ts'

import { useClient } from '../../client-context.tsx'
import { Page } from '../../frame/Page.tsx'
import { type Session, useSession } from '../../frame/session.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { countOf } from '../../ui/format.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { toast } from '../../ui/toasts.ts'
import { DueGroup } from './DueGroup.tsx'
import { useThisWeek } from './home.queries.ts'
import { KindFilter } from './KindFilter.tsx'
import classes from './home.module.css'
import { tellProblem } from '../../ui/tell-problem.ts'

/** Everything overdue, due and coming, with one click to where it is dealt with. */
export default function HomePage() {
  const thisWeek = useThisWeek()
  if (thisWeek.isPending)
    return (
      <Page title="This week">
        <Loading />
      </Page>
    )
  if (thisWeek.isError)
    return (
      <Page title="This week">
        <Problem error={thisWeek.error} retry={() => void thisWeek.refetch()} />
      </Page>
    )
  return <Due thisWeek={thisWeek.data} />
}

function Due({ thisWeek }: { thisWeek: ThisWeek }) {
  const session = useSession()
  const [kind, setKind] = useState<DueKind | null>(null)
  const groups = withBackup(thisWeek, session)
  const all = [...groups.overdue, ...groups.due, ...groups.coming]
  const shown = (items: readonly DueItem[]) =>
    kind === null ? items : items.filter((item) => item.kind === kind)
  const { today, dueDays, comingDays } = thisWeek

  return (
    <Page
      title="This week"
      subtitle={summaryOf(groups)}
      primary={<CalendarButton />}
      print={{ route: '/print/home', title: 'This week' }}
    >
      {all.length === 0 ? (
        <EmptyState title="Nothing is due">
          For the next {comingDays} days nothing in your records asks for anything. Dates appear here by
          themselves as you add people, secondments, inductions and figures.
        </EmptyState>
      ) : (
        <div className={classes.page}>
          <KindFilter items={all} value={kind} onChange={setKind} />
          <DueGroup title="Overdue" urgency="overdue" today={today} items={shown(groups.overdue)} />
          <DueGroup
            title={`Due within ${dueDays} days`}
            urgency="due"
            today={today}
            items={shown(groups.due)}
          />
          <DueGroup
            title={`Coming within ${comingDays} days`}
            urgency="coming"
            today={today}
            items={shown(groups.coming)}
          />
        </div>
      )}
    </Page>
  )
}

type Groups = Pick<ThisWeek, 'overdue' | 'due' | 'coming'>

/** Backups are files, not records, so the records' query cannot know how old they are. */
function withBackup(
  { today, overdue, due, coming }: ThisWeek,
  { lastVerifiedBackupAt, permissions }: Session,
): Groups {
  const backup = permissions.includes('backups') ? backupDue(today, lastVerifiedBackupAt) : null
  if (backup === null) return { overdue, due, coming }
  return backup.dueOn < today
    ? { overdue: [backup, ...overdue], due, coming }
    : { overdue, due: [backup, ...due], coming }
}

function summaryOf({ overdue, due, coming }: Groups): string {
  if (overdue.length + due.length + coming.length === 0) return 'All quiet'
  const parts = [
    overdue.length === 0 ? 'Nothing is overdue' : `${countOf(overdue.length, 'thing')} overdue`,
    `${due.length === 0 ? 'nothing' : due.length} due soon`,
    `${coming.length === 0 ? 'nothing' : coming.length} coming`,
  ]
  return `${parts.join(', ')}.`
}

function CalendarButton() {
  const { home } = useClient()
  const save = async () => {
    try {
      const { outcome, fileName, count } = await home.exportCalendar({})
      if (outcome === 'saved')
        toast(`${countOf(count, 'date')} saved in ${fileName}. The file is not encrypted.`)
    } catch (error) {
      tellProblem(error)
    }
  }
  return (
    <Button variant="default" onClick={() => void save()}>
      Save dates for Outlook
    </Button>
  )
}
