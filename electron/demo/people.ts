import { addDays, maxDate, type IsoDate } from '#shared/dates.ts'
import { emptyAppointment, type AppointmentRoute } from '#shared/features/appointments/appointments.schema.ts'
import { emptyPerson, type PersonKind } from '#shared/features/people/people.schema.ts'

import type { AgencyKey } from './agencies.ts'
import { clerkLeft, type Cast } from './cast.ts'
import { homeAddress, mobileNumber, phoneNumber } from './made-up.ts'
import { tellMore } from './particulars.ts'
import { minutesOfPost, type PostKey } from './posts.ts'
import { workday, type Story } from './story.ts'

interface Line {
  /** Days ago that they came; negative is ahead. */
  readonly came: number
  readonly discipline: string
  readonly kind?: PersonKind
  readonly employer?: AgencyKey
  /** What they were appointed to; nothing for people who come by secondment. */
  readonly post?: PostKey
  readonly title?: string
  readonly route?: AppointmentRoute
  readonly hours?: number
  /** Days ago of the last day of a fixed term; negative is ahead. */
  readonly until?: number
  readonly left?: number
  readonly why?: string
  readonly register?: readonly [body: string, expiresInDays: number]
  readonly known?: string
  readonly notes?: string
}

const volunteer = { kind: 'volunteer', route: 'volunteer', hours: 4, discipline: 'other' } as const
const nursing = 'Nursing and midwifery register'
const therapy = 'Therapy professions register'
const social = 'Social work register'

/** Everybody, in the order in which the centre would list them. */
const lines = {
  manager: { came: 2200, discipline: 'management', post: 'manager', register: [social, 210] },
  deputy: { came: 1500, discipline: 'earlyYears', post: 'deputy' },
  admin: { came: 1100, discipline: 'administration', post: 'admin', hours: 24 },
  adminShare: {
    came: 640,
    discipline: 'administration',
    post: 'admin',
    hours: 13,
    notes: 'Works Thursdays and Fridays; shares the post.',
  },
  receptionBefore: {
    came: 900,
    discipline: 'administration',
    post: 'reception',
    left: clerkLeft,
    why: 'newJob',
  },
  reception: { came: 130, discipline: 'administration', post: 'reception' },
  data: { came: 600, discipline: 'administration', post: 'data' },
  earlyLead: { came: 1300, discipline: 'earlyYears', post: 'earlyLead' },
  early1: { came: 1250, discipline: 'earlyYears', post: 'early1' },
  early2Before: { came: 1700, discipline: 'earlyYears', post: 'early2', left: 430, why: 'promotion' },
  early2: { came: 400, discipline: 'earlyYears', post: 'early2' },
  early3: { came: 97, discipline: 'earlyYears', post: 'early3' },
  early4: { came: 1000, discipline: 'playWork', post: 'early4' },
  apprentice: { came: -12, discipline: 'earlyYears', post: 'apprentice', until: -377 },
  creche1: { came: 1150, discipline: 'playWork', kind: 'sessional', post: 'creche', hours: 10 },
  creche2: { came: 330, discipline: 'playWork', kind: 'sessional', post: 'creche', hours: 10 },
  familyLeadBefore: {
    came: 3100,
    discipline: 'socialWork',
    post: 'familyLead',
    left: 315,
    why: 'retirement',
  },
  familyLead: { came: 700, discipline: 'socialWork', employer: 'hearthside', register: [social, 300] },
  family1: { came: 260, discipline: 'familySupport', post: 'family1' },
  family2: { came: 980, discipline: 'familySupport', post: 'family2' },
  family3: { came: 42, discipline: 'familySupport', post: 'family3' },
  family4Before: { came: 1050, discipline: 'familySupport', post: 'family4', left: 55, why: 'newJob' },
  outreach1: { came: 950, discipline: 'communityDevelopment', post: 'outreach1', known: 'Jay' },
  outreach2: {
    came: 210,
    discipline: 'communityDevelopment',
    kind: 'agencyWorker',
    post: 'outreach2',
    route: 'agency',
    until: -68,
  },
  parenting: { came: 1400, discipline: 'psychology', post: 'parenting' },
  mental: { came: 620, discipline: 'mentalHealth', post: 'mental', until: -200, register: [nursing, 420] },
  health1: { came: 560, discipline: 'healthVisiting', employer: 'healthVisiting', register: [nursing, 19] },
  healthBefore: {
    came: 1000,
    discipline: 'healthVisiting',
    employer: 'healthVisiting',
    register: [nursing, 100],
    left: 420,
    why: 'returnedHome',
  },
  health2: { came: 400, discipline: 'healthVisiting', employer: 'healthVisiting', register: [nursing, 260] },
  nursery: {
    came: 500,
    discipline: 'nursing',
    employer: 'healthVisiting',
    post: 'nursery',
    route: 'partnershipAgreement',
  },
  midwifeBefore: {
    came: 690,
    discipline: 'midwifery',
    employer: 'midwifery',
    register: [nursing, 90],
    left: 380,
    why: 'returnedHome',
  },
  midwife: { came: 350, discipline: 'midwifery', employer: 'midwifery', register: [nursing, 75] },
  speech: { came: 290, discipline: 'speechAndLanguage', employer: 'speech', register: [therapy, 330] },
  speechAssistant: { came: 340, discipline: 'speechAndLanguage', employer: 'speech' },
  teacher: { came: 310, discipline: 'teaching', employer: 'school' },
  employment: { came: 480, discipline: 'employmentAdvice', employer: 'employment' },
  tutor: { came: 660, discipline: 'adultLearning', employer: 'adultLearning' },
  housing: { came: 240, discipline: 'employmentAdvice', employer: 'housing' },
  library: { came: -45, discipline: 'communityDevelopment', employer: 'library' },
  police: { came: -30, discipline: 'other', employer: 'police' },
  caretaker: { came: 2600, discipline: 'premises', post: 'caretaker' },
  cookBefore: { came: 1900, discipline: 'premises', post: 'cook', left: 40, why: 'retirement' },
  cook: { came: 12, discipline: 'premises', post: 'cook' },
  volunteer1: { ...volunteer, came: 1000, title: 'Toy library volunteer' },
  volunteer2: { ...volunteer, came: 600, title: 'Rhyme time volunteer' },
  volunteer3: { ...volunteer, came: 200, title: 'Breastfeeding peer supporter' },
  volunteer4: { ...volunteer, came: 25, title: 'Garden volunteer' },
  student: {
    kind: 'student',
    route: 'volunteer',
    hours: 15,
    came: 60,
    until: -60,
    discipline: 'earlyYears',
    title: 'Early years student',
  },
  studentBefore: {
    kind: 'student',
    route: 'volunteer',
    hours: 15,
    came: 260,
    left: 200,
    why: 'studyEnded',
    discipline: 'socialWork',
    title: 'Social work student',
  },
  panel1: {
    kind: 'panelMember',
    came: 1000,
    discipline: 'other',
    employer: 'police',
    title: 'Allocation panel',
    route: 'partnershipAgreement',
    hours: 1,
  },
  panel2: {
    kind: 'panelMember',
    came: 510,
    discipline: 'other',
    employer: 'school',
    title: 'Allocation panel',
    route: 'partnershipAgreement',
    hours: 1,
  },
} as const satisfies Record<string, Line>

