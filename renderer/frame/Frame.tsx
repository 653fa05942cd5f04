import { ActionIcon, Drawer, Tooltip } from '@mantine/core'
import { Suspense, useState } from 'react'
import { Outlet, useLocation } from 'react-router'

import { runCommand } from '../ui/commands.ts'
import { Icon } from '../ui/Icon.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PrintSheetHost } from '../print/print-sheet.tsx'
import { routeAt } from '../routes.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import { CurrentRouteContext } from './current-route.tsx'
import classes from './Frame.module.css'
import { FrameCommands } from './FrameCommands.tsx'
import { GuidePanel } from './guide/GuidePanel.tsx'
import { Navigation } from './Navigation.tsx'
import { PageBoundary } from './PageBoundary.tsx'
import { useSession } from './session.tsx'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { StatusBar } from './StatusBar.tsx'

type Overlay = 'palette' | 'shortcuts' | 'menu' | null

/** The window: navigation, the page, the guide beside it when asked for, the status bar. */
export function Frame() {
  const { pathname } = useLocation()
  const { centreName } = useSession()
  const [overlay, setOverlay] = useState<Overlay>(null)
  const [guide, setGuide] = useState(false)
  const current = routeAt(pathname)
  const close = () => setOverlay(null)

  return (
    <CurrentRouteContext value={current}>
      <FrameCommands
        showPalette={() => setOverlay('palette')}
        showShortcuts={() => setOverlay('shortcuts')}
        toggleGuide={() => setGuide((shown) => !shown)}
      />
      <div className={classes.frame}>
        <a
          className={classes.skip}
          href="#content"
          onClick={(event) => {
            // The address after # belongs to the router.
            event.preventDefault()
            document.getElementById('content')?.focus()
          }}
        >
          Skip to the page
        </a>
        <div className={classes.nav}>
          <Navigation current={current?.name ?? null} />
        </div>
        <div className={classes.rail}>
          <RailButton icon="menu" label="Menu" onClick={() => setOverlay('menu')} />
          <RailButton icon="search" label="Search or go to (Ctrl+K)" onClick={() => setOverlay('palette')} />
          <RailButton icon="help" label="Help (F1)" onClick={() => runCommand('help')} />
        </div>
        <main id="content" tabIndex={-1} className={classes.main}>
          <PageBoundary key={current?.name ?? pathname}>
            <Suspense
              fallback={
                <div style={{ padding: '0 1.5rem' }}>
                  <Loading />
                </div>
              }
            >
              <Outlet />
            </Suspense>
          </PageBoundary>
        </main>
        {guide && <GuidePanel chapter={current?.route.guide ?? 'start'} onClose={() => setGuide(false)} />}
        <StatusBar />
      </div>
      <Drawer
        opened={overlay === 'menu'}
        onClose={close}
        title="Menu"
        size="17rem"
        styles={{ body: { padding: 0 } }}
      >
        <Navigation current={current?.name ?? null} onGo={close} />
      </Drawer>
      <CommandPalette opened={overlay === 'palette'} onClose={close} />
      <ShortcutSheet opened={overlay === 'shortcuts'} onClose={close} />
      <PrintSheetHost centreName={centreName} />
    </CurrentRouteContext>
  )
}

function RailButton({
  icon,
  label,
  onClick,
}: {
  icon: 'menu' | 'search' | 'help'
  label: string
  onClick: () => void
}) {
  return (
    <Tooltip label={label} position="right">
      <ActionIcon size="lg" aria-label={label} onClick={onClick}>
        <Icon name={icon} size={20} />
      </ActionIcon>
    </Tooltip>
  )
}
