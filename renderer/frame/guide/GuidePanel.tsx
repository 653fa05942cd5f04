import { ActionIcon, Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'

import { Icon } from '../../ui/Icon.tsx'
import { type ChapterName, chapters } from './chapters.ts'
import classes from './guide.module.css'
import { GuideBrowser } from './GuideBrowser.tsx'
import { GuideChapter } from './GuideChapter.tsx'

/** F1: the chapter of the page one is on, beside the page. It follows when another page is opened. */
export function GuidePanel({ chapter, onClose }: { chapter: ChapterName; onClose: () => void }) {
  const [choice, setChoice] = useState<{ on: ChapterName; shown: ChapterName | 'all' }>({
    on: chapter,
    shown: chapter,
  })
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = choice.on === chapter ? choice.shown : chapter
  const show = (next: ChapterName | 'all') => setChoice({ on: chapter, shown: next })

  useEffect(() => {
    if (shown) heading.current?.focus()
  }, [shown])

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape works wherever the focus is inside
    <aside
      aria-label="User guide"
      className={classes.panel}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className={classes.head}>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon name="book" size={15} />}
          disabled={shown === 'all'}
          onClick={() => show('all')}
        >
          All chapters
        </Button>
        <ActionIcon aria-label="Close the guide" onClick={onClose}>
          <Icon name="close" size={16} />
        </ActionIcon>
      </div>
      <div className={classes.scroll}>
        <h2 ref={heading} tabIndex={-1}>
          {shown === 'all' ? 'User guide' : chapters[shown].title}
        </h2>
        {shown === 'all' ? (
          <GuideBrowser current={null} onChoose={show} />
        ) : (
          <GuideChapter chapter={chapters[shown]} />
        )}
      </div>
    </aside>
  )
}
