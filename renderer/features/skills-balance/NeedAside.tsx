import { Button, Group } from '@mantine/core'
import { useState } from 'react'

import type { BalanceRow, SkillsBalance } from '#shared/features/skills-balance/skills-balance.contract.ts'

import { useMay } from '../../frame/session.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { Day } from '../../ui/Day.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { Section } from '../../ui/Section.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { toast } from '../../ui/toasts.ts'
import { amountOf, stateBadge, wordOf, yearAgoOf } from './balance-words.ts'
import { ChangeNeed, StateNeed } from './NeedForm.tsx'
import { PeopleBehind } from './PeopleBehind.tsx'
import { useNeedChanges } from './skills-balance.queries.ts'

/** One need beside the table: why it is stated, who is counted towards it, what is vacant. */
export function NeedAside({ balance, row }: { balance: SkillsBalance; row: BalanceRow }) {
  const mayWrite = useMay('records.write')
  const { remove } = useNeedChanges()
  const [task, setTask] = useState<'anew' | 'change' | 'delete' | null>(null)
  const close = () => setTask(null)
  const { need, supply } = row
  const vacant = balance.vacant.filter(({ disciplineId }) => disciplineId === need.disciplineId)
  return (
    <>
      <Definitions
        items={[
          ['State', <StatusBadge key="state" {...stateBadge(row)} />],
          ['Have', `${amountOf(row)}: ${wordOf(row)}`],
          ['A year ago', yearAgoOf(balance, row)],
          ['Stated from', <Day key="from" value={need.startsOn} />],
          ['Reason', need.reason],
        ]}
      />
      {mayWrite && (
        <Group gap="xs" mt="md">
          <Button variant="default" onClick={() => setTask('anew')}>
            State anew
          </Button>
          <Button variant="default" onClick={() => setTask('change')}>
            Correct
          </Button>
          <Button variant="default" onClick={() => setTask('delete')}>
            Delete
          </Button>
        </Group>
      )}
      <Section title="Who is counted">
        <PeopleBehind balance={balance} personIds={supply.personIds} hoursUnknown={supply.hoursUnknown} />
      </Section>
      {vacant.length > 0 && (
        <Section title="Vacant, last held by this discipline">
          <ul>
            {vacant.map(({ title, fte }, index) => (
              <li key={index}>
                {title}, {fte} FTE
              </li>
            ))}
          </ul>
        </Section>
      )}
      {task === 'anew' && <StateNeed like={need} onClose={close} />}
      {task === 'change' && <ChangeNeed need={need} onClose={close} />}
      <Confirm
        opened={task === 'delete'}
        title={`Delete this stated need?`}
        confirmLabel="Delete need"
        danger
        onClose={close}
        onConfirm={async () => {
          await remove.mutateAsync({ id: need.id })
          toast('Need deleted', { undo: true })
        }}
      >
        Delete only what was entered by mistake. When the need has changed, state it anew: the past then stays
        as it was.
      </Confirm>
    </>
  )
}
