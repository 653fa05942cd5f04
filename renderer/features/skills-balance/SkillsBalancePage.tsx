import { useMemo, useState } from 'react'

import { formatDay, type IsoDate } from '#shared/dates.ts'
import type { SkillsBalance } from '#shared/features/skills-balance/skills-balance.contract.ts'

import { NeedBars } from '../../charts/NeedBars.tsx'
import { Page } from '../../frame/Page.tsx'
import { useMay } from '../../frame/session.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Section } from '../../ui/Section.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListWithDetail } from '../../ui/table/ListWithDetail.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { balanceColumns } from './balance.columns.ts'
import { barsOf, sentenceOf } from './balance-words.ts'
import { NeedAside } from './NeedAside.tsx'
import { StateNeed } from './NeedForm.tsx'
import { NeedsHistory } from './NeedsHistory.tsx'
import { OnDay } from './OnDay.tsx'
import classes from './skills-balance.module.css'
import { useSkillsBalance } from './skills-balance.queries.ts'
import { TeamTable } from './TeamTable.tsx'

const title = 'Skills balance'

/** What the service needs of each discipline against what the team has, on a day. */
export default function SkillsBalancePage() {
  const [on, setOn] = useState<IsoDate | null>(null)
  const balance = useSkillsBalance(on)
  const mayWrite = useMay('records.write')
  const [stating, setStating] = useState(false)
  const state = { label: 'State a need', run: () => setStating(true) }
  return (
    <Page
      title={title}
      actions={balance.data && <OnDay key={balance.data.on} on={balance.data.on} onChange={setOn} />}
      print={{ route: `/print/skills-balance${on === null ? '' : `?on=${on}`}`, title, landscape: true }}
      {...(mayWrite && { primary: state })}
    >
      {balance.isPending ? (
        <Loading />
      ) : balance.isError ? (
        <Problem error={balance.error} retry={() => void balance.refetch()} />
      ) : (
        <Content balance={balance.data} {...(mayWrite && { state })} />
      )}
      {stating && <StateNeed onClose={() => setStating(false)} />}
    </Page>
  )
}

interface ContentProps {
  readonly balance: SkillsBalance
  readonly state?: { readonly label: string; readonly run: () => void }
}

function Content({ balance, state }: ContentProps) {
  return (
    <Tabs
      label={title}
      tabs={[
        {
          key: 'balance',
          label: 'Needed and there',
          content:
            balance.rows.length === 0 ? (
              <EmptyState title="No need is stated for this day" action={state}>
                State first how much of each discipline the service needs, for example from its service plan:
                so many full-time equivalents or people, from which day, and why. Then this page shows what is
                short.
              </EmptyState>
            ) : (
              <Balance balance={balance} />
            ),
        },
        {
          key: 'team',
          label: 'The team by discipline and agency',
          content:
            balance.people.length === 0 ? (
              <EmptyState title="Nobody is counted">Nobody was at work on this day.</EmptyState>
            ) : (
              <TeamTable balance={balance} />
            ),
        },
        { key: 'needs', label: 'What was stated when', content: <NeedsHistory /> },
      ]}
    />
  )
}

function Balance({ balance }: { balance: SkillsBalance }) {
  const [openId, setOpenId] = useState<string | null>(null)
  const columns = useMemo(() => balanceColumns(balance), [balance])
  const open = balance.rows.find(({ need }) => need.id === openId)
  const unknown = balance.vacant.filter(({ disciplineId }) => disciplineId === null)
  return (
    <div className={classes.page}>
      <NeedBars title={title} sentence={sentenceOf(balance.rows)} bars={barsOf(balance.rows)} />
      <p>
        A year ago, on {formatDay(balance.yearAgo.on)}: {sentenceOf(balance.yearAgo.rows)}
      </p>
      <ListWithDetail
        onClose={() => setOpenId(null)}
        detail={
          open
            ? { title: open.label, content: <NeedAside key={open.need.id} balance={balance} row={open} /> }
            : null
        }
        list={
          <DataTable
            name="skillsBalance"
            label={title}
            noun={['stated need', 'stated needs']}
            exportName="Skills balance"
            columns={columns}
            rows={balance.rows}
            rowKey={({ need }) => need.id}
            openKey={openId}
            onOpen={({ need }) => setOpenId(need.id)}
            autoHeight
            landscape
          />
        }
      />
      {unknown.length > 0 && (
        <Section
          title="Vacant posts of no known discipline"
          hint="Nobody has held them yet. They count towards no need."
        >
          <ul>
            {unknown.map((post, index) => (
              <li key={index}>
                {post.title}, {post.fte} FTE
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}
