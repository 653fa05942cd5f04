import { MultiSelect } from '@mantine/core'
import { useSearchParams } from 'react-router'

import { mostColumns } from '#shared/features/terms/terms.contract.ts'
import { type Subject, subjectKinds } from '#shared/features/terms/terms.schema.ts'

import { EmptyState } from '../../ui/EmptyState.tsx'
import { countOf } from '../../ui/format.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useAgencyOptions } from '../agencies/agencies.queries.ts'
import { usePersonOptions } from '../people/people.queries.ts'
import { usePostOptions } from '../posts/posts.queries.ts'
import { columnsToText, textToColumns } from './address.ts'
import { ComparisonTable } from './ComparisonTable.tsx'
import { Flags } from './Flags.tsx'
import classes from './terms.module.css'
import { useComparison, useTermsUses } from './terms.queries.ts'

/** Agencies, roles and people beside each other; what is chosen stands in the address, so Back brings it back. */
export function Compare() {
  const [search, setSearch] = useSearchParams()
  const subjects = textToColumns(search.get('columns'))
  const comparison = useComparison(subjects)
  const agencies = useAgenciesWithTerms()
  const kinds = [
    { kind: 'agency', options: useAgencyOptions() },
    { kind: 'post', options: usePostOptions() },
    { kind: 'person', options: usePersonOptions() },
  ] as const

  return (
    <>
      <MultiSelect
        label="Compare"
        description={`Agencies, roles or people, up to ${mostColumns} side by side.`}
        data={kinds
          .filter(({ options }) => options.length > 0)
          .map(({ kind, options }) => ({
            group: subjectKinds[kind],
            items: options.map(({ value, label }) => ({ value: `${kind}-${value}`, label })),
          }))}
        value={subjects.map((subject) => columnsToText([subject]))}
        onChange={(chosen) => setSearch(chosen.length === 0 ? {} : { columns: chosen.join('.') })}
        maxValues={mostColumns}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Clear the comparison' }}
        nothingFoundMessage="Nothing in the list matches"
        maxDropdownHeight={320}
        mb="md"
      />
      {subjects.length === 0 ? (
        <EmptyState
          title="Nothing to compare yet"
          {...(agencies.length > 1 && {
            action: {
              label: `Compare ${countOf(agencies.length, 'agency', 'agencies')}`,
              run: () => setSearch({ columns: columnsToText(agencies) }),
            },
          })}
        >
          Choose two or more above. An agency shows its usual terms, a role those of its holders, a person
          their own.
        </EmptyState>
      ) : comparison.isPending ? (
        <Loading />
      ) : comparison.isError ? (
        <Problem error={comparison.error} retry={() => void comparison.refetch()} />
      ) : (
        <>
          <section
            className={classes.scroller}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
            tabIndex={0}
            aria-label="Comparison, scrolls sideways"
          >
            <ComparisonTable comparison={comparison.data} />
          </section>
          <Flags flags={comparison.data.flags} columns={comparison.data.columns.length} />
        </>
      )}
    </>
  )
}

/** The agencies whose usual terms are known: what most people came here to see. */
function useAgenciesWithTerms(): Subject[] {
  const uses = useTermsUses().data ?? []
  const ids = new Set(uses.flatMap(({ agencyId }) => agencyId ?? []))
  return [...ids].slice(0, mostColumns).map((id) => ({ kind: 'agency', id }))
}
