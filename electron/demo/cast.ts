import { addDays, addMonths, type IsoDate } from '#shared/dates.ts'
import type { AgencyId } from '#shared/features/agencies/agencies.schema.ts'
import { quarterStart } from '#shared/features/packs/packs.rules.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import type { PostId } from '#shared/features/posts/posts.schema.ts'
import { userId } from '#shared/features/users/users.schema.ts'
import type { VocabularyEntryId, VocabularyName } from '#shared/features/vocabularies/vocabularies.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Actor } from '../ipc/context.ts'
import type { AgencyKey } from './agencies.ts'
import { createNames, type MadeUpName } from './made-up.ts'
import type { PersonKey } from './people.ts'
import type { PostKey } from './posts.ts'
import { workday, type Story } from './story.ts'

export const centreName = 'Larkmere Children’s Centre'

/** Who and what the chapters talk about, and how far the telling has come: ids are there once somebody was added. */
export interface Cast {
  /** A quarter began on it, two years ago. */
  readonly firstDay: IsoDate
  readonly manager: Actor
  /** Kept the figures until leaving. */
  readonly clerk: Actor
  readonly names: { next(): MadeUpName }
  readonly agencies: Map<AgencyKey, AgencyId>
  readonly posts: Map<PostKey, PostId>
  readonly people: Map<PersonKey, PersonId>
  /** What somebody of the cast is called; the same whenever asked. */
  nameOf(key: PersonKey): MadeUpName
  fullName(key: PersonKey): string
  /** A working day so many days before today; negative is ahead. */
  daysAgo(days: number): IsoDate
  monthsAgo(months: number): IsoDate
  readonly words: Map<string, VocabularyEntryId>
  readonly word: (vocabulary: VocabularyName, code: string) => VocabularyEntryId
}

export function createCast(story: Story): Cast {
  const names = createNames(story.random)
  const given = new Map<PersonKey, MadeUpName>()
  const words = new Map<string, VocabularyEntryId>()
  function nameOf(key: PersonKey): MadeUpName {
    const name = given.get(key) ?? names.next()
    given.set(key, name)
    return name
  }
  const fullName = (key: PersonKey) => `${nameOf(key).given} ${nameOf(key).family}`
  return {
    firstDay: addMonths(quarterStart(story.today), -24),
    manager: { userId: newId(userId), name: fullName('manager'), role: 'manager' },
    clerk: { userId: newId(userId), name: fullName('receptionBefore'), role: 'administrator' },
    names,
    agencies: new Map(),
    posts: new Map(),
    people: new Map(),
    nameOf,
    fullName,
    daysAgo: (days) => workday(addDays(story.today, -days)),
    monthsAgo: (months) => workday(addMonths(story.today, -months)),
    words,
    word: (vocabulary, code) => words.get(`${vocabulary}.${code}`)!,
  }
}

export function tellOfBeginnings(story: Story, cast: Cast): void {
  story.on(cast.firstDay, cast.manager, async ({ api, record }) => {
    for (const { id, vocabulary, code } of await api.vocabularies.list({}))
      cast.words.set(`${vocabulary}.${code}`, id)
    await api.centre.changeSettings({
      address: '14 Otter Bank Road, Larkmere',
      localAuthority: 'Larkmere Borough Council',
    })
    const { userId: id, name, role } = cast.clerk
    await record('users.add', 'Gave somebody access', async (db) => {
      await db
        .insertInto('users')
        .values({ id, name, signInName: 'reception', role, disabledAt: null })
        .execute()
    })
  })
  story.on(cast.daysAgo(clerkLeft), cast.manager, async ({ record, day }) => {
    await record('users.disable', 'Withdrew somebody’s access', async (db) => {
      await db
        .updateTable('users')
        .set({ disabledAt: `${day}T16:30:00.000Z` as never })
        .where('id', '=', cast.clerk.userId)
        .execute()
    })
  })
}

/** Days ago; the person behind it left the post on the same day. */
export const clerkLeft = 160
