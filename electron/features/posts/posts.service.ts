import { formatDay } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import type { postsContract } from '#shared/features/posts/posts.contract.ts'
import { establishmentOn, fillingOf, reportsInCircle } from '#shared/features/posts/posts.rules.ts'
import { postId, type NewPost, type Post, type PostId } from '#shared/features/posts/posts.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import {
  deletePost,
  findPost,
  findPostNumbered,
  insertPost,
  listHeld,
  listNamedPosts,
  listPosts,
  updatePost,
} from './posts.repository.ts'

export const posts: Procedures<typeof postsContract> = {
  async list({ db, clock }) {
    const today = clock.today()
    const named = await listNamedPosts(db, today)
    const heldByPost = Map.groupBy(await listHeld(db), (held) => held.postId)
    return named.map((post) => ({ ...post, filling: fillingOf(post, heldByPost.get(post.id) ?? [], today) }))
  },

  find: ({ db }, { id }) => existing(db, id),

  establishment: async ({ db, clock }, { on }) =>
    establishmentOn(await listPosts(db), await listHeld(db), on ?? clock.today()),

  add: ({ db }, proposed) => addPost(db, proposed),

  async change({ db }, changed) {
    const post = { ...(await existing(db, changed.id)), ...changed }
    await refuseFaults(db, post)
    await updatePost(db, post)
    return post
  },

  async close({ db }, { id, closedOn }) {
    const post = { ...(await existing(db, id)), closedOn }
    await refuseFaults(db, post)
    await updatePost(db, post)
    return post
  },

  async reopen({ db }, { id }) {
    const post = { ...(await existing(db, id)), closedOn: null }
    await updatePost(db, post)
    return post
  },

  async delete({ db }, { id }) {
    const post = await existing(db, id)
    await refuseWhenUsed(db, post)
    await deletePost(db, id)
    return { id }
  },
}

/** Spreadsheets bring posts in through here too, so they meet the same rules. */
export async function addPost(db: Writable, proposed: NewPost): Promise<Post> {
  const post: Post = { id: newId(postId), ...proposed, closedOn: null }
  await refuseFaults(db, post)
  await insertPost(db, post)
  return post
}

/** What a post's row cannot see by itself: its line of management and whoever holds it. */
export async function checkPost(db: Writable, id: string): Promise<void> {
  const post = await findPost(db, postId.parse(id))
  if (post !== undefined) await refuseFaults(db, post)
}

async function existing(db: Readable, id: PostId): Promise<Post> {
  const post = await findPost(db, id)
  if (post === undefined) {
    throw new AppError(
      'notFound',
      'That post is no longer here. Somebody may have deleted it; look in the bin.',
    )
  }
  return post
}

async function refuseFaults(db: Writable, post: Post): Promise<void> {
  await refuseSameNumber(db, post)
  await refuseCircle(db, post)
  if (post.closedOn !== null) await refuseClosingOnSomebody(db, post)
}

async function refuseSameNumber(db: Readable, post: Post): Promise<void> {
  if (post.reference === '') return
  const other = await findPostNumbered(db, post.reference)
  if (other === undefined || other.id === post.id) return
  throw new AppError('ruleBroken', `${other.title} has this post number already. Nothing was saved.`, {
    reference: `${other.title} has this number`,
  })
}

async function refuseCircle(db: Readable, post: Post): Promise<void> {
  if (post.reportsToPostId === null) return
  const lines = await db.selectFrom('posts').select(['id', 'reportsToPostId']).execute()
  if (!reportsInCircle(post.id, post.reportsToPostId, lines)) return
  throw new AppError('ruleBroken', 'This post would end up reporting to itself. Nothing was saved.', {
    reportsToPostId: 'That post already reports, directly or not, to this one',
  })
}

async function refuseClosingOnSomebody(db: Readable, { id, openedOn, closedOn }: Post): Promise<void> {
  if (openedOn !== null && closedOn! < openedOn) {
    throw new AppError('ruleBroken', 'The post would close before it opens. Nothing was saved.', {
      closedOn: `It exists from ${formatDay(openedOn)}`,
    })
  }
  const holder = await db
    .selectFrom('appointments')
    .innerJoin('people', 'people.id', 'appointments.personId')
    .select(['people.givenName', 'people.familyName', 'appointments.endsOn'])
    .where('appointments.postId', '=', id)
    .where((eb) => eb.or([eb('appointments.endsOn', 'is', null), eb('appointments.endsOn', '>', closedOn)]))
    .executeTakeFirst()
  if (holder === undefined) return
  const until = holder.endsOn === null ? 'with no end set' : `until ${formatDay(holder.endsOn)}`
  throw new AppError(
    'ruleBroken',
    `${holder.givenName} ${holder.familyName} holds this post ${until}. Nothing was saved. End that appointment first, or close the post later.`,
    { closedOn: 'Somebody still holds the post then' },
  )
}

async function refuseWhenUsed(db: Readable, { id, title }: Post): Promise<void> {
  const held = await db.selectFrom('appointments').select('id').where('postId', '=', id).executeTakeFirst()
  const lent = await db.selectFrom('secondments').select('id').where('hostPostId', '=', id).executeTakeFirst()
  if (held !== undefined || lent !== undefined) {
    throw new AppError(
      'ruleBroken',
      `${title} has been held by somebody, and their record needs it, so nothing was deleted. Close the post instead.`,
    )
  }
  const sought = await db.selectFrom('vacancies').select('id').where('postId', '=', id).executeTakeFirst()
  if (sought !== undefined) {
    throw new AppError(
      'ruleBroken',
      `${title} has a vacancy on record, so nothing was deleted. Close the post instead, or delete the vacancy first.`,
    )
  }
  const usual = await db.selectFrom('termsUses').select('id').where('postId', '=', id).executeTakeFirst()
  if (usual !== undefined) {
    throw new AppError(
      'ruleBroken',
      `${title} has usual terms noted under Terms and conditions, so nothing was deleted. Remove them there first, or close the post instead.`,
    )
  }
  const below = await db
    .selectFrom('posts')
    .select('title')
    .where('reportsToPostId', '=', id)
    .executeTakeFirst()
  if (below === undefined) return
  throw new AppError(
    'ruleBroken',
    `${below.title} reports to ${title}, so nothing was deleted. Let it report to another post first.`,
  )
}
