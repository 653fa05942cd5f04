import { ActionIcon } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'

import { Icon } from '../Icon.tsx'
import classes from './ListWithDetail.module.css'

interface Props {
  readonly list: ReactNode
  /** What is shown beside the list; `null` when nothing is open. */
  readonly detail: {
    readonly title: string
    readonly content: ReactNode
    readonly actions?: ReactNode
  } | null
  readonly onClose: () => void
}

/** A list and, beside it, the record that is open. Escape closes it and returns to the list's row. */
export function ListWithDetail({ list, detail, onClose }: Props) {
  const id = useId()
  const listArea = useRef<HTMLDivElement>(null)

  const close = () => {
    onClose()
    listArea.current?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || detail === null) return
    event.stopPropagation()
    close()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape works wherever the focus is inside
    <div className={classes.whole} onKeyDown={onKeyDown}>
      <div ref={listArea} className={`${classes.list} ${detail ? classes.hasDetail : ''}`}>
        {list}
      </div>
      {detail && (
        <section aria-labelledby={id} className={classes.detail}>
          <div className={classes.head}>
            <h2 id={id} className={classes.title}>
              {detail.title}
            </h2>
            <ActionIcon aria-label="Close details" onClick={close}>
              <Icon name="close" size={16} />
            </ActionIcon>
          </div>
          <div className={classes.body}>
            {detail.content}
            {detail.actions}
          </div>
        </section>
      )}
    </div>
  )
}
