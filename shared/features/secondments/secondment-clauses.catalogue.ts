/** What a clause is about besides its words: who, how long, from which day. */
export type ClauseMeasure = 'side' | 'weeks' | 'minutes' | 'day' | null

export const clauseGroups = {
  post: 'The work',
  terms: 'Terms',
  management: 'Who manages what',
  money: 'Costs',
  protection: 'Protection',
  ending: 'Ending',
} as const
export type ClauseGroup = keyof typeof clauseGroups

/** Who does something, pays for it or decides it. */
export const clauseSides = {
  home: 'Home agency',
  host: 'Centre',
  both: 'Both together',
  person: 'Person seconded',
} as const
export type ClauseSide = keyof typeof clauseSides

export interface Clause {
  readonly group: ClauseGroup
  readonly label: string
  /** What the three parties have to settle. */
  readonly question: string
  readonly measure: ClauseMeasure
  /** A wording to begin the talk with; none where only the parties can know. */
  readonly usual?: { readonly words: string; readonly side?: ClauseSide }
}

const a = (
  group: ClauseGroup,
  label: string,
  question: string,
  measure: ClauseMeasure = null,
  words?: string,
  side?: ClauseSide,
): Clause => ({
  group,
  label,
  question,
  measure,
  ...(words !== undefined && { usual: { words, ...(side !== undefined && { side }) } }),
})

