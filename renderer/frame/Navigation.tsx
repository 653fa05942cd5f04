import { Link } from 'react-router'

import { navigationGroups, type PageName, pathTo, roomsFor } from '../routes.tsx'
import { runCommand } from '../ui/commands.ts'
import { Icon } from '../ui/Icon.tsx'
import classes from './Navigation.module.css'
import { useSession } from './session.tsx'

/** The rooms of the house in their seven groups; a room that is not built or not allowed is absent. */
export function Navigation({ current, onGo }: { current: PageName | null; onGo?: () => void }) {
  const open = roomsFor(useSession().permissions)
  return (
    <nav aria-label="Rooms" className={classes.nav}>
      <button
        type="button"
        className={classes.search}
        onClick={() => {
          onGo?.()
          runCommand('find')
        }}
      >
        <Icon name="search" size={15} />
        Search or go to
        <kbd>Ctrl+K</kbd>
      </button>
      <div className={classes.groups}>
        {navigationGroups.map((group) => {
          const rooms = open.filter((room) => room.group === group)
          if (rooms.length === 0) return null
          return (
            <section key={group} aria-labelledby={`rooms-${group}`}>
              <h2 id={`rooms-${group}`} className={classes.heading}>
                {group}
              </h2>
              <ul>
                {rooms.map(({ label, icon, pages }) => (
                  <li key={label}>
                    <Link
                      to={pathTo(pages[0].name)}
                      className={classes.link}
                      aria-current={pages.some(({ name }) => name === current) ? 'page' : undefined}
                      onClick={onGo}
                    >
                      <Icon name={icon} />
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </nav>
  )
}
