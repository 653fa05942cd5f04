import type { NewSecondment } from '#shared/features/secondments/secondments.schema.ts'

import type { AgencyKey } from './agencies.ts'
import type { PersonKey } from './people.ts'
import type { PostKey } from './posts.ts'

/** What was agreed for one secondment. */
export interface Line {
  readonly who: PersonKey
  readonly home: AgencyKey
  readonly post?: PostKey
  readonly title?: string
  readonly homePost: string
  readonly grade: string
  /** Hours a week; those not at the centre are worked at home. */
  readonly contract: number
  /** Days ago of the agreed last day; negative is ahead. */
  readonly until: number
  readonly recharge?: number
  readonly terms: Partial<NewSecondment>
}

const paidBack = { fundingModel: 'hostReimburses', invoiceCycle: 'quarterly' } as const
const paidAtHome = {
  fundingModel: 'homePays',
  invoiceCycle: 'none',
  vatTreatment: 'outsideScope',
  vatReason: 'Nothing is charged.',
} as const
const samePost = { rightToReturn: 'samePost', noticeWeeks: 8 } as const
const equivalent = { rightToReturn: 'equivalentPost', noticeWeeks: 12 } as const
const exempt = {
  vatTreatment: 'exempt',
  vatReason: 'As advised by the borough’s finance team.',
  vatApprovedBy: 'Borough finance team',
} as const

export const lines = {
  health1: {
    who: 'health1',
    home: 'healthVisiting',
    post: 'health1',
    homePost: 'Health visitor, north locality',
    grade: 'Band 6',
    contract: 37,
    until: -160,
    recharge: 4120,
    terms: { ...paidBack, ...exempt, ...equivalent },
  },
  health2: {
    who: 'health2',
    home: 'healthVisiting',
    post: 'health2',
    homePost: 'Health visitor, river locality',
    grade: 'Band 6',
    contract: 37,
    until: 36,
    recharge: 2480,
    terms: { ...paidBack, ...exempt, ...equivalent },
  },
  healthBefore: {
    who: 'healthBefore',
    home: 'healthVisiting',
    post: 'health2',
    homePost: 'Health visitor, river locality',
    grade: 'Band 6',
    contract: 37,
    until: 420,
    recharge: 2410,
    terms: { ...paidBack, ...exempt, ...equivalent },
  },
  midwife: {
    who: 'midwife',
    home: 'midwifery',
    post: 'midwife',
    homePost: 'Community midwife',
    grade: 'Band 6',
    contract: 37,
    until: -198,
    terms: { ...paidAtHome, ...samePost },
  },
  midwifeBefore: {
    who: 'midwifeBefore',
    home: 'midwifery',
    post: 'midwife',
    homePost: 'Community midwife',
    grade: 'Band 6',
    contract: 30,
    until: -40,
    terms: { ...paidAtHome, ...samePost },
  },
  speech: {
    who: 'speech',
    home: 'speech',
    post: 'speech',
    homePost: 'Speech and language therapist',
    grade: 'Band 6',
    contract: 37,
    until: -440,
    recharge: 2390,
    terms: {
      fundingModel: 'shared',
      invoiceCycle: 'quarterly',
      funder: 'Half each',
      ...exempt,
      ...samePost,
      notes: 'Clinical supervision every six weeks at home; the day-to-day lead is the centre manager.',
    },
  },
  speechAssistant: {
    who: 'speechAssistant',
    home: 'speech',
    post: 'speechAssistant',
    homePost: 'Therapy assistant',
    grade: 'Band 4',
    contract: 30,
    until: -24,
    recharge: 1340,
    terms: { ...paidBack, ...exempt, ...samePost },
  },
  teacher: {
    who: 'teacher',
    home: 'school',
    post: 'teacher',
    homePost: 'Nursery class teacher',
    grade: 'M5',
    contract: 32.5,
    until: -52,
    recharge: 910,
    terms: {
      ...paidBack,
      ...exempt,
      ...samePost,
      notes: 'School holidays follow the school; cover is planned termly.',
    },
  },
  employment: {
    who: 'employment',
    home: 'employment',
    post: 'employment',
    homePost: 'Work coach',
    grade: 'Executive officer',
    contract: 37,
    until: -150,
    terms: { ...paidAtHome, rightToReturn: 'equivalentPost', noticeWeeks: 6 },
  },
  tutor: {
    who: 'tutor',
    home: 'adultLearning',
    post: 'tutor',
    homePost: 'Family learning tutor',
    grade: 'Tutor scale',
    contract: 22.2,
    until: 295,
    terms: { ...paidAtHome, ...samePost },
  },
  housing: {
    who: 'housing',
    home: 'housing',
    post: 'housing',
    homePost: 'Tenancy officer',
    grade: 'Grade 5',
    contract: 37,
    until: -125,
    terms: { ...paidAtHome, rightToReturn: 'samePost', noticeWeeks: 4 },
  },
  familyLead: {
    who: 'familyLead',
    home: 'hearthside',
    post: 'family1',
    homePost: 'Visiting coordinator',
    grade: 'Scale 3',
    contract: 37,
    until: 303,
    recharge: 2860,
    terms: {
      ...paidBack,
      vatTreatment: 'standard',
      vatReason: 'No exemption was found.',
      vatApprovedBy: 'Borough finance team',
      rightToReturn: 'samePost',
      noticeWeeks: 4,
    },
  },
  library: {
    who: 'library',
    home: 'library',
    title: 'Stories and songs worker',
    homePost: 'Library assistant',
    grade: 'Scale 4',
    contract: 30,
    until: -410,
    terms: { ...paidAtHome, noticeWeeks: 4 },
  },
  police: {
    who: 'police',
    home: 'police',
    title: 'Family liaison worker',
    homePost: 'Community support officer',
    grade: 'Staff scale D',
    contract: 37,
    until: -395,
    terms: { ...paidAtHome, ...samePost },
  },
} as const satisfies Record<string, Line>

export type Key = keyof typeof lines
