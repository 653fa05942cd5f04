import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Problem } from '../ui/Problem.tsx'
import { Page } from './Page.tsx'
import type { PageHeaderProps } from './PageHeader.tsx'

interface Props<R> {
  /** What one of these is called, while its own name is not known yet: "Secondment". */
  readonly noun: string
  readonly back: NonNullable<PageHeaderProps['back']>
  readonly query: UseQueryResult
  /** What the query brought, or the one of a list that is shown. */
  readonly record: R | undefined
  /** The page itself, once the record is there. */
  readonly children: (record: R) => ReactNode
}

/** The opening of every record's page: loading, problem, gone; then the page itself. */
export function RecordPage<R>({ noun, back, query, record, children }: Props<R>) {
  if (record !== undefined && !query.isError) return children(record)
  return (
    <Page title={noun} back={back}>
      {query.isPending ? (
        <Loading />
      ) : query.isError ? (
        <Problem error={query.error} retry={() => void query.refetch()} />
      ) : (
        <EmptyState title={`That ${noun.toLowerCase()} is no longer here`}>
          Somebody may have deleted it; look in the bin.
        </EmptyState>
      )}
    </Page>
  )
}