/** Everything that an agreement of three parties should settle, in the order in which it is printed. */
export const clauses = {
  duties: a('post', 'Duties', 'What will the person do, and what not?'),
  locations: a('post', 'Places of work', 'Where is the work done, and who says when that changes?'),
  workingDays: a('post', 'Days', 'Which days are worked at the centre and which at home?'),
  hostManager: a('post', 'Manager at the centre', 'Who, by name or by post?'),
  professionalSupervisor: a('post', 'Professional supervisor', 'Who answers for professional practice?'),

  employer: a(
    'terms',
    'Employer',
    'Who stays the employer?',
    'side',
    'The home agency stays the employer throughout. Nothing in this agreement makes the person an employee of the centre.',
    'home',
  ),
  scheme: a('terms', 'Pay and conditions', 'Whose pay scales and conditions hold?', 'side'),
  leaveEntitlement: a('terms', 'Annual leave', 'How much leave is there in a year?', 'minutes'),
  leaveApproval: a(
    'terms',
    'Approving leave',
    'Who approves leave, and who keeps the record?',
    'side',
    'The manager at the centre approves leave and tells the home agency, which keeps the record.',
    'host',
  ),
  publicHolidays: a(
    'terms',
    'Public holidays',
    'What happens when the centre is open and the home agency closed, or the other way round?',
    null,
    'Public holidays are as at home. When the centre is closed on a day that is worked at home, the two managers agree beforehand what is done.',
  ),
  sickness: a(
    'terms',
    'Sickness',
    'Who is told on the first day, and who records and pays?',
    'side',
    'The person tells the manager at the centre before work begins. The centre tells the home agency on the same day; the home agency records and pays.',
    'both',
  ),
  pension: a(
    'terms',
    'Pension',
    'Which scheme, and who pays the employer’s part?',
    'side',
    'Membership of the scheme at home goes on without a break.',
    'home',
  ),
  payProgression: a('terms', 'Pay progression', 'When is the next step, and whose report counts?', 'day'),
  travel: a('terms', 'Travel and expenses', 'Who approves and pays claims, at whose rates?', 'side'),

  dailyDirection: a(
    'management',
    'Daily work',
    'Who says what is done today?',
    'side',
    'The manager at the centre directs the daily work.',
    'host',
  ),
  appraisal: a(
    'management',
    'Appraisal',
    'Who leads, and who contributes?',
    'side',
    'The home agency leads; the manager at the centre contributes in writing.',
    'home',
  ),
  supervisionManagerial: a(
    'management',
    'Supervision of the work',
    'Who holds it, and how often?',
    'side',
    'The manager at the centre, every four to six weeks.',
    'host',
  ),
  supervisionClinical: a(
    'management',
    'Clinical or professional supervision',
    'Who holds it, and how often?',
    'side',
    'The professional supervisor of the home agency.',
    'home',
  ),
  supervisionSafeguarding: a(
    'management',
    'Safeguarding supervision',
    'Who holds it, and how often?',
    'side',
  ),
  discipline: a(
    'management',
    'Discipline',
    'Whose procedure holds?',
    'side',
    'The procedure of the home agency. The centre reports its concern and helps to find out the facts.',
    'home',
  ),
  grievance: a(
    'management',
    'Grievance',
    'Where is a complaint of the person heard?',
    'side',
    'Where the matter arose; the other party is told.',
    'both',
  ),
  capability: a(
    'management',
    'Capability',
    'Who acts when the work is not good enough?',
    'side',
    'The centre raises it early with the home agency, whose procedure holds.',
    'home',
  ),
  allegations: a(
    'management',
    'Allegations about children',
    'Who tells the local authority’s designated officer, and who else is told at once?',
    'side',
    'The centre tells the designated officer and the home agency on the same working day. Neither investigates before the officer has been asked.',
    'host',
  ),
  healthAndSafety: a(
    'management',
    'Health and safety',
    'Who assesses risks and records accidents?',
    'side',
    'The centre, for work on its premises and visits made for it; accidents are reported to both.',
    'host',
  ),

  salary: a('money', 'Salary', 'Who bears it?', 'side'),
  onCosts: a('money', 'National Insurance and employer’s pension', 'Who bears them?', 'side'),
  travelCost: a('money', 'Travel costs', 'Who bears them?', 'side'),
  trainingCost: a('money', 'Training', 'Who pays for it and for the time?', 'side'),
  purchaseOrder: a('money', 'Purchase order', 'Which number goes on the invoices?'),
  backfill: a('money', 'Work left behind', 'Who does it, and who pays for that?', 'side'),

  confidentiality: a(
    'protection',
    'Confidentiality',
    'What may each team know of the other’s families?',
    null,
    'What is learnt about children and families in either place is used for the work there and passed on only under an information-sharing agreement, or to keep a child safe. This holds after the secondment too.',
  ),
  controller: a(
    'protection',
    'Who answers for personal data',
    'Which organisation is the controller of which records?',
    'side',
    'The centre’s lead body is the controller of the records kept for the centre; the home agency of its own records and of the employment file.',
    'both',
  ),
  informationSharing: a('protection', 'Information sharing', 'Under which agreement is information shared?'),
  vetting: a(
    'protection',
    'Vetting',
    'Who has checked what, and who confirms it in writing?',
    'side',
    'The home agency confirms in writing, before the first day, that its checks were made and when, and tells the centre of any change.',
    'home',
  ),
  insurance: a('protection', 'Insurance', 'Whose cover holds, for which work?', 'side'),
  intellectualProperty: a(
    'protection',
    'What is written and made',
    'Who owns it, and who may go on using it?',
    'side',
    'What is made for the centre belongs to its lead body; the home agency may use it in its own work.',
    'host',
  ),
  policies: a(
    'protection',
    'Policies that apply',
    'Whose policies hold for what?',
    'side',
    'The centre’s for safeguarding, health and safety and daily work; those of the home agency for everything about employment.',
    'both',
  ),

  noticeByHome: a('ending', 'Notice by the home agency', 'How many weeks?', 'weeks'),
  noticeByHost: a('ending', 'Notice by the centre', 'How many weeks?', 'weeks'),
  noticeByPerson: a('ending', 'Notice by the person', 'How many weeks?', 'weeks'),
  organisationalChange: a(
    'ending',
    'Changes at home',
    'How is the person included when the home agency reorganises?',
    'side',
    'The home agency tells and consults the person as if at home, and counts time at the centre as time in the post.',
    'home',
  ),
  handover: a(
    'ending',
    'Handover',
    'What is handed over, to whom and by when?',
    null,
    'Open work is handed over in writing during the last two weeks; families hear from the person who follows.',
  ),
  property: a(
    'ending',
    'Keys, equipment and records',
    'What is returned, and to whom?',
    null,
    'On the last day everything that belongs to the centre is returned and access to its systems ends.',
  ),
  endReview: a(
    'ending',
    'Looking back',
    'When do the three parties look back together?',
    null,
    'In the last month, with the person and both managers, written down and kept by both.',
  ),
} as const satisfies Record<string, Clause>

export type ClauseKey = keyof typeof clauses
const isClauseKey = (key: string): key is ClauseKey => key in clauses
export const clauseKeys: readonly ClauseKey[] = Object.keys(clauses).filter(isClauseKey)

export const clauseOf = (key: ClauseKey): Clause => clauses[key]

export const clausesIn = (group: ClauseGroup): ClauseKey[] =>
  clauseKeys.filter((key) => clauses[key].group === group)

const isGroup = (key: string): key is ClauseGroup => key in clauseGroups
export const clauseGroupKeys: readonly ClauseGroup[] = Object.keys(clauseGroups).filter(isGroup)
