import { addDays, maxDate, minDate, type IsoDate } from '#shared/dates.ts'
import type { CheckCell, CheckRow } from '#shared/features/checks/checks.contract.ts'
import { emptyCheck, usualReviewDays, type NewCheck } from '#shared/features/checks/checks.schema.ts'

import type { Cast } from './cast.ts'
import type { Story, Told } from './story.ts'

/** Looked through now and then: what has come in is written down, and some of it is left until next time. */
export function tellOfChecks(story: Story, cast: Cast): void {
  for (const [index, days] of [560, 420, 300, 190, 90, 40].entries())
    story.on(cast.daysAgo(days), cast.manager, (told) => catchUp(told, cast, index))
  story.on(cast.daysAgo(6), cast.manager, (told) => meetNewcomers(told, cast))
  for (const days of [500, 250, 60, 5])
    story.on(cast.daysAgo(days), cast.manager, (told) => decide(told, cast))
}

async function catchUp({ api, day }: Told, cast: Cast, round: number): Promise<void> {
  const { kinds, rows } = await api.checks.register({})
  const codes = new Map(kinds.map(({ id, code }) => [id, code]))
  for (const [index, row] of rows.entries()) {
    if (row.standing !== 'current' || (round > 3 && index % 5 === 2)) continue
    for (const cell of row.cells.filter(({ isOutstanding }) => isOutstanding))
      await api.checks.record(answer(row, cell, codes.get(cell.kindId)!, { cast, day, index, round }))
  }
}

/** Whose checks bear it works unsupervised; the others are supervised, and somebody said so. */
async function decide({ api, day }: Told, cast: Cast): Promise<void> {
  const { rows } = await api.checks.register({})
  const decidedBy = cast.fullName('manager')
  for (const { personId, standing, mark, notUnsupervised } of rows) {
    if (standing !== 'current') continue
    const common = { personId, startsOn: day, decidedBy }
    if (notUnsupervised.length === 0 && mark?.mark !== 'unsupervised')
      await api.checks.mark({ ...common, mark: 'unsupervised', reason: '' })
    else if (mark === null)
      await api.checks.mark({ ...common, mark: 'supervised', reason: 'Not all checks are there yet.' })
  }
}

interface When {
  readonly cast: Cast
  readonly day: IsoDate
  readonly index: number
  readonly round: number
}

function answer(row: CheckRow, { kindId }: CheckCell, code: string, when: When): NewCheck {
  const { cast, day, index, round } = when
  const happenedOn = minDate(day, maxDate(addDays(day, -(index % 9)), row.startedOn ?? day))
  const common = { ...emptyCheck, personId: row.personId, kindId, happenedOn, byWhom: cast.fullName('admin') }
  if (code === 'overseas' && index % 9 !== 0)
    return { ...common, basis: 'notNeeded', because: 'Has not lived or worked abroad' }
  const certificate = certificateOf(code, when)
  if (row.employerName !== null && code !== 'identity')
    return {
      ...common,
      ...certificate,
      basis: 'employer',
      byWhom: `Personnel office, ${row.employerName}`,
      informationHeld: code === 'dbs' ? 'no' : null,
    }
  const followUpOn = code === 'rightToWork' && index % 17 === 4 ? cast.daysAgo(-48) : null
  return {
    ...common,
    ...certificate,
    what: documents[code] ?? 'Original',
    followUpOn,
    onUpdateService: round > 0 && index % 6 === 1 ? 1 : 0,
  }
}

/** Certificates are older than the record: some of them are about to need another look. */
function certificateOf(code: string, { day, index, round }: When): Partial<NewCheck> {
  if (code !== 'dbs') return {}
  const age = round === 0 ? (index * 37) % 620 : 12 + (index % 20)
  return {
    certificateNumber: String(1_600_000_000 + index * 73_127 + round * 911).padStart(12, '0'),
    issuedOn: addDays(day, -age - 10),
    level: 'enhancedBarred',
  }
}

const documents: Readonly<Record<string, string>> = {
  identity: 'Passport and utility bill',
  rightToWork: 'Passport',
  dbs: 'Original certificate',
  barredList: 'Result of the list check',
  prohibition: 'Result of the online check',
  qualifications: 'Original certificate',
  references: 'Two references',
  overseas: 'Police certificate',
  disqualification: 'Signed declaration',
}

/** Whoever came lately may start before the certificate is there, never alone and only with the risk assessed. */
async function meetNewcomers({ api, day }: Told, cast: Cast): Promise<void> {
  const { kinds, rows } = await api.checks.register({})
  const newcomers = rows.filter(
    ({ startedOn, standing }) =>
      standing === 'current' && startedOn !== null && startedOn > addDays(day, -30),
  )
  for (const [index, row] of newcomers.entries()) {
    for (const [place, { id: kindId, code }] of kinds.entries()) {
      const cell = row.cells[place]!
      if (!cell.isOutstanding) continue
      if (code !== 'dbs') {
        if (code !== 'references')
          await api.checks.record(answer(row, cell, code, { cast, day, index, round: 9 }))
        continue
      }
      await api.checks.record({
        ...emptyCheck,
        personId: row.personId,
        kindId,
        basis: 'requested',
        happenedOn: day,
        byWhom: cast.fullName('admin'),
      })
      await api.checks.assess({
        personId: row.personId,
        kindId,
        assessedOn: day,
        assessedBy: cast.fullName('manager'),
        reviewOn: addDays(day, usualReviewDays),
        controls: 'Always with a named colleague; no home visits',
      })
    }
  }
}
