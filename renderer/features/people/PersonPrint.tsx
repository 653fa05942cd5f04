import { useParams } from 'react-router'

import type { AppointmentRow } from '#shared/features/appointments/appointments.contract.ts'
import { appointmentRoutes } from '#shared/features/appointments/appointments.schema.ts'
import type { PersonRecord } from '#shared/features/people/people.contract.ts'
import { nameOf } from '#shared/features/people/people.rules.ts'
import { personId, personKinds, type PersonId } from '#shared/features/people/people.schema.ts'

import { useSession } from '../../frame/session.tsx'
import { usePrintReady } from '../../print/print-ready.ts'
import { KeepTogether, PrintLayout } from '../../print/PrintLayout.tsx'
import { PrintTable } from '../../print/PrintTable.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { useAppointments } from '../appointments/appointments.queries.ts'
import { useChecksOf } from '../checks/checks.queries.ts'
import { employmentColumns } from '../employments/employments.columns.ts'
import { useEmployments } from '../employments/employments.queries.ts'
import { columns as weekColumns } from '../patterns/PersonPatterns.tsx'
import { useWorkingWeeks } from '../patterns/patterns.queries.ts'
import { useRoleHistory } from '../roles/roles.queries.ts'
import { secondmentColumns } from '../secondments/secondments.columns.ts'
import { useSecondments } from '../secondments/secondments.queries.ts'
import { usePeopleTerms } from '../terms/terms.queries.ts'
import { useVocabulary } from '../vocabularies/vocabularies.queries.ts'
import { useParticularsGroup } from './Particulars.tsx'
import { usePersonGroups } from './PersonDetails.tsx'
import { usePerson } from './people.queries.ts'
import { PartsOnPaper } from './PersonOnPaper.tsx'

/** `/print/people/:id`: everything on record about one person, on paper. */
export default function PersonPrint() {
  const id = personId.safeParse(useParams()['id'])
  return id.success ? <Load id={id.data} /> : null
}

function Load({ id }: { id: PersonId }) {
  const person = usePerson(id)
  if (person.isError) return <Problem error={person.error} />
  return person.isSuccess ? <Paper person={person.data} /> : null
}

function Paper({ person }: { person: PersonRecord }) {
  const { centreName } = useSession()
  const appointments = useAppointments({ personId: person.id })
  const secondments = useSecondments({ personId: person.id })
  const employments = useEmployments(person.id)
  const holdings = useRoleHistory(person.id)
  const terms = usePeopleTerms(person.id)
  const checks = useChecksOf(person.id)
  const weeks = useWorkingWeeks(person.id)
  const { group, isReady } = useParticularsGroup(person)
  const groups = [...usePersonGroups(person), ...(group === null ? [] : [group])]
  const names = [useVocabulary('disciplines'), useVocabulary('leavingReasons')]
  const asked = [appointments, secondments, employments, holdings, terms, checks, weeks, ...names]
  usePrintReady(
    isReady && asked.every((query) => query.isSuccess),
    asked.find((query) => query.isError)?.error,
  )
  if (!appointments.isSuccess || !secondments.isSuccess || !employments.isSuccess) return null
  if (!holdings.isSuccess || !terms.isSuccess || !checks.isSuccess || !weeks.isSuccess) return null
  return (
    <PrintLayout
      centreName={centreName}
      title={nameOf(person)}
      subtitle={`Record of a person (${personKinds[person.kind].toLowerCase()}). Confidential.`}
    >
      {groups.map(({ title, items }) => (
        <KeepTogether key={title}>
          <h2>{title}</h2>
          <Definitions items={items} />
        </KeepTogether>
      ))}
      <h2>Employers</h2>
      <PrintTable columns={employmentColumns} rows={employments.data} />
      <h2>Appointments</h2>
      {appointments.data.length === 0 ? (
        <p>None.</p>
      ) : (
        <PrintTable columns={appointmentColumns} rows={appointments.data} />
      )}
      {weeks.data
        .filter(({ patterns }) => patterns.length > 0)
        .map(({ appointmentId, work, patterns }) => (
          <KeepTogether key={appointmentId}>
            <h2>Working week: {work}</h2>
            <PrintTable columns={weekColumns} rows={patterns} />
          </KeepTogether>
        ))}
      {secondments.data.length > 0 && (
        <>
          <h2>Secondments</h2>
          <PrintTable
            columns={secondmentColumns.filter(({ key }) => printed.has(key))}
            rows={secondments.data}
          />
        </>
      )}
      <PartsOnPaper holdings={holdings.data} terms={terms.data} checks={checks.data} />
    </PrintLayout>
  )
}

const printed = new Set(['home', 'work', 'startsOn', 'lastDay', 'hours', 'status'])

const appointmentColumns: readonly Column<AppointmentRow>[] = [
  { key: 'work', header: 'Post or work', accessor: ({ postTitle, title }) => postTitle ?? title },
  { key: 'route', header: 'Route', accessor: ({ route }) => appointmentRoutes[route] },
  { key: 'startsOn', header: 'First day', kind: 'day', accessor: ({ startsOn }) => startsOn },
  { key: 'endsOn', header: 'Last day', kind: 'day', accessor: ({ endsOn }) => endsOn },
  { key: 'hours', header: 'Hours a week', kind: 'hours', accessor: ({ minutesPerWeek }) => minutesPerWeek },
]
