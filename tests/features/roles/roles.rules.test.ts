import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, covers, day, type IsoDate, type Period } from '#shared/dates.ts'
import { agencyId } from '#shared/features/agencies/agencies.schema.ts'
import { appointmentId } from '#shared/features/appointments/appointments.schema.ts'
import { personId } from '#shared/features/people/people.schema.ts'
import { defaultSupervision } from '#shared/features/roles/role-defaults.ts'
import {
  countGaps,
  everyRole,
  holderFaults,
  isGap,
  makeRoom,
  rolesNeeded,
  sayGap,
  standingOf,
  suggestionFor,
  usualStart,
  type KnownHolding,
  type Subject,
} from '#shared/features/roles/roles.rules.ts'
import { roleHoldingId, roleRuleId, type RoleHolding } from '#shared/features/roles/roles.schema.ts'
import { newId } from '#shared/ids.ts'

const home = newId(agencyId)
const other = newId(agencyId)

const subject = (details: Partial<Subject> = {}): Subject => ({
  route: 'secondment',
  kind: 'employee',
  registrationBody: '',
  supervision: 'registered',
  homeAgencyId: home,
  startsOn: day('2026-04-01'),
  endsOn: null,
  ...details,
})

const holding = (details: Partial<KnownHolding> = {}): KnownHolding => ({
  id: newId(roleHoldingId),
  appointmentId: newId(appointmentId),
  role: 'lineManager',
  side: 'host',
  holderPersonId: null,
  holderName: 'Sue Lead',
  holderAgencyId: null,
  startsOn: day('2026-04-01'),
  endsOn: null,
  notes: '',
  holderLeftOn: null,
  ...details,
})

const today = day('2026-11-23')

describe('the roles that somebody’s work asks for', () => {
  const employed = [
    'lineManager',
    'appraiser',
    'leaveApprover',
    'trainingPayer',
    'disciplineOwner',
    'grievanceOwner',
  ]
  const lent = ['lineManager', 'dayToDayLead', ...employed.slice(1)]
  it.each([
    ['direct', {}, employed],
    [
      'direct',
      { registrationBody: 'A register' },
      ['lineManager', 'professionalSupervisor', ...employed.slice(1)],
    ],
    ['direct', { supervision: 'always' }, ['lineManager', 'professionalSupervisor', ...employed.slice(1)]],
    ['direct', { supervision: 'never', registrationBody: 'A register' }, employed],
    ['secondment', {}, lent],
    ['partnershipAgreement', {}, lent],
    ['partnershipAgreement', { kind: 'panelMember', supervision: 'always' }, []],
    ['agency', {}, ['lineManager', 'leaveApprover', 'trainingPayer', 'disciplineOwner', 'grievanceOwner']],
    ['volunteer', { supervision: 'always' }, ['dayToDayLead', 'grievanceOwner']],
  ] as const)('for %s %o are %o', (route, details, needed) => {
    expect(rolesNeeded([], subject({ route, ...details }))).toEqual(needed)
  })

  it('are what the centre says where it departs from what ships', () => {
    const id = newId(roleRuleId)
    const rules = [
      { id, route: 'volunteer', role: 'appraiser', need: 'always', side: 'host' },
      { id, route: 'volunteer', role: 'grievanceOwner', need: 'never', side: 'host' },
    ] as const
    expect(rolesNeeded([...rules], subject({ route: 'volunteer' }))).toEqual(['dayToDayLead', 'appraiser'])
  })

  it('include supervision by default for health and social work, elsewhere for those on a register', () => {
    expect(defaultSupervision('midwifery')).toBe('always')
    expect(defaultSupervision('teaching')).toBe('registered')
    expect(defaultSupervision(null)).toBe('registered')
  })
})

describe('how a role stands', () => {
  it.each([
    ['nobody', 'lineManager', []],
    ['held', 'lineManager', [holding()]],
    ['held', 'lineManager', [holding({ endsOn: today })]],
    ['ended', 'lineManager', [holding({ endsOn: day('2026-11-22') })]],
    ['nobody', 'lineManager', [holding({ startsOn: day('2026-11-24') })]],
    ['held', 'lineManager', [holding({ holderLeftOn: today })]],
    ['holderLeft', 'lineManager', [holding({ holderLeftOn: day('2026-11-22') })]],
    ['held', 'disciplineOwner', [holding({ role: 'disciplineOwner', side: 'home', holderAgencyId: home })]],
    ['wrongSide', 'disciplineOwner', [holding({ role: 'disciplineOwner', side: 'host' })]],
    ['wrongSide', 'dayToDayLead', [holding({ role: 'dayToDayLead', side: 'home', holderAgencyId: home })]],
    [
      'otherAgency',
      'grievanceOwner',
      [holding({ role: 'grievanceOwner', side: 'home', holderAgencyId: other })],
    ],
    ['held', 'trainingPayer', [holding({ role: 'trainingPayer', side: 'home', holderAgencyId: other })]],
    ['notNeeded', 'professionalSupervisor', []],
    ['held', 'professionalSupervisor', [holding({ role: 'professionalSupervisor' })]],
  ] as const)('is “%s” for %s in such a case', (state, role, holdings) => {
    const standing = standingOf(role, subject(), holdings, [], today)
    expect(standing.state).toBe(state)
    expect(sayGap(standing, 'Sue Lead').length).toBeGreaterThan(10)
  })

  it('tells since when nobody has it', () => {
    const standing = standingOf('lineManager', subject(), [holding({ endsOn: day('2026-10-31') })], [], today)
    expect(sayGap(standing, '')).toBe('Nobody has been named as line manager since 31/10/2026.')
  })

  it('is a gap only when it is needed and not rightly held, whatever the history (property)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyRole), histories, aDay, (role, periods, on) => {
        const holdings = periods.map((period) => holding({ role, ...period }))
        const standing = standingOf(role, subject(), holdings, [], on)
        const isHeld = holdings.some((one) => covers(one, on))
        expect(standing.holding !== null).toBe(isHeld)
        expect(isGap(standing) || isHeld).toBe(standing.isNeeded || isHeld)
      }),
    )
  })

  it('counts towards the gaps only once the work has begun', () => {
    const cells = [{ state: 'nobody' }, { state: 'held' }, { state: 'wrongSide' }] as const
    expect(
      countGaps([
        { isAhead: false, cells },
        { isAhead: true, cells },
      ]),
    ).toBe(2)
  })
})

