import { TextInput } from '@mantine/core'
import { useState } from 'react'

import { Icon } from '../../ui/Icon.tsx'
import { type ChapterName, chapterNames, chapters, searchGuide } from './chapters.ts'
import classes from './guide.module.css'

/** All chapters, or those in which the words occur. */
export function GuideBrowser({
  current,
  onChoose,
}: {
  current: ChapterName | null
  onChoose: (chapter: ChapterName) => void
}) {
  const [text, setText] = useState('')
  const isSearching = text.trim() !== ''
  const found = isSearching ? searchGuide(text) : chapterNames.map((name) => ({ name, excerpt: '' }))

  return (
    <div className={classes.browser}>
      <TextInput
        type="search"
        aria-label="Search the guide"
        placeholder="Search the guide"
        leftSection={<Icon name="search" size={15} />}
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      <nav aria-label="Chapters">
        <ul>
          {found.map(({ name, excerpt }) => (
            <li key={name}>
              <button
                type="button"
                aria-current={name === current ? 'true' : undefined}
                onClick={() => onChoose(name)}
              >
                {chapters[name].title}
                {excerpt !== '' && <span>{excerpt}</span>}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <output className={classes.none}>
        {isSearching && found.length === 0 && 'No chapter has these words.'}
      </output>
    </div>
  )
}
