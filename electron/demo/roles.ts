import { addDays, maxDate } from '#shared/dates.ts'
import type { AgencyId } from '#shared/features/agencies/agencies.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import type { RoleCell, RoleRow } from '#shared/features/roles/roles.contract.ts'
import type { AssignRoles } from '#shared/features/roles/roles.schema.ts'

import type { Cast } from './cast.ts'
import type { Story, Told } from './story.ts'

type Holder = Pick<AssignRoles, 'side' | 'holderPersonId' | 'holderName' | 'holderAgencyId'>

/** The manager went through everybody's roles in the autumn, and has since let some of them slip. */
export function tellOfRoles(story: Story, cast: Cast): void {
  const at = (daysAgo: number, happens: (told: Told) => Promise<void>) =>
    story.on(maxDate(cast.daysAgo(daysAgo), cast.firstDay), cast.manager, happens)
  const supervisors = new Map<AgencyId, string>()

  function supervisorOf(agency: AgencyId): string {
    const known = supervisors.get(agency)
    if (known !== undefined) return known
    const { given, family } = cast.names.next()
    supervisors.set(agency, `${given} ${family}`)
    return `${given} ${family}`
  }

  at(70, async ({ api }) => {
    const manager = cast.people.get('manager')!
    const { rows } = await api.roles.grid({})
    for (const row of rows.filter(({ isAhead }) => !isAhead)) {
      for (const cell of row.cells.filter(({ isNeeded }) => isNeeded)) {
        if (isForgotten(row, cell)) continue
        const holder = holderOf(row, cell, manager, supervisorOf)
        if (holder !== null)
          await api.roles.assign({
            ...holder,
            appointmentIds: [row.appointmentId],
            role: cell.role,
            startsOn: null,
            endsOn: null,
            notes: '',
          })
      }
    }
  })

  // The deputy approves leave for a colleague while a project lasts, and nobody has thought of afterwards.
  at(20, async ({ api }) => {
    const { rows } = await api.roles.grid({})
    const row = rows.find(({ personId }) => personId === cast.people.get('parenting'))!
    await api.roles.assign({
      appointmentIds: [row.appointmentId],
      role: 'leaveApprover',
      side: 'host',
      holderPersonId: cast.people.get('deputy')!,
      holderName: '',
      holderAgencyId: null,
      startsOn: cast.daysAgo(20),
      endsOn: addDays(story.today, 16),
      notes: 'While the parenting programme is set up.',
    })
  })
}

/** What is usually forgotten about lent colleagues: who pays for their training, and where a grievance goes. */
const isForgotten = ({ route, personName }: RoleRow, { role }: RoleCell) =>
  route !== 'direct' &&
  (role === 'trainingPayer' || (role === 'grievanceOwner' && personName.length % 2 === 0))

function holderOf(
  { personId, homeAgencyId }: RoleRow,
  { role, allowed, suggestion }: RoleCell,
  manager: PersonId,
  supervisorOf: (agency: AgencyId) => string,
): Holder | null {
  if (suggestion !== null) {
    const { because: _, ...holder } = suggestion
    return holder
  }
  const isAtHome = homeAgencyId !== null && (allowed === 'home' || role === 'professionalSupervisor')
  if (isAtHome)
    return {
      side: 'home',
      holderPersonId: null,
      holderName: supervisorOf(homeAgencyId),
      holderAgencyId: homeAgencyId,
    }
  if (allowed === 'home' || role === 'professionalSupervisor') return null
  if (personId === manager)
    return {
      side: 'host',
      holderPersonId: null,
      holderName: 'Chair of the steering group',
      holderAgencyId: null,
    }
  return { side: 'host', holderPersonId: manager, holderName: '', holderAgencyId: null }
}