describe('making room for the next holder', () => {
  const from = (startsOn: string, endsOn: string | null) => ({
    id: newId(roleHoldingId),
    startsOn: day(startsOn),
    endsOn: endsOn === null ? null : day(endsOn),
  })

  it('ends the one before on the day before', () => {
    const present = from('2026-04-01', null)
    expect(makeRoom([present], from('2026-10-01', null))).toEqual({
      clash: null,
      cut: [{ id: present.id, endsOn: '2026-09-30' }],
      drop: [],
    })
  })

  it('replaces one who would start on the same day', () => {
    const present = from('2026-10-01', null)
    expect(makeRoom([present], from('2026-10-01', null))).toEqual({
      clash: null,
      cut: [],
      drop: [present.id],
    })
  })

  it('stops at one who is down for later', () => {
    const later = from('2027-01-01', null)
    expect(makeRoom([later], from('2026-10-01', null))).toEqual({ clash: '2027-01-01' })
    expect(makeRoom([later], from('2026-10-01', '2026-12-31'))).toEqual({ clash: null, cut: [], drop: [] })
  })

  it('never leaves two holders on one day, and never touches a day before the new one starts (property)', () => {
    fc.assert(
      fc.property(histories, aDay, fc.option(fc.nat(400)), aDay, (periods, startsOn, length, on) => {
        const present = periods.map((period) => ({ id: newId(roleHoldingId), ...period }))
        const next = {
          id: newId(roleHoldingId),
          startsOn,
          endsOn: length === null ? null : addDays(startsOn, length),
        }
        const room = makeRoom(present, next)
        if (room.clash !== null) return room.clash > startsOn
        const after = present
          .filter(({ id }) => !room.drop.includes(id))
          .map((one) => ({ ...one, endsOn: room.cut.find(({ id }) => id === one.id)?.endsOn ?? one.endsOn }))
        const holdersOn = <P extends Period>(these: readonly P[]) => these.filter((one) => covers(one, on))
        const isUntouched = holdersOn(after)[0]?.id === holdersOn(present)[0]?.id
        return holdersOn([...after, next]).length <= 1 && (on >= startsOn || isUntouched)
      }),
    )
  })
})

describe('a role that nobody dated', () => {
  it('begins with the appointment, or today when somebody had it before', () => {
    const appointment = { startsOn: day('2026-04-01') }
    expect(usualStart(appointment, [], today)).toBe('2026-04-01')
    expect(usualStart(appointment, [holding()], today)).toBe(today)
    expect(usualStart({ startsOn: day('2027-01-04') }, [holding()], today)).toBe('2027-01-04')
  })
})

describe('a holder', () => {
  const me = newId(personId)
  const faultsOf = (details: Partial<RoleHolding>) => Object.keys(holderFaults(holding(details), me))
  it.each([
    [{}, []],
    [{ holderName: '' }, ['holderPersonId']],
    [{ holderPersonId: newId(personId) }, ['holderName']],
    [{ holderPersonId: newId(personId), holderName: '' }, []],
    [{ holderPersonId: me, holderName: '' }, ['holderPersonId']],
    [{ side: 'home' }, ['holderAgencyId']],
    [{ side: 'home', holderAgencyId: home }, []],
    [{ endsOn: day('2026-03-31') }, ['endsOn']],
  ] as [Partial<RoleHolding>, string[]][])('given as %o has faults in %o', (details, fields) => {
    expect(faultsOf(details)).toEqual(fields)
  })
})

describe('a suggestion', () => {
  const above = { id: newId(personId), name: 'Sue Lead' }
  const around = { above, homeManager: 'Pat Home', homeAgencyId: home }
  it.each([
    ['lineManager', 'either', 'home'],
    ['lineManager', 'host', 'host'],
    ['dayToDayLead', 'host', 'host'],
    ['disciplineOwner', 'home', 'home'],
    ['disciplineOwner', 'host', undefined],
    ['trainingPayer', 'either', undefined],
  ] as const)('for %s on %s is from the side %s', (role, allowed, side) => {
    expect(suggestionFor(role, allowed, around)?.side).toBe(side)
  })

  it('is not made up when the records name nobody', () => {
    const nobody = { above: null, homeManager: '', homeAgencyId: null }
    for (const role of everyRole) expect(suggestionFor(role, 'either', nobody)).toBeNull()
  })
})

const aDay = fc.integer({ min: -900, max: 900 }).map((days): IsoDate => addDays(day('2026-02-28'), days))

/** Holders one after another, with or without days between, the last one maybe open. */
const histories = fc
  .array(fc.tuple(fc.nat(200), fc.nat(40)), { maxLength: 6 })
  .chain((lengths) => fc.tuple(fc.constant(lengths), fc.boolean(), aDay))
  .map(([lengths, isOpen, first]) => {
    let next = first
    return lengths.map(([length, gap], index) => {
      const startsOn = addDays(next, gap)
      const endsOn = addDays(startsOn, length)
      next = addDays(endsOn, 1)
      return { startsOn, endsOn: isOpen && index === lengths.length - 1 ? null : endsOn }
    })
  })
