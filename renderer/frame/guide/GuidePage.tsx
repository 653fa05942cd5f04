import { useNavigate, useParams } from 'react-router'

import { Page } from '../Page.tsx'
import { type ChapterName, chapterNames, chapters } from './chapters.ts'
import classes from './guide.module.css'
import { GuideBrowser } from './GuideBrowser.tsx'
import { GuideChapter } from './GuideChapter.tsx'

/** The whole guide as a page, for reading at leisure. */
export default function GuidePage() {
  const navigate = useNavigate()
  const { chapter } = useParams()
  const shown = chapterNames.find((name) => name === chapter) ?? 'start'

  return (
    <Page title="User guide" subtitle={chapters[shown].title}>
      <div className={classes.page}>
        <GuideBrowser current={shown} onChoose={(name: ChapterName) => void navigate(`/guide/${name}`)} />
        <div>
          <h2>{chapters[shown].title}</h2>
          <GuideChapter chapter={chapters[shown]} />
        </div>
      </div>
    </Page>
  )
}
