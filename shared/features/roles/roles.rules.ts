import { addDays, covers, formatDay, maxDate, overlaps, type IsoDate, type Period } from '../../dates.ts'
import { AppError, type FieldErrors } from '../../errors.ts'
import type { AgencyId } from '../agencies/agencies.schema.ts'
import type { Appointment, AppointmentRoute } from '../appointments/appointments.schema.ts'
import type { PersonId, PersonKind } from '../people/people.schema.ts'
import { defaultRoleRules, type RoleDemand } from './role-defaults.ts'
import {
  roleNames,
  type AllowedSide,
  type RoleHolding,
  type RoleHoldingId,
  type RoleName,
  type RoleRule,
  type Side,
  type SupervisionNeed,
} from './roles.schema.ts'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the compiler forgets what the keys are
export const everyRole = Object.keys(roleNames) as RoleName[]

/** Somebody's work at the centre, as far as the rules look at it. */
export interface Subject extends Pick<Appointment, 'startsOn' | 'endsOn'> {
  readonly route: AppointmentRoute
  readonly kind: PersonKind
  readonly registrationBody: string
  readonly supervision: SupervisionNeed
  /** Who employs them; nobody means the centre’s own lead body. */
  readonly homeAgencyId: AgencyId | null
}

/** The centre's own rule where it made one, else the one that comes with the product. */
export const demandOf = (
  changed: readonly Pick<RoleRule, 'route' | 'role' | 'need' | 'side'>[],
  route: AppointmentRoute,
  role: RoleName,
): RoleDemand =>
  changed.find((rule) => rule.route === route && rule.role === role) ?? defaultRoleRules[route][role]

export const isSupervised = ({
  supervision,
  registrationBody,
}: Pick<Subject, 'supervision' | 'registrationBody'>): boolean =>
  supervision === 'always' || (supervision === 'registered' && registrationBody !== '')

/** Panel members come to meetings: nobody at the centre manages them. */
export function isNeeded({ need }: RoleDemand, subject: Subject): boolean {
  if (subject.kind === 'panelMember' || need === 'never') return false
  return need === 'always' || isSupervised(subject)
}

/** The roles that somebody must have for this work. */
export const rolesNeeded = (rules: readonly RoleRule[], subject: Subject): RoleName[] =>
  everyRole.filter((role) => isNeeded(demandOf(rules, subject.route, role), subject))

/** What is wrong with a role, if anything. All but the first two are gaps. */
export const roleStates = {
  held: 'Held',
  notNeeded: 'Not needed',
  nobody: 'Nobody',
  ended: 'Ended',
  holderLeft: 'Holder left',
  wrongSide: 'Wrong side',
  otherAgency: 'Other agency',
} as const
export type RoleState = keyof typeof roleStates

/** A holding with what must be looked up about its holder. */
export interface KnownHolding extends RoleHolding {
  /** The last day at the centre of a holder who is one of its people. */
  readonly holderLeftOn: IsoDate | null
}

export interface RoleStanding<H extends KnownHolding = KnownHolding> {
  readonly role: RoleName
  readonly state: RoleState
  readonly isNeeded: boolean
  readonly allowed: AllowedSide
  /** Who holds it that day, rightly or not. */
  readonly holding: H | null
  /** When it was last held, if nobody holds it now. */
  readonly heldUntil: IsoDate | null
}

/** How one role of one appointment stands on a day. `holdings` are those of the appointment. */
export function standingOf<H extends KnownHolding>(
  role: RoleName,
  subject: Subject,
  holdings: readonly H[],
  rules: readonly RoleRule[],
  on: IsoDate,
): RoleStanding<H> {
  const demand = demandOf(rules, subject.route, role)
  const own = holdings.filter((holding) => holding.role === role)
  const holding = own.find((candidate) => covers(candidate, on)) ?? null
  const ended = own.flatMap(({ endsOn }) => (endsOn !== null && endsOn < on ? [endsOn] : [])).toSorted()
  const known = { role, isNeeded: isNeeded(demand, subject), allowed: demand.side, holding }
  const heldUntil = holding === null ? (ended.at(-1) ?? null) : null
  return { ...known, heldUntil, state: stateOf(known, heldUntil, subject, on) }
}

function stateOf(
  { isNeeded: needed, holding, allowed, role }: Omit<RoleStanding, 'state' | 'heldUntil'>,
  heldUntil: IsoDate | null,
  { homeAgencyId }: Subject,
  on: IsoDate,
): RoleState {
  if (holding === null) {
    if (!needed) return 'notNeeded'
    return heldUntil === null ? 'nobody' : 'ended'
  }
  if (holding.holderLeftOn !== null && holding.holderLeftOn < on) return 'holderLeft'
  if (allowed !== 'either' && holding.side !== allowed) return 'wrongSide'
  const comesFromElsewhere =
    holding.side === 'home' &&
    holding.holderAgencyId !== null &&
    homeAgencyId !== null &&
    holding.holderAgencyId !== homeAgencyId
  return comesFromElsewhere && goesWithEmployer(role) ? 'otherAgency' : 'held'
}

/** Supervision may be bought in and training paid by anybody; the rest follows whoever employs. */
const goesWithEmployer = (role: RoleName) => role !== 'professionalSupervisor' && role !== 'trainingPayer'

export const isGap = ({ state }: Pick<RoleStanding, 'state'>): boolean =>
  state !== 'held' && state !== 'notNeeded'

export const standingsOf = <H extends KnownHolding>(
  subject: Subject,
  holdings: readonly H[],
  rules: readonly RoleRule[],
  on: IsoDate,
): RoleStanding<H>[] => everyRole.map((role) => standingOf(role, subject, holdings, rules, on))