export type PersonKey = keyof typeof lines

/** The first day at the centre. */
export const cameOn = (cast: Cast, key: PersonKey): IsoDate => cast.daysAgo(lines[key].came)

export function tellOfPeople(story: Story, cast: Cast): void {
  for (const [index, [key, line]] of (Object.entries<Line>(lines) as [PersonKey, Line][]).entries()) {
    tellOfComing(story, cast, key, line, index)
    if (line.left !== undefined) tellOfLeaving(story, cast, key, line)
  }
}

function tellOfComing(story: Story, cast: Cast, key: PersonKey, line: Line, index: number): void {
  const { random } = story
  const { given, family } = cast.nameOf(key)
  const startedOn = cameOn(cast, key)
  // Whoever was there before the centre used Centreboard was entered on its first day; the others when their coming was talked about.
  const isLent = line.post === undefined && line.title === undefined
  const toldOn = maxDate(cast.firstDay, cast.daysAgo(Math.max(line.came + (isLent ? 60 : 14), 3)))
  const next = {
    phone: phoneNumber(random),
    mobile: mobileNumber(random),
    kin: random.pick(['Partner', 'Sister', 'Brother', 'Mother', 'Father', 'Friend']),
    kinName: random.pick(['Alex', 'Sam', 'Jo', 'Chris', 'Pat', 'Robin']),
    address: homeAddress(random),
    number: random.between(10_000, 99_999),
  }
  story.on(toldOn, cast.manager, async ({ api }) => {
    const { id } = await api.people.add({
      ...emptyPerson,
      givenName: given,
      familyName: family,
      preferredName: line.known ?? '',
      kind: line.kind ?? 'employee',
      staffNumber: line.kind === 'volunteer' || line.kind === 'panelMember' ? '' : `S${String(1001 + index)}`,
      disciplineId: cast.word('disciplines', line.discipline),
      employerAgencyId: line.employer === undefined ? null : cast.agencies.get(line.employer)!,
      registrationBody: line.register?.[0] ?? '',
      registrationNumber: line.register === undefined ? '' : `R${next.number}`,
      registrationExpiresOn: line.register === undefined ? null : addDays(story.today, line.register[1]),
      email: `${given}.${family}@example.org`.toLowerCase().replaceAll(/[^a-z.@-]/g, ''),
      phone: next.phone,
      address: next.address,
      emergencyName: `${next.kinName} ${family}`,
      emergencyRelationship: next.kin,
      emergencyPhone: next.mobile,
      startedOn,
      notes: line.notes ?? '',
    })
    cast.people.set(key, id)
    await tellMore(api, id, line.kind ?? 'employee', startedOn)
    if (isLent) return
    await api.appointments.add({
      ...emptyAppointment,
      personId: id,
      postId: line.post === undefined ? null : cast.posts.get(line.post)!,
      title: line.title ?? '',
      route: line.route ?? 'direct',
      startsOn: startedOn,
      endsOn: line.until === undefined ? null : workday(addDays(story.today, -line.until)),
      minutesPerWeek: line.hours === undefined ? minutesOfPost(line.post!) : Math.round(line.hours * 60),
      weeksPerYear: line.post === 'early4' || line.post === 'creche' ? 39 : null,
      scheme: line.employer === undefined && line.route === undefined ? 'Local government' : '',
    })
  })
}

function tellOfLeaving(story: Story, cast: Cast, key: PersonKey, { left, why }: Line): void {
  const leftOn = cast.daysAgo(left!)
  // Keys and papers first: the record is closed a few days later, when a secondment has been ended too.
  story.on(workday(addDays(leftOn, 3)), cast.manager, async ({ api }) => {
    await api.people.leave({
      id: cast.people.get(key)!,
      leftOn,
      leavingReasonId: cast.word('leavingReasons', why!),
      leavingNote: story.random.pick([
        '',
        '',
        'Exit conversation held.',
        'Keys and badge returned; handed over to the team.',
      ]),
    })
  })
}
