import { emptyAgency, type AgencyId, type AgencyKind } from '#shared/features/agencies/agencies.schema.ts'

import { phoneNumber } from './made-up.ts'
import type { Cast } from './cast.ts'
import type { Story } from './story.ts'

interface Line {
  readonly kind: AgencyKind
  readonly name: string
  readonly offer: string
  readonly criteria: string
  readonly howToAsk: string
  readonly openingHours?: string
  readonly contactRole: string
  readonly notes?: string
}

/** Everybody the centre works with. The places and organisations exist nowhere else. */
const lines = {
  earlyYears: {
    kind: 'localAuthority',
    name: 'Larkmere Borough Early Years Service',
    offer:
      'Funds the core team; early learning advice, quality visits and the free places for two-year-olds.',
    criteria: 'Families with a child under five who live in the borough.',
    howToAsk: 'Ring the family information desk, or send the two-page request form.',
    contactRole: 'Head of early years',
    notes:
      'Lead body of the centre. Quarterly figures are asked for by the end of the month after the quarter.',
  },
  healthVisiting: {
    kind: 'health',
    name: 'Fenside Community NHS Trust, health visiting',
    offer: 'Universal visits from before birth to school age, weighing clinics, perinatal mood checks.',
    criteria: 'Every family registered with a Larkmere surgery.',
    howToAsk: 'Single point of contact, weekdays nine to five; a reply within two working days.',
    contactRole: 'Locality lead',
    notes: 'Clinical supervision of seconded health visitors stays with the trust.',
  },
  midwifery: {
    kind: 'health',
    name: 'Fenside Maternity, community midwives',
    offer: 'Antenatal clinics in the centre, birth preparation, postnatal visits to ten days.',
    criteria: 'Anybody who is pregnant; earlier contact when there are worries.',
    howToAsk: 'Self-referral page or the clinic telephone.',
    contactRole: 'Community midwifery manager',
  },
  speech: {
    kind: 'health',
    name: 'Fenside Speech and Language Therapy',
    offer: 'Drop-in talking sessions, screening at two, group programmes, advice to nurseries.',
    criteria: 'Children under five whose talking or understanding worries somebody who knows them well.',
    howToAsk: 'Come to a drop-in, or ask any practitioner for the screening form.',
    contactRole: 'Clinical lead',
  },
  school: {
    kind: 'school',
    name: 'Otter Bank Primary School',
    offer: 'Nursery class, breakfast club, and a teacher one day a week in the centre.',
    criteria: 'Children from three living near Otter Bank.',
    howToAsk: 'School office.',
    openingHours: 'Term time, 8.15 to 16.00',
    contactRole: 'Head teacher',
  },
  hearthside: {
    kind: 'voluntary',
    name: 'Hearthside Families',
    offer: 'Trained volunteers visit families at home for two to three hours a week.',
    criteria: 'At least one child under five; no open safeguarding plan without a lead professional.',
    howToAsk: 'Request form with the family’s consent; the coordinator answers within a week.',
    contactRole: 'Scheme coordinator',
  },
  parentsTogether: {
    kind: 'voluntary',
    name: 'Larkmere Parents Together',
    offer:
      'Parent forum, toy library, uniform exchange, peer support for parents of children with additional needs.',
    criteria: 'Open to all.',
    howToAsk: 'Just come along on a Tuesday.',
    openingHours: 'Tuesdays 9.30 to 12.00',
    contactRole: 'Chair',
  },
  employment: {
    kind: 'employment',
    name: 'Larkmere Jobcentre partnership team',
    offer:
      'Adviser in the centre two days a week: benefits checks, childcare costs, first steps back to work.',
    criteria: 'Parents of children under five.',
    howToAsk: 'Book through reception.',
    contactRole: 'Partnership manager',
  },
  housing: {
    kind: 'voluntary',
    name: 'Millrace Housing Association',
    offer: 'Tenancy advice, repairs that are stuck, debt and energy help.',
    criteria: 'Tenants of any landlord; homeless families first.',
    howToAsk: 'Thursday surgery in the centre, no appointment.',
    contactRole: 'Neighbourhood manager',
  },
  adultLearning: {
    kind: 'school',
    name: 'Larkmere Adult Learning',
    offer: 'English, maths, first certificates in childcare, cooking on a budget; with a crèche.',
    criteria: 'Adults without a level 2 qualification first.',
    howToAsk: 'Enrol in the first week of each term.',
    contactRole: 'Curriculum manager',
  },
  police: {
    kind: 'police',
    name: 'Larkmere Neighbourhood Police Team',
    offer: 'Home safety visits, support after domestic abuse incidents, road safety mornings.',
    criteria: 'Anybody who lives in the reach area.',
    howToAsk: 'Through the family support lead.',
    contactRole: 'Neighbourhood sergeant',
  },
  library: {
    kind: 'localAuthority',
    name: 'Larkmere Library Service',
    offer: 'Book gifts, rhyme time, story bags on loan.',
    criteria: 'Open to all.',
    howToAsk: 'Join at any session.',
    contactRole: 'Children’s librarian',
  },
} as const satisfies Record<string, Line>

export type AgencyKey = keyof typeof lines

export function tellOfAgencies(story: Story, cast: Cast): void {
  story.on(cast.firstDay, cast.manager, async ({ api }) => {
    for (const [key, line] of Object.entries<Line>(lines) as [AgencyKey, Line][]) {
      const { given, family } = cast.names.next()
      const { id } = await api.agencies.add({
        ...emptyAgency,
        openingHours: 'Monday to Friday, 9.00 to 17.00',
        ...line,
        contactName: `${given} ${family}`,
        phone: phoneNumber(story.random),
        email: `${given}.${family}@example.net`.toLowerCase().replaceAll(/[^a-z.@]/g, ''),
        address: `${story.random.between(1, 90)} ${story.random.pick(['Mill Lane', 'Station Approach', 'Wharf Street', 'Chapel Row', 'Fenside Road'])}, Larkmere`,
      })
      cast.agencies.set(key, id)
    }
  })
  // One contact moves on, so that the history has something to show.
  story.on(cast.monthsAgo(7), cast.manager, async ({ api }) => {
    const agency = await api.agencies.find({ id: cast.agencies.get('housing') as AgencyId })
    const { given, family } = cast.names.next()
    await api.agencies.change({
      ...agency,
      contactName: `${given} ${family}`,
      notes: 'New neighbourhood manager since the spring; asked to keep the Thursday surgery going.',
    })
  })
}