/** How many roles have nobody to answer for them; appointments that have yet to begin do not count. */
export const countGaps = (
  rows: readonly { readonly isAhead: boolean; readonly cells: readonly Pick<RoleStanding, 'state'>[] }[],
): number => rows.reduce((sum, { isAhead, cells }) => sum + (isAhead ? 0 : cells.filter(isGap).length), 0)

/** Why a role is a gap, in a sentence. */
export function sayGap(
  { role, state, allowed, heldUntil }: Pick<RoleStanding, 'role' | 'state' | 'allowed' | 'heldUntil'>,
  holderName: string,
): string {
  const name = roleNames[role].toLowerCase()
  switch (state) {
    case 'held':
      return `${holderName} holds this role.`
    case 'notNeeded':
      return 'This role is not needed here.'
    case 'nobody':
      return `Nobody is named as ${name}.`
    case 'ended':
      return `Nobody has been named as ${name} since ${formatDay(heldUntil!)}.`
    case 'holderLeft':
      return `${holderName} is still named as ${name} but has left the centre.`
    case 'wrongSide':
      return `${holderName} is named, but the rules keep this role with ${allowed === 'home' ? 'the home agency' : 'the centre'}.`
    case 'otherAgency':
      return `${holderName} is named, but belongs to an agency that is not the employer now.`
    default:
      return state satisfies never
  }
}

type Holder = Pick<
  RoleHolding,
  'side' | 'holderPersonId' | 'holderName' | 'holderAgencyId' | 'startsOn' | 'endsOn'
>

/** What keeps a holder from being saved: field → sentence. */
export function holderFaults(holder: Holder, personId: PersonId): FieldErrors {
  const { holderPersonId, holderName, holderAgencyId, startsOn, endsOn } = holder
  return {
    ...(holderPersonId === null &&
      holderName === '' && { holderPersonId: 'Choose somebody, or give a name' }),
    ...(holderPersonId !== null &&
      (holderName !== '' || holderAgencyId !== null) && {
        holderName: 'Choose somebody of the centre or give a name, not both',
      }),
    ...(holderPersonId === null &&
      holderName !== '' &&
      holder.side === 'home' &&
      holderAgencyId === null && { holderAgencyId: `Say which agency ${holderName} belongs to` }),
    ...(holderPersonId === personId && { holderPersonId: 'Nobody can hold this role towards themselves' }),
    ...(endsOn !== null && endsOn < startsOn && { endsOn: 'It would end before it starts' }),
  }
}

export function refuseHolderFaults(holder: Holder, personId: PersonId): void {
  const faults = holderFaults(holder, personId)
  if (Object.keys(faults).length === 0) return
  throw new AppError('ruleBroken', 'This role does not add up. Nothing was saved.', faults)
}

type Placed = Pick<RoleHolding, 'id' | 'startsOn' | 'endsOn'>

export type Room =
  | {
      readonly clash: null
      readonly cut: readonly { readonly id: RoleHoldingId; readonly endsOn: IsoDate }[]
      readonly drop: readonly RoleHoldingId[]
    }
  | { readonly clash: IsoDate }

/**
 * One holder at a time. The one before ends the day before the new one starts; one who would start on the same day is
 * replaced; one who is down for later stands in the way, because somebody meant that.
 */
export function makeRoom(present: readonly Placed[], period: Period): Room {
  const later = present
    .filter((other) => other.startsOn > period.startsOn && overlaps(other, period))
    .map(({ startsOn }) => startsOn)
    .toSorted()
  if (later[0] !== undefined) return { clash: later[0] }
  const met = present.filter((other) => covers(other, period.startsOn))
  return {
    clash: null,
    cut: met
      .filter(({ startsOn }) => startsOn < period.startsOn)
      .map(({ id }) => ({ id, endsOn: addDays(period.startsOn, -1) })),
    drop: met.filter(({ startsOn }) => startsOn === period.startsOn).map(({ id }) => id),
  }
}

/** From the start of the appointment; from today where somebody has held the role before. */
export const usualStart = (
  appointment: Pick<Appointment, 'startsOn'>,
  earlier: readonly Placed[],
  today: IsoDate,
): IsoDate => (earlier.length === 0 ? appointment.startsOn : maxDate(appointment.startsOn, today))

/** Who may be meant when nobody is named yet. */
export interface Suggestion {
  readonly side: Side
  readonly holderPersonId: PersonId | null
  readonly holderName: string
  readonly holderAgencyId: AgencyId | null
  /** Where it comes from: "holds the post above". */
  readonly because: string
}

export interface Around {
  /** Whoever holds the post that this one reports to. */
  readonly above: { readonly id: PersonId; readonly name: string } | null
  /** The manager at home, as the secondment names them. */
  readonly homeManager: string
  readonly homeAgencyId: AgencyId | null
}

const ofTheDay: readonly RoleName[] = ['lineManager', 'dayToDayLead', 'appraiser', 'leaveApprover']
const ofTheEmployer: readonly RoleName[] = ['lineManager', 'disciplineOwner']

/** Only what the records say already; everything else is for a person to decide. */
export function suggestionFor(role: RoleName, allowed: AllowedSide, around: Around): Suggestion | null {
  const { above, homeManager, homeAgencyId } = around
  if (allowed !== 'host' && ofTheEmployer.includes(role) && homeManager !== '' && homeAgencyId !== null)
    return {
      side: 'home',
      holderPersonId: null,
      holderName: homeManager,
      holderAgencyId: homeAgencyId,
      because: 'the manager at home, from the secondment',
    }
  if (allowed !== 'home' && ofTheDay.includes(role) && above !== null)
    return {
      side: 'host',
      holderPersonId: above.id,
      holderName: '',
      holderAgencyId: null,
      because: `${above.name} holds the post above`,
    }
  return null
}
