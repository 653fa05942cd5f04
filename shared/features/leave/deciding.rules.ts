import type { FieldErrors } from '../../errors.ts'
import type { AgencyId } from '../agencies/agencies.schema.ts'
import type { AppointmentRoute } from '../appointments/appointments.schema.ts'
import type { Side } from '../roles/roles.schema.ts'
import type { ClauseSide } from '../secondments/secondment-clauses.catalogue.ts'
import type { LeaveDecision } from './leave.schema.ts'

/*
 * How to use: `whoDecides(works)` for the appointments somebody has on the first day away. It says which side decides,
 * who by name where that is known, and on what ground; `sides` is empty when nothing says so, and then either may.
 */

/** One appointment, as far as it says who decides about leave. */
export interface DecidedWork {
  readonly work: string
  readonly route: AppointmentRoute
  /** Who is down as leave approver on the day. */
  readonly approver: {
    readonly side: Side
    readonly heldBy: string
    readonly agencyId: AgencyId | null
    readonly agencyName: string | null
  } | null
  /** What the agreement of a secondment says about approving leave. */
  readonly clauseSide: ClauseSide | null
  readonly homeAgencyId: AgencyId | null
  readonly homeAgencyName: string | null
}

export interface Deciding {
  /** Those that may decide; none when nobody is named and no agreement says so. */
  readonly sides: readonly Side[]
  /** All of them have to agree. */
  readonly isBoth: boolean
  readonly decider: string
  readonly agencyId: AgencyId | null
  readonly agencyName: string | null
  /** In a sentence. */
  readonly because: string
}

interface Ground {
  readonly sides: readonly Side[]
  readonly because: string
  readonly decider: string
  readonly agencyId: AgencyId | null
  readonly agencyName: string | null
}

function groundOf(work: DecidedWork): Ground | null {
  const { approver, clauseSide, route, homeAgencyId, homeAgencyName } = work
  const home = homeAgencyName ?? 'the home agency'
  if (approver !== null) {
    const { side, heldBy } = approver
    const agencyName = side === 'home' ? (approver.agencyName ?? homeAgencyName) : null
    return {
      sides: [side],
      decider: heldBy,
      agencyId: side === 'home' ? (approver.agencyId ?? homeAgencyId) : null,
      agencyName,
      because: `${heldBy} is down as leave approver, for ${side === 'home' ? (agencyName ?? home) : 'the centre'}.`,
    }
  }
  const atHome = { decider: '', agencyId: homeAgencyId, agencyName: homeAgencyName }
  const atCentre = { decider: '', agencyId: null, agencyName: null }
  if (clauseSide === 'home')
    return { ...atHome, sides: ['home'], because: `The agreement of the secondment leaves it to ${home}.` }
  if (clauseSide === 'host')
    return {
      ...atCentre,
      sides: ['host'],
      because: 'The agreement of the secondment leaves it to the centre.',
    }
  if (clauseSide === 'both')
    return {
      ...atHome,
      sides: ['home', 'host'],
      because: `The agreement of the secondment asks for both, the centre and ${home}.`,
    }
  if (route === 'direct')
    return {
      ...atCentre,
      sides: ['host'],
      because: 'The centre employs them, and no other leave approver is named.',
    }
  return null
}

export function whoDecides(works: readonly DecidedWork[]): Deciding {
  const grounds = works.map(groundOf).filter((ground) => ground !== null)
  const sides = [...new Set(grounds.flatMap((ground) => ground.sides))]
  const first = grounds[0]
  if (first === undefined) {
    return {
      sides: [],
      isBoth: false,
      decider: '',
      agencyId: works[0]?.homeAgencyId ?? null,
      agencyName: works[0]?.homeAgencyName ?? null,
      because:
        'Nobody is down as leave approver and no agreement says who decides. Settle that first if you can: it is a gap between two employers.',
    }
  }
  const home = grounds.find((ground) => ground.sides.includes('home')) ?? first
  return {
    sides,
    isBoth: sides.length > 1,
    decider: first.decider,
    agencyId: home.agencyId,
    agencyName: home.agencyName,
    because: [...new Set(grounds.map(({ because }) => because))].join(' '),
  }
}

/** What keeps a decision from being noted: field → sentence. */
export function decisionFaults(
  decision: Omit<LeaveDecision, 'id'>,
  { sides, because }: Pick<Deciding, 'sides' | 'because'>,
  today: LeaveDecision['decidedOn'],
  requestedOn: LeaveDecision['decidedOn'],
): FieldErrors {
  if (sides.length > 0 && !sides.includes(decision.decidedSide))
    return { decidedSide: `The other side decides. ${because}` }
  if (decision.decidedOn > today) return { decidedOn: 'That day is still to come' }
  if (decision.decidedOn < requestedOn) return { decidedOn: 'That is before it was asked for' }
  if (decision.decision === 'refused' && decision.decisionReason === '')
    return { decisionReason: 'Say why, in a few words' }
  if (decision.decidedSide === 'home' && decision.toldBy === null)
    return { toldBy: 'Say how the centre was told: keep it in writing' }
  return {}
}
