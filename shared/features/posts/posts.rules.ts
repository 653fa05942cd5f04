import { addDays, covers, type IsoDate } from '../../dates.ts'
import type { Appointment } from '../appointments/appointments.schema.ts'
import type { Post, PostId } from './posts.schema.ts'

type Stretch = Pick<Post, 'openedOn' | 'closedOn'>
type Held = Pick<Appointment, 'postId' | 'personId' | 'startsOn' | 'endsOn' | 'minutesPerWeek'>

/** Exists on that day; a post whose opening nobody wrote down has always existed. */
export const isOpen = ({ openedOn, closedOn }: Stretch, on: IsoDate): boolean =>
  (openedOn === null || openedOn <= on) && (closedOn === null || on <= closedOn)

/** Full-time equivalents that are budgeted. */
export const budgetedFte = ({
  minutesPerWeek,
  fullTimeMinutes,
}: Pick<Post, 'minutesPerWeek' | 'fullTimeMinutes'>): number => minutesPerWeek / fullTimeMinutes

export type FillingState = 'vacant' | 'partFilled' | 'filled' | 'overFilled' | 'hoursUnknown' | 'notOpen'

export const fillingStates: Record<FillingState, string> = {
  vacant: 'Vacant',
  partFilled: 'Partly filled',
  filled: 'Filled',
  overFilled: 'Over establishment',
  hoursUnknown: 'Hours not known',
  notOpen: 'Closed',
}

/** How far a post is filled on a day. */
export interface Filling {
  readonly state: FillingState
  readonly holders: number
  readonly filledMinutes: number
  /** Budgeted and not worked; never below nothing. */
  readonly shortMinutes: number
  /** The first day without anybody, when nobody holds it. */
  readonly vacantSince: IsoDate | null
  /** The first day from which hours will be missing, because an appointment ends with no other to follow. */
  readonly fallsVacantOn: IsoDate | null
}

/** Hours that nobody knows are taken to fill the post: a vacancy is never invented. */
export function fillingOf(
  post: Pick<Post, 'id' | 'minutesPerWeek' | 'openedOn' | 'closedOn'>,
  appointments: readonly Held[],
  on: IsoDate,
): Filling {
  const own = appointments.filter(({ postId }) => postId === post.id)
  const holding = own.filter((appointment) => covers(appointment, on))
  const filledMinutes = minutesOf(holding)
  const missing = post.minutesPerWeek - filledMinutes
  const state = stateOf(post, holding, missing, on)
  const isShort = state === 'vacant' || state === 'partFilled'
  return {
    state,
    holders: new Set(holding.map(({ personId }) => personId)).size,
    filledMinutes,
    shortMinutes: isShort ? missing : 0,
    vacantSince: state === 'vacant' ? vacantSince(post, own, on) : null,
    fallsVacantOn: state === 'filled' || state === 'overFilled' ? fallsVacantOn(post, own, on) : null,
  }
}

function stateOf(post: Stretch, holding: readonly Held[], missing: number, on: IsoDate): FillingState {
  if (!isOpen(post, on)) return 'notOpen'
  if (holding.length === 0) return 'vacant'
  if (missing < 0) return 'overFilled'
  if (missing === 0) return 'filled'
  return holding.some(({ minutesPerWeek }) => minutesPerWeek === null) ? 'hoursUnknown' : 'partFilled'
}

const minutesOf = (holding: readonly Held[]) =>
  holding.reduce((sum, { minutesPerWeek }) => sum + (minutesPerWeek ?? 0), 0)

function vacantSince(post: Stretch, own: readonly Held[], on: IsoDate): IsoDate | null {
  const ended = own.flatMap(({ endsOn }) => (endsOn !== null && endsOn < on ? [endsOn] : []))
  if (ended.length === 0) return post.openedOn
  return addDays(ended.toSorted().at(-1)!, 1)
}

function fallsVacantOn(
  post: Pick<Post, 'minutesPerWeek' | 'closedOn'>,
  own: readonly Held[],
  on: IsoDate,
): IsoDate | null {
  const dayAfterEnds = own
    .flatMap(({ endsOn }) => (endsOn !== null && endsOn >= on ? [addDays(endsOn, 1)] : []))
    .toSorted()
  return (
    dayAfterEnds.find((day) => {
      const holding = own.filter((appointment) => covers(appointment, day))
      const isKnown = holding.every(({ minutesPerWeek }) => minutesPerWeek !== null)
      return (
        (post.closedOn === null || day <= post.closedOn) &&
        isKnown &&
        minutesOf(holding) < post.minutesPerWeek
      )
    }) ?? null
  )
}

/** Open posts that want somebody, or somebody for more hours, longest vacant first. */
export function vacancies<P extends Pick<Post, 'id' | 'minutesPerWeek' | 'openedOn' | 'closedOn'>>(
  posts: readonly P[],
  appointments: readonly Held[],
  on: IsoDate,
): { post: P; filling: Filling }[] {
  const byPost = Map.groupBy(appointments, ({ postId }) => postId)
  return posts
    .map((post) => ({ post, filling: fillingOf(post, byPost.get(post.id) ?? [], on) }))
    .filter(({ filling }) => filling.shortMinutes > 0)
    .toSorted((a, b) => ((a.filling.vacantSince ?? '9999') < (b.filling.vacantSince ?? '9999') ? -1 : 1))
}

/** What is budgeted, worked and missing on a day, in full-time equivalents of each post's own week. */
export interface Establishment {
  readonly posts: number
  readonly budgetedFte: number
  readonly filledFte: number
  readonly vacantFte: number
  /** Missing hours in a hundred of those budgeted; unknown without posts. */
  readonly vacancyPercent: number | null
}

export function establishmentOn(
  posts: readonly Post[],
  appointments: readonly Held[],
  on: IsoDate,
): Establishment {
  const byPost = Map.groupBy(appointments, ({ postId }) => postId)
  const open = posts.filter((post) => isOpen(post, on))
  let budgeted = 0
  let filled = 0
  let vacant = 0
  for (const post of open) {
    const filling = fillingOf(post, byPost.get(post.id) ?? [], on)
    budgeted += budgetedFte(post)
    filled += filling.filledMinutes / post.fullTimeMinutes
    vacant += filling.shortMinutes / post.fullTimeMinutes
  }
  return {
    posts: open.length,
    budgetedFte: budgeted,
    filledFte: filled,
    vacantFte: vacant,
    vacancyPercent: budgeted === 0 ? null : (vacant / budgeted) * 100,
  }
}

/** Would a post, reporting to that one, end up reporting to itself? */
export function reportsInCircle(
  id: PostId,
  reportsToPostId: PostId | null,
  posts: readonly Pick<Post, 'id' | 'reportsToPostId'>[],
): boolean {
  const above = new Map(posts.map((post) => [post.id, post.reportsToPostId]))
  const seen = new Set<PostId>()
  for (let next = reportsToPostId; next !== null; next = above.get(next) ?? null) {
    if (next === id || seen.has(next)) return true
    seen.add(next)
  }
  return false
}
