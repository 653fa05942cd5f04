import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'

import { dayOfInstant } from '#shared/dates.ts'
import type { UserWithAccess } from '#shared/features/users/users.contract.ts'
import { roleLabels } from '#shared/permissions.ts'

import { Page } from '../../frame/Page.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { Badge } from '../../ui/StatusBadge.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListWithDetail } from '../../ui/table/ListWithDetail.tsx'
import { AccessDialog, type AccessTask } from './AccessDialog.tsx'
import { UserDetail } from './UserDetail.tsx'
import { useUsers } from './users.queries.ts'

const title = 'People with access'

/** Who may sign in, as what. */
export default function UsersPage() {
  const users = useUsers()
  const { id } = useParams()
  const navigate = useNavigate()
  const [task, setTask] = useState<AccessTask | null>(null)

  if (users.isPending)
    return (
      <Page title={title}>
        <Loading />
      </Page>
    )
  if (users.isError)
    return (
      <Page title={title}>
        <Problem error={users.error} retry={() => void users.refetch()} />
      </Page>
    )
  const open = users.data.find((user) => user.id === id)
  return (
    <Page title={title} fill primary={{ label: 'Give somebody access', run: () => setTask({ kind: 'add' }) }}>
      <ListWithDetail
        onClose={() => void navigate('/access')}
        detail={open ? { title: open.name, content: <UserDetail user={open} onTask={setTask} /> } : null}
        list={
          <DataTable
            name="users"
            label={title}
            noun={['person', 'people']}
            exportName={title}
            columns={columns}
            rows={users.data}
            rowKey={(user) => user.id}
            openKey={id ?? null}
            onOpen={(user) => void navigate(`/access/${user.id}`)}
          />
        }
      />
      {task && <AccessDialog task={task} onClose={() => setTask(null)} />}
    </Page>
  )
}

const stateOf = (user: UserWithAccess): Badge =>
  user.disabledAt === null ? { tone: 'green', word: 'Has access' } : { tone: 'neutral', word: 'Withdrawn' }

const columns: readonly Column<UserWithAccess>[] = [
  { key: 'name', header: 'Name', accessor: (user) => user.name },
  { key: 'role', header: 'Role', accessor: (user) => roleLabels[user.role] },
  { key: 'signInName', header: 'Sign-in name', accessor: (user) => user.signInName },
  {
    key: 'state',
    header: 'Access',
    kind: 'badge',
    accessor: (user) => stateOf(user).word,
    badge: stateOf,
  },
  {
    key: 'lastSignedInAt',
    header: 'Last sign-in',
    kind: 'day',
    accessor: (user) => (user.lastSignedInAt === null ? null : dayOfInstant(user.lastSignedInAt)),
  },
]
