import { Button, Menu, SegmentedControl, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useNavigate, useParams } from 'react-router'

import type { CheckRegister, CheckRow } from '#shared/features/checks/checks.contract.ts'
import { nameOf } from '#shared/features/people/people.rules.ts'

import { useClient } from '../../client-context.tsx'
import { Page } from '../../frame/Page.tsx'
import { useMay } from '../../frame/session.tsx'
import { useCommand } from '../../ui/commands.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListWithDetail } from '../../ui/table/ListWithDetail.tsx'
import type { Entry } from './CheckDialog.tsx'
import { registerColumns } from './checks.columns.ts'
import { useCheckRegister } from './checks.queries.ts'
import { isOfEmployer, registerTitle, toEmployers } from './employers.ts'
import { PersonChecks } from './PersonChecks.tsx'
import { SeenToday } from './SeenDialog.tsx'
import { needsAction } from './status.ts'
import { firstOpen, useCheckEntry } from './use-check-entry.tsx'
import { useRegisterExport } from './use-register-export.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

/** The single central record. */
export default function ChecksPage() {
  const register = useCheckRegister()
  const mayWrite = useMay('records.write')
  const navigate = useNavigate()
  const { id = null } = useParams()
  const [employer, setEmployer] = useState<string | null>(null)

  const find = (personId: string | null) => register.data?.rows.find((row) => row.personId === personId)
  const { enter, dialog } = useCheckEntry(register.data?.kinds ?? [], find)
  const enterFor = (row: CheckRow | undefined) =>
    enter({ personId: row?.personId ?? null, kindId: row === undefined ? null : firstOpen(row) })

  if (!register.isSuccess)
    return (
      <Page title={registerTitle} fill>
        {register.isPending ? (
          <Loading />
        ) : (
          <Problem error={register.error} retry={() => void register.refetch()} />
        )}
      </Page>
    )

  const { rows } = register.data
  return (
    <Page
      title={registerTitle}
      fill
      actions={<Actions employer={employer} />}
      {...(mayWrite &&
        rows.length > 0 && { primary: { label: 'Record a check', run: () => enterFor(find(id)) } })}
    >
      {rows.length === 0 ? (
        <EmptyState
          title="Nobody to check yet"
          action={{ label: 'Go to Staff', run: () => void navigate('/people') }}
        >
          The record has a line for everybody on the page Staff who has not left. Add people there first.
        </EmptyState>
      ) : (
        <Register
          register={register.data}
          openId={id}
          employer={employer}
          onEmployer={setEmployer}
          onRecord={enter}
        />
      )}
      {dialog}
    </Page>
  )
}

const seenToday = (rows: CheckRow[], clear: () => void) => <SeenToday rows={rows} clear={clear} />

const views = [
  { value: 'current', label: 'Current' },
  { value: 'action', label: 'To act on' },
  { value: 'starting', label: 'Starting' },
  { value: 'all', label: 'All' },
]

function isInView(row: CheckRow, view: string): boolean {
  if (view === 'action') return needsAction(row)
  if (view === 'starting') return row.standing === 'startsLater'
  return view === 'all' || row.standing === 'current'
}

function Register({
  register: { kinds, rows },
  openId,
  employer,
  onEmployer,
  onRecord,
}: {
  register: CheckRegister
  openId: string | null
  employer: string | null
  onEmployer: (employer: string | null) => void
  onRecord: (entry: Entry) => void
}) {
  const navigate = useNavigate()
  const mayWrite = useMay('records.write')
  const [view, setView] = useState('current')
  const columns = useMemo(() => registerColumns(kinds), [kinds])
  const shown = useMemo(
    () => rows.filter((row) => isInView(row, view) && isOfEmployer(row, employer)),
    [rows, view, employer],
  )
  const open = rows.find(({ personId }) => personId === openId)
  useRegisterExport(kinds, shown)

  return (
    <>
      <ListWithDetail
        onClose={() => void navigate('/checks')}
        detail={
          open
            ? {
                title: nameOf(open),
                content: <PersonChecks key={open.personId} personId={open.personId} onRecord={onRecord} />,
              }
            : null
        }
        list={
          <DataTable
            name="checks"
            label={registerTitle}
            noun={['person', 'people']}
            columns={columns}
            rows={shown}
            rowKey={({ personId }) => personId}
            openKey={openId}
            onOpen={({ personId }) => void navigate(`/checks/${personId}`)}
            landscape
            {...(mayWrite && { ticked: seenToday })}
            toolbar={
              <>
                <Select
                  size="xs"
                  aria-label="Employer"
                  placeholder="All employers"
                  data={toEmployers(rows)}
                  value={employer}
                  onChange={onEmployer}
                  searchable
                  clearable
                  clearButtonProps={{ 'aria-label': 'Show all employers' }}
                />
                <SegmentedControl
                  size="xs"
                  aria-label="Which people"
                  data={views}
                  value={view}
                  onChange={setView}
                />
              </>
            }
          />
        }
      />
    </>
  )
}

/** The record on paper is more than the list: every day, name and number. */
function Actions({ employer }: { employer: string | null }) {
  const { printing } = useClient()
  const navigate = useNavigate()
  const maySet = useMay('settings')
  const route = employer === null ? '/print/checks' : `/print/checks?employer=${employer}`
  const print = () => {
    printing.print({ route, title: registerTitle, landscape: true }).catch(tellProblem)
  }
  useCommand({ name: 'printRegister', label: 'Print the record for inspection', run: print })
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default">More</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={print}>Print for inspection</Menu.Item>
        {maySet && (
          <Menu.Item onClick={() => void navigate('/check-kinds')}>Kinds of check and their rules</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
