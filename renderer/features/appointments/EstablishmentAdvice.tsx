import { useFormContext } from 'react-hook-form'

import type { AppointmentRow } from '#shared/features/appointments/appointments.contract.ts'
import { covers } from '#shared/dates.ts'

import { formatHours } from '../../ui/format.ts'
import { today } from '../../ui/today.ts'
import { usePosts } from '../posts/posts.queries.ts'

/** Says when the post would have more hours than are budgeted; a handover may be the reason, so it never stops saving. */
export function EstablishmentAdvice({ present }: { present: AppointmentRow | null }) {
  const [postId, minutes]: unknown[] = useFormContext().watch(['postId', 'minutesPerWeek'])
  const post = (usePosts().data ?? []).find(({ id }) => id === postId)
  if (post === undefined || typeof minutes !== 'number') return null
  const isCounted = present !== null && present.postId === post.id && covers(present, today())
  const others = post.filling.filledMinutes - (isCounted ? (present.minutesPerWeek ?? 0) : 0)
  const over = others + minutes - post.minutesPerWeek
  if (over <= 0) return null
  return (
    <output style={{ display: 'block', color: 'var(--cb-amber)' }}>
      {post.title} would have {formatHours(over)} hours a week more than are budgeted
      {post.holderNames === '' ? '.' : ` (held by ${post.holderNames} now).`}
    </output>
  )
}
