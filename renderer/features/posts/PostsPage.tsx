import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'

import type { PostRow } from '#shared/features/posts/posts.contract.ts'

import { Page } from '../../frame/Page.tsx'
import { useMay } from '../../frame/session.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { countOf, formatNumber, formatPercent } from '../../ui/format.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListWithDetail } from '../../ui/table/ListWithDetail.tsx'
import { PostAside } from './PostAside.tsx'
import { AddPost } from './PostForm.tsx'
import { postColumns } from './posts.columns.ts'
import { useEstablishment, usePosts } from './posts.queries.ts'

/** The establishment: every post, who holds it, and what is missing. */
export default function PostsPage() {
  const posts = usePosts()
  const navigate = useNavigate()
  const mayWrite = useMay('records.write')
  const [adding, setAdding] = useState(false)
  const add = { label: 'Add a post', run: () => setAdding(true) }

  return (
    <Page title="Posts" fill subtitle={<Summary />} {...(mayWrite && { primary: add })}>
      {posts.isPending ? (
        <Loading />
      ) : posts.isError ? (
        <Problem error={posts.error} retry={() => void posts.refetch()} />
      ) : posts.data.length === 0 ? (
        <EmptyState title="No posts yet" {...(mayWrite && { action: add })}>
          A post is a place in the team that somebody pays for. Write down what is funded, and vacancies show
          by themselves.
        </EmptyState>
      ) : (
        <Establishment rows={posts.data} />
      )}
      <AddPost
        opened={adding}
        onClose={() => setAdding(false)}
        onAdded={(id) => void navigate(`/posts/${id}`)}
      />
    </Page>
  )
}

function Summary() {
  const figures = useEstablishment().data
  if (figures === undefined || figures.posts === 0) return null
  const { posts, budgetedFte, vacantFte, vacancyPercent } = figures
  return (
    <>
      {countOf(posts, 'post')}, {formatNumber(budgetedFte)} FTE budgeted, {formatNumber(vacantFte)} FTE
      missing
      {vacancyPercent !== null && ` (${formatPercent(vacancyPercent)})`}
    </>
  )
}

const views = [
  { value: 'open', label: 'Open' },
  { value: 'vacant', label: 'Vacancies' },
  { value: 'closed', label: 'Closed' },
] as const

function isIn(view: string, { filling }: PostRow): boolean {
  if (view === 'closed') return filling.state === 'notOpen'
  return view === 'vacant' ? filling.shortMinutes > 0 : filling.state !== 'notOpen'
}

function Establishment({ rows }: { rows: readonly PostRow[] }) {
  const { id } = useParams()
  const navigate = useNavigate()
  const [view, setView] = useState<string>('open')
  const open = rows.find((row) => row.id === id)

  return (
    <ListWithDetail
      onClose={() => void navigate('/posts')}
      detail={
        open
          ? {
              title: open.title,
              content: <PostAside key={open.id} post={open} onDeleted={() => void navigate('/posts')} />,
            }
          : null
      }
      list={
        <DataTable
          name="posts"
          label="Posts"
          noun={['post', 'posts']}
          exportName="Establishment"
          columns={postColumns}
          rows={rows.filter((row) => isIn(view, row))}
          rowKey={(row) => row.id}
          openKey={id ?? null}
          onOpen={(row) => void navigate(`/posts/${row.id}`)}
          landscape
          toolbar={
            <SegmentedControl
              size="xs"
              aria-label="Which posts"
              data={[...views]}
              value={view}
              onChange={setView}
            />
          }
        />
      }
    />
  )
}
