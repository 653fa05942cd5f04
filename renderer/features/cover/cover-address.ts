import { useSearchParams } from 'react-router'

import { isoDate, type IsoDate } from '#shared/dates.ts'
import { coverViews, type CoverView } from '#shared/features/cover/views.rules.ts'

import { today } from '../../ui/today.ts'
import { groupings, type Grouping } from './calendar-rows.ts'

export interface Place {
  readonly view: CoverView
  readonly on: IsoDate
  readonly group: Grouping
  /** The day that is looked at more closely. */
  readonly day: IsoDate | null
}

const isView = (text: string | null): text is CoverView => text !== null && text in coverViews
const isGrouping = (text: string | null): text is Grouping => text !== null && text in groupings

export function placeFrom(search: URLSearchParams): Place {
  const [view, group] = [search.get('view'), search.get('group')]
  const on = isoDate.safeParse(search.get('on'))
  const day = isoDate.safeParse(search.get('day'))
  return {
    view: isView(view) ? view : 'month',
    on: on.success ? on.data : today(),
    group: isGrouping(group) ? group : 'serviceArea',
    day: day.success ? day.data : null,
  }
}

/** Where somebody is in the planner stands in the address, so Back brings it back. */
export function usePlace(): [Place, (change: Partial<Place>) => void] {
  const [search, setSearch] = useSearchParams()
  const place = placeFrom(search)
  const goTo = (change: Partial<Place>) =>
    setSearch((before) => {
      const next = new URLSearchParams(before)
      for (const [key, value] of Object.entries(change)) {
        if (value === null) next.delete(key)
        else next.set(key, value)
      }
      return next
    })
  return [place, goTo]
}
