import { useState } from 'react'

import {
  vocabularyName,
  vocabularies,
  type VocabularyName,
} from '#shared/features/vocabularies/vocabularies.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { WordDialog } from './WordDialog.tsx'
import { WordList } from './WordList.tsx'

/** The lists of words that the forms offer; each centre makes them its own. */
export default function ListsPage() {
  const [vocabulary, setVocabulary] = useState<VocabularyName>('disciplines')
  const [adding, setAdding] = useState(false)
  return (
    <Page title="Lists of words" primary={{ label: 'Add a word', run: () => setAdding(true) }}>
      <Tabs
        label="Lists of words"
        value={vocabulary}
        onChange={(key) => setVocabulary(vocabularyName.parse(key))}
        tabs={vocabularyName.options.map((name) => ({
          key: name,
          label: vocabularies[name],
          content: <WordList vocabulary={name} />,
        }))}
      />
      {adding && <WordDialog task={{ kind: 'add', vocabulary }} onClose={() => setAdding(false)} />}
    </Page>
  )
}
