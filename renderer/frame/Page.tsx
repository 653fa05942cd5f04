import { type ReactNode, useEffect, useRef } from 'react'

import classes from './Page.module.css'
import { PageHeader, type PageHeaderProps } from './PageHeader.tsx'
import { RoomPages } from './RoomPages.tsx'
import { WhyPanel } from './WhyPanel.tsx'

interface Props extends PageHeaderProps {
  /** The content takes the height there is and scrolls inside itself: for a list. */
  readonly fill?: boolean
  readonly children: ReactNode
}

/** A page: header, why it matters, content. */
export function Page({ fill = false, children, ...header }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    document.title = `${header.title} · Centreboard`
  }, [header.title])

  // Whoever came through the navigation goes on from the heading, and hears it.
  useEffect(() => {
    const { activeElement } = document
    if (activeElement === document.body || activeElement?.closest('nav')) heading.current?.focus()
  }, [])

  return (
    <>
      <PageHeader {...header} headingRef={heading} />
      {header.back === undefined && <RoomPages />}
      <WhyPanel />
      <div className={`${classes.body} ${fill ? classes.fill : ''}`}>{children}</div>
    </>
  )
}
