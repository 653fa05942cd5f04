import type { ReactNode, Ref } from 'react'

import classes from './attachments.module.css'

/** What is looked at, in a frame that scrolls. */
export function Sheet({
  label,
  ref,
  children,
}: {
  label: string
  ref: Ref<HTMLElement>
  children: ReactNode
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that it can be scrolled with the keys
    <section ref={ref} className={classes.sheet} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
