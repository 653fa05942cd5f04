import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'

import { formatDay } from '#shared/dates.ts'
import { mostSpreadDays, sayFairness } from '#shared/features/cover/fairness.rules.ts'

import { BreakdownBars } from '../../charts/BreakdownBars.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Section } from '../../ui/Section.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { today } from '../../ui/today.ts'
import classes from './cover.module.css'
import { useFairness } from './cover.queries.ts'
import {
  fairnessColumns,
  schoolYearDays,
  schoolYearOf,
  type FairRow,
  type Holiday,
} from './fairness-columns.ts'
import { useFairnessPrint } from './use-rota-print.ts'

/** Who carries the school holidays. */
export function Fairness() {
  const [year, setYear] = useState(() => schoolYearOf(today()))
  const answer = useFairness(schoolYearDays(year))
  useFairnessPrint(year)
  return (
    <div className={classes.scrolls}>
      <div className={classes.bar}>
        <Button size="compact-sm" variant="default" onClick={() => setYear(year - 1)}>
          Year before
        </Button>
        <output className={classes.period}>
          School year {year} to {year + 1}
        </output>
        <Button size="compact-sm" variant="default" onClick={() => setYear(year + 1)}>
          Year after
        </Button>
      </div>
      <p className={classes.quiet}>
        Days at work in school holidays of those who work all year round. A day of somebody who works part of
        the week counts for more, as if they worked five days: with two days a week, two and a half. Half a
        day is a half. Whoever was here only for a part of a holiday is listed and not compared.
      </p>
      {answer.isPending ? (
        <Loading />
      ) : answer.isError ? (
        <Problem error={answer.error} retry={() => void answer.refetch()} />
      ) : answer.data.length === 0 ? (
        <NoHolidays />
      ) : (
        answer.data.map((holiday) => <HolidaySection key={holiday.startsOn} holiday={holiday} />)
      )}
    </div>
  )
}

function NoHolidays() {
  const navigate = useNavigate()
  return (
    <EmptyState
      title="No school holidays are known in this year"
      action={{ label: 'Enter school terms', run: () => void navigate('/school-terms') }}
    >
      They are the gaps between terms.
    </EmptyState>
  )
}

function HolidaySection({ holiday }: { holiday: Holiday }) {
  const { name, startsOn, endsOn, rows, isFlagged } = holiday
  const sentence = sayFairness(holiday)
  return (
    <Section title={name} hint={`${formatDay(startsOn)} to ${formatDay(endsOn)}`}>
      {isFlagged && <StatusBadge tone="amber" word={`More than ${mostSpreadDays} days apart`} />}
      <BreakdownBars
        title={`Days worked, ${name}`}
        sentence={sentence}
        scale={{ unit: 'count', ratePer: null, decimals: 1 }}
        dimension={rows.length > mostNamed ? 'Days, as of a full week' : 'Person'}
        categories={rows.length > mostNamed ? banded(rows) : named(rows)}
      />
      {isFlagged && <Remedies holiday={holiday} />}
      <DataTable
        name="cover fairness"
        label={`Days worked, ${name}`}
        noun={['person', 'people']}
        exportName={`Days worked ${name}`}
        columns={fairnessColumns}
        rows={rows}
        rowKey={({ personId }) => personId}
        autoHeight
      />
    </Section>
  )
}

/** What the tensions of terms and conditions offer. */
function Remedies({ holiday: { rows } }: { holiday: Holiday }) {
  const compared = rows.filter(({ wasHere }) => wasHere)
  const [first] = compared
  const last = compared.at(-1)
  if (first === undefined || last === undefined) return null
  return (
    <>
      <p>What may help, agreed with the people and their home agencies:</p>
      <ul>
        <li>ask whether part of the term-time leave of some can move into term;</li>
        <li>write work all year round into job descriptions, with the same leave in total;</li>
        <li>share the holidays by a rota, and tell people before they join that terms differ.</li>
      </ul>
      <p>
        <Link to={`/terms/compare?columns=person-${first.personId}.person-${last.personId}`}>
          Compare the terms of {first.personName} and {last.personName}
        </Link>
        , and note under <Link to="/terms/agreed">What was agreed</Link> what you settle.
      </p>
    </>
  )
}

const mostNamed = 24
const mostBands = 8

const named = (rows: readonly FairRow[]) =>
  rows.map(({ personName, asFullWeek }) => ({ category: personName, value: asFullWeek }))

/** Of many people, how many work how much. */
function banded(rows: readonly FairRow[]) {
  const width = Math.max(1, Math.ceil(Math.max(...rows.map((row) => row.asFullWeek)) / mostBands))
  const bands = Math.floor(Math.max(...rows.map((row) => row.asFullWeek)) / width) + 1
  return Array.from({ length: bands }, (_, band) => ({
    category: `${band * width} to under ${(band + 1) * width} days`,
    value: rows.filter((row) => Math.floor(row.asFullWeek / width) === band).length,
  }))
}
