import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'

import { Page } from '../../frame/Page.tsx'
import { useMay } from '../../frame/session.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { textToColumns } from './address.ts'
import { Agreed } from './Agreed.tsx'
import { Calculators } from './Calculators.tsx'
import { Compare } from './Compare.tsx'
import { PeopleTerms } from './PeopleTerms.tsx'
import { AddPersonTerms } from './PersonTermsForm.tsx'
import { PersonTermsPage } from './PersonTermsPage.tsx'
import { AddScheme } from './SchemeForm.tsx'
import { SchemePage } from './SchemePage.tsx'
import { Schemes } from './Schemes.tsx'

/** `/terms/:tab?/:id?` */
export default function TermsPage() {
  const { tab = 'compare', id } = useParams()
  if (tab === 'schemes' && id !== undefined) return <SchemePage key={id} id={id} />
  if (tab === 'people' && id !== undefined) return <PersonTermsPage key={id} id={id} />
  return <Room tab={tab} />
}

function Room({ tab }: { tab: string }) {
  const navigate = useNavigate()
  const mayWrite = useMay('records.write')
  const [search] = useSearchParams()
  const [adding, setAdding] = useState(false)
  const chosen = textToColumns(search.get('columns'))
  const add = tab === 'schemes' ? 'Add terms' : tab === 'people' ? 'Note somebody’s terms' : null
  const begin = () => setAdding(true)

  return (
    <Page
      title="Terms and conditions"
      {...(mayWrite && add !== null && { primary: { label: add, run: begin } })}
      {...(tab === 'compare' &&
        chosen.length > 0 && {
          print: {
            route: `/print/terms/compare?columns=${search.get('columns') ?? ''}`,
            title: 'Terms and conditions compared',
            landscape: true,
          },
        })}
    >
      <Tabs
        label="Terms and conditions"
        value={tab}
        onChange={(key) => void navigate(`/terms/${key}`)}
        tabs={[
          { key: 'compare', label: 'Compare', content: <Compare /> },
          { key: 'schemes', label: 'Schemes', content: <Schemes /> },
          { key: 'calculators', label: 'Calculators', content: <Calculators /> },
          {
            key: 'people',
            label: 'People’s terms',
            content: <PeopleTerms onAdd={mayWrite ? begin : null} />,
          },
          { key: 'agreed', label: 'What was agreed', content: <Agreed /> },
        ]}
      />
      {adding && tab === 'schemes' && <AddScheme onClose={() => setAdding(false)} />}
      {adding && tab === 'people' && <AddPersonTerms personId={null} onClose={() => setAdding(false)} />}
    </Page>
  )
}
