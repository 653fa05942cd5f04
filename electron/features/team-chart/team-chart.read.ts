import type { IsoDate } from '#shared/dates.ts'
import { vacancies } from '#shared/features/posts/posts.rules.ts'
import type { PostId } from '#shared/features/posts/posts.schema.ts'
import {
  lineKind,
  type ChartBox,
  type ChartLine,
  type TeamChart,
} from '#shared/features/team-chart/team-chart.contract.ts'

import type { Readable } from '../../database/schema.ts'
import { listHeld } from '../posts/posts.repository.ts'
import {
  listHoldersOn,
  listPostsWithArea,
  listSoughtPosts,
  listWorkOn,
  type Holder,
  type Work,
} from './team-chart.repository.ts'

const blank = { missingMinutes: 0, isSought: false, personKind: null, areas: [] as string[] }

/** Boxes and lines as the records have them on that day. Nothing of it is stored. */
export async function readTeamChart(db: Readable, on: IsoDate): Promise<TeamChart> {
  const work = await listWorkOn(db, on)
  const boxes = new Map(peopleOf(work).map((box) => [box.key, box]))
  const posts = await listPostsWithArea(db)
  const sought = new Set((await listSoughtPosts(db)).map(({ postId }) => postId))
  for (const { post, filling } of vacancies(posts, await listHeld(db), on)) {
    const box: ChartBox = {
      ...blank,
      key: postKey(post.id),
      kind: 'vacancy',
      personId: null,
      postId: post.id,
      name: post.title,
      work: '',
      agencyId: null,
      agencyName: null,
      discipline: null,
      areas: post.area === null ? [] : [post.area],
      missingMinutes: filling.shortMinutes,
      isSought: sought.has(post.id),
    }
    boxes.set(box.key, box)
  }
  const lines = new Map<string, ChartLine>()
  const draw = (line: Omit<ChartLine, 'crosses'>) => {
    const id = `${line.kind} ${line.from} ${line.to}`
    if (!lines.has(id)) lines.set(id, { ...line, crosses: crosses(boxes, line) })
  }
  const memberOf = new Map(work.map((line) => [line.appointmentId, line]))
  for (const holder of await listHoldersOn(db, on, lineKind.options)) {
    const member = memberOf.get(holder.appointmentId)
    if (member === undefined) continue
    const from = boxOf(holder, boxes, on)
    draw({ kind: lineKind.parse(holder.role), from, to: personKey(member.personId), basis: 'role' })
  }
  drawPosts(work, posts, boxes, draw, new Set([...lines.values()].filter(isLineManager).map(({ to }) => to)))
  return { on, boxes: [...boxes.values()], lines: [...lines.values()] }
}

const personKey = (id: string) => `person:${id}`
const postKey = (id: string) => `post:${id}`
const isLineManager = ({ kind }: ChartLine) => kind === 'lineManager'

const crosses = (boxes: ReadonlyMap<string, ChartBox>, { from, to }: Pick<ChartLine, 'from' | 'to'>) => {
  const [manager, member] = [boxes.get(from)!, boxes.get(to)!]
  const isVacant = manager.kind === 'vacancy' || member.kind === 'vacancy'
  return !isVacant && manager.agencyId !== member.agencyId
}

/** One box for each person, whatever they do here. */
const peopleOf = (work: readonly Work[]): ChartBox[] =>
  [...Map.groupBy(work, ({ personId }) => personId).values()].map((own) => {
    const [main] = own as [Work, ...Work[]]
    return {
      ...blank,
      key: personKey(main.personId),
      kind: 'person',
      personId: main.personId,
      postId: main.postId,
      name: main.name,
      personKind: main.personKind,
      work: [...new Set(own.map((line) => line.work))].join(', '),
      agencyId: main.agencyId,
      agencyName: main.agencyName,
      discipline: main.discipline,
      areas: [...new Set(own.flatMap(({ area }) => area ?? []))],
    }
  })

/** The box of whoever holds a role, made when there is none yet. */
function boxOf(holder: Holder, boxes: Map<string, ChartBox>, on: IsoDate): string {
  const { holderPersonId, personName, holderName, agencyId, agencyName, leftOn } = holder
  const key =
    holderPersonId === null
      ? `outside:${agencyId ?? ''}:${holderName.toLowerCase()}`
      : personKey(holderPersonId)
  if (!boxes.has(key)) {
    const hasLeft = leftOn !== null && leftOn < on
    boxes.set(key, {
      ...blank,
      key,
      kind: holderPersonId === null ? 'outside' : hasLeft ? 'left' : 'person',
      personId: holderPersonId,
      postId: null,
      name: holderPersonId === null ? holderName : personName,
      work: '',
      agencyId,
      agencyName,
      discipline: null,
    })
  }
  return key
}

type Post = Awaited<ReturnType<typeof listPostsWithArea>>[number]

/** Where no line manager is named, the post says who is above; vacant posts have nothing else. */
function drawPosts(
  work: readonly Work[],
  posts: readonly Post[],
  boxes: ReadonlyMap<string, ChartBox>,
  draw: (line: Omit<ChartLine, 'crosses'>) => void,
  managed: ReadonlySet<string>,
): void {
  const holderOf = new Map<PostId, string>()
  for (const { postId, personId } of work)
    if (postId !== null && !holderOf.has(postId)) holderOf.set(postId, personKey(personId))
  const above = (reportsTo: PostId | null): string | null => {
    if (reportsTo === null) return null
    const vacant = postKey(reportsTo)
    return holderOf.get(reportsTo) ?? (boxes.has(vacant) ? vacant : null)
  }
  for (const { personId, reportsToPostId } of work) {
    const [from, to] = [above(reportsToPostId), personKey(personId)]
    if (from !== null && from !== to && !managed.has(to))
      draw({ kind: 'lineManager', from, to, basis: 'post' })
  }
  for (const { id, reportsToPostId } of posts) {
    const [from, to] = [above(reportsToPostId), postKey(id)]
    if (from !== null && boxes.has(to)) draw({ kind: 'lineManager', from, to, basis: 'post' })
  }
}
