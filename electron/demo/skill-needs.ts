import { maxDate } from '#shared/dates.ts'
import type { NewNeed } from '#shared/features/skills-balance/skill-needs.schema.ts'

import type { AgencyKey } from './agencies.ts'
import type { Cast } from './cast.ts'
import type { Story } from './story.ts'

interface Line {
  readonly discipline: string
  readonly amount: number
  readonly measure?: NewNeed['measure']
  readonly agency?: AgencyKey
  readonly area?: string
  /** Days ago from which it holds. */
  readonly from: number
  readonly reason: string
}

const servicePlan = 'Service plan, agreed by the steering group.'

const lines: readonly Line[] = [
  { discipline: 'earlyYears', amount: 5, from: 720, reason: servicePlan },
  { discipline: 'familySupport', amount: 3, from: 720, reason: servicePlan },
  { discipline: 'familySupport', amount: 4, from: 170, reason: 'Requests for support rose by a third.' },
  {
    discipline: 'healthVisiting',
    amount: 2,
    from: 720,
    reason: 'Public health contract: one for each patch.',
  },
  { discipline: 'speechAndLanguage', amount: 1, from: 720, reason: servicePlan },
  { discipline: 'speechAndLanguage', amount: 1.5, from: 200, reason: 'Eleven weeks’ wait for the drop-in.' },
  { discipline: 'mentalHealth', amount: 1, from: 300, reason: 'Perinatal needs assessment.' },
  { discipline: 'midwifery', amount: 0.4, from: 720, reason: 'Two clinics a week.' },
  {
    discipline: 'socialWork',
    amount: 1,
    measure: 'people',
    from: 720,
    reason: 'A qualified lead for family support.',
  },
  {
    discipline: 'communityDevelopment',
    amount: 1,
    from: 400,
    reason: 'One outreach post when funding allows.',
  },
  {
    discipline: 'healthVisiting',
    amount: 2,
    measure: 'people',
    agency: 'healthVisiting',
    from: 500,
    reason: 'Promised in the partnership agreement.',
  },
  {
    discipline: 'speechAndLanguage',
    amount: 1.5,
    area: 'send',
    from: 200,
    reason: 'Joint commissioning asks for it in this service.',
  },
]

/** What the service says it needs; the team of the day has a little too much here and too little there. */
export function tellOfSkillNeeds(story: Story, cast: Cast): void {
  for (const { discipline, amount, measure, agency, area, from, reason } of lines)
    story.on(maxDate(cast.daysAgo(from), cast.firstDay), cast.manager, async ({ api, day }) => {
      await api.skillsBalance.state({
        disciplineId: cast.word('disciplines', discipline),
        agencyId: agency === undefined ? null : cast.agencies.get(agency)!,
        serviceAreaId: area === undefined ? null : cast.word('serviceAreas', area),
        measure: measure ?? 'fte',
        amount,
        startsOn: day,
        endsOn: null,
        reason,
      })
    })
}
