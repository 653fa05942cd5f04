import { createHash } from 'node:crypto'

import { addDays, addMonths, type Instant, type IsoDate } from '#shared/dates.ts'
import { previousQuarter, quarterEnd, quarterStart } from '#shared/features/packs/packs.rules.ts'
import {
  packExportId,
  type PackId,
  type PackVersionId,
  type SectionKey,
} from '#shared/features/packs/packs.schema.ts'
import { newId } from '#shared/ids.ts'

import { fileNameFor } from '../file-names.ts'
import type { Cast } from './cast.ts'
import type { PersonKey } from './people.ts'
import { byNow, type Story, type Told } from './story.ts'

interface Quarter {
  readonly narrative: Partial<Record<SectionKey, string>>
  readonly actions: readonly (readonly [
    action: string,
    owner: PersonKey,
    dueInDays: number,
    doneInDays: number | null,
  ])[]
}

/** The newest first: this one is being written, the others were handed over. */
const quarters: readonly Quarter[] = [
  {
    narrative: {
      summary:
        'Reach is up again and two posts are vacant. The employment adviser has been called back by the home agency; we ask the group for help with a successor.',
      workforce:
        'The inclusion post has been advertised twice without an appointment. A joint advert with the school is proposed.',
    },
    actions: [
      ['Agree a joint advert for the inclusion coordinator with the school', 'manager', 70, null],
      ['Find a successor for the employment adviser', 'employment', 60, null],
    ],
  },
  {
    narrative: {
      summary:
        'A steady quarter. More two-year-olds took up their place, and requests for support were answered faster than at any time since we began to count.',
      workforce:
        'One family support worker left for promotion elsewhere. All secondments were reviewed in time but one.',
      outcomes:
        'Breastfeeding at six weeks is the best we have had; the peer supporters are the likeliest reason. Accidents are down, on small numbers.',
      actions: 'The crèche rota is settled. The Wharf Street room still has no second key.',
    },
    actions: [
      ['Get a second key for the Wharf Street room', 'caretaker', 150, null],
      ['Ask the trust for a second clinic day', 'health1', 60, 52],
      ['Write up the peer supporters’ work for the borough', 'parenting', 75, 71],
    ],
  },
  {
    narrative: {
      summary: 'Fewer families came over the holidays, as every year; the garden mornings held most of them.',
      workforce: 'A new outreach worker began through an agency while the post is settled.',
      outcomes: 'Parenting courses lost more people than usual. Evening sessions will be tried.',
    },
    actions: [
      ['Try one parenting course in the evening', 'parenting', 80, 77],
      ['Settle the crèche rota for the autumn', 'earlyLead', 50, 49],
    ],
  },
  {
    narrative: {
      summary:
        'The family support lead retired after eight years; the post was filled from within the partnership.',
      workforce:
        'The practitioner seconded from Hearthside Families took the permanent post. Hearthside has been thanked and asked about a new secondment.',
      outcomes: 'The two-year review clinic is now in the centre and reviews in time have gone up.',
    },
    actions: [['Thank Hearthside and talk about a new secondment', 'manager', 40, 33]],
  },
  {
    narrative: {
      summary: 'The first pack made with Centreboard. Some figures go back only a year.',
      outcomes: 'Targets were agreed with the steering group in the first meeting of the year.',
    },
    actions: [['Check the definitions of the health indicators with the trust', 'data', 60, 58]],
  },
]

/** A year of packs: four frozen and handed over, one of them built again, and this quarter’s being written. */
export function tellOfPacks(story: Story, cast: Cast): void {
  let startsOn = previousQuarter(quarterStart(story.today))
  for (const [back, quarter] of quarters.entries()) {
    tellOfQuarter(story, cast, startsOn, quarter, back)
    startsOn = previousQuarter(startsOn)
  }
}

function tellOfQuarter(
  story: Story,
  cast: Cast,
  startsOn: IsoDate,
  { narrative, actions }: Quarter,
  back: number,
): void {
  const after = (days: number) => byNow(story, addDays(quarterEnd(startsOn), days))
  const on = (days: number, tell: (told: Told) => Promise<void>) => story.on(after(days), cast.manager, tell)
  let id: PackId
  const made: Record<string, Parameters<Told['api']['packs']['changeAction']>[0]> = {}

  on(13, async ({ api }) => void (id = (await api.packs.start({ quarterStartsOn: startsOn })).id))
  on(17, async ({ api }) => {
    for (const [section, text] of Object.entries(narrative))
      await api.packs.write({ id, section: section as SectionKey, narrative: text })
  })
  on(19, async ({ api, day }) => {
    for (const [action, owner, dueInDays] of actions) {
      const { actions: all } = await api.packs.addAction({
        packId: id,
        action,
        owner: cast.fullName(owner),
        dueOn: addDays(day, dueInDays),
      })
      made[action] = all.find((one) => one.action === action)!
    }
  })
  if (back === 0) {
    // The group meets later than usual this time, so the pack is still in time.
    on(20, async ({ api }) => {
      const pack = await api.packs.find({ id })
      await api.packs.change({ ...pack, dueOn: cast.daysAgo(-12) })
    })
    return
  }

  for (const [action, , , doneInDays] of actions) {
    if (doneInDays === null) continue
    on(
      19 + doneInDays,
      async ({ api, day }) => void (await api.packs.changeAction({ ...made[action]!, doneOn: day })),
    )
  }
  on(30, async (told) => {
    const version = await told.api.packs.freeze({ id, changeNote: '' })
    await handOver(told, version)
  })
  on(
    34,
    async ({ api }) =>
      void (await api.figures.close({
        frequency: 'quarterly',
        startsOn,
        note: 'Handed over to the steering group.',
      })),
  )
  on(41, async ({ api, day }) => {
    const { exports } = await api.packs.find({ id })
    await api.packs.confirmOpened({ id: exports[0]!.id, openedOn: day })
  })
  if (back === 2) {
    on(48, async (told) => {
      await handOver(
        told,
        await told.api.packs.freeze({
          id,
          changeNote: 'Commentary on the health figures came in late from the trust.',
        }),
      )
    })
  }

  /** Making the files needs a page engine; the log of them does not. */
  async function handOver(
    { record, day }: Told,
    version: { id: PackVersionId; number: string; hash: string },
  ): Promise<void> {
    const at = `${day}T15:20:00.000Z` as Instant
    for (const [face, extension, byteCount] of [
      ['html', 'html', 412_380],
      ['pdf', 'pdf', 268_114],
    ] as const) {
      await record('packs.export', 'Exported an evaluation pack', async (db) => {
        await db
          .insertInto('packExports')
          .values({
            id: newId(packExportId),
            packVersionId: version.id,
            face,
            fileName: `${fileNameFor(`Evaluation pack ${startsOn.slice(0, 7)} to ${addMonths(startsOn, 2).slice(0, 7)} v${version.number}`)}.${extension}`,
            byteCount: byteCount + story.random.between(0, 40_000),
            fileHash: createHash('sha256').update(`${version.hash}${face}`).digest('hex'),
            exportedAt: at,
            exportedByName: cast.manager.name,
            verifiedAt: at,
            recipients: 'Steering group (9 members), head of early years',
            openedOn: null,
          })
          .execute()
      })
    }
  }
}
