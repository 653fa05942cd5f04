import { Link } from 'react-router'

import { pathTo, roomsFor } from '../routes.tsx'
import { useCurrentRoute } from './current-route.tsx'
import classes from './Page.module.css'
import { useSession } from './session.tsx'

/** The other pages of the room one is in, under the title. */
export function RoomPages() {
  const current = useCurrentRoute()
  const { permissions } = useSession()
  const room = roomsFor(permissions).find(({ pages }) => pages.some(({ name }) => name === current?.name))
  if (room === undefined || room.pages.length < 2) return null
  return (
    <nav aria-label={room.label} className={classes.room}>
      {room.pages.map(({ name, route }) => (
        <Link key={name} to={pathTo(name)} aria-current={name === current?.name ? 'page' : undefined}>
          {route.label}
        </Link>
      ))}
    </nav>
  )
}
