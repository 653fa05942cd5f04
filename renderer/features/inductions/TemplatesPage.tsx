import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'

import type { TemplateRow } from '#shared/features/inductions/induction-templates.contract.ts'
import { inductionTemplateId } from '#shared/features/inductions/induction-templates.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { useMay } from '../../frame/session.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { useInductionTemplates } from './inductions.queries.ts'
import { CopyTemplateDialog } from './TemplateDialogs.tsx'
import { TemplatePage } from './TemplatePage.tsx'

/** The lists that inductions start from, or the one in the address. */
export default function TemplatesRoom() {
  const { id } = useParams()
  const known = inductionTemplateId.safeParse(id)
  return known.success ? <TemplatePage key={known.data} id={known.data} /> : <TemplatesPage />
}

function TemplatesPage() {
  const templates = useInductionTemplates()
  const navigate = useNavigate()
  const mayChange = useMay('settings')
  const [isCopying, setIsCopying] = useState(false)
  const original = templates.data?.[0]
  return (
    <Page
      title="Induction lists"
      {...(mayChange &&
        original && { primary: { label: 'Make another list', run: () => setIsCopying(true) } })}
      fill
    >
      {templates.isPending ? (
        <Loading />
      ) : templates.isError ? (
        <Problem error={templates.error} retry={() => void templates.refetch()} />
      ) : (
        <DataTable
          name="inductionTemplates"
          label="Induction lists"
          columns={columns}
          rows={templates.data}
          rowKey={({ id }) => id}
          noun={['list', 'lists']}
          onOpen={({ id }) => void navigate(`/induction-lists/${id}`)}
          exportName="Induction lists"
        />
      )}
      {isCopying && original && (
        <CopyTemplateDialog template={original} onClose={() => setIsCopying(false)} />
      )}
    </Page>
  )
}

const columns: readonly Column<TemplateRow>[] = [
  { key: 'name', header: 'List', accessor: ({ name }) => name },
  { key: 'forWhom', header: 'For whom', accessor: ({ forWhom }) => forWhom },
  { key: 'steps', header: 'Steps', kind: 'number', accessor: ({ stepCount }) => stepCount },
  { key: 'used', header: 'Inductions', kind: 'number', accessor: ({ usedCount }) => usedCount },
  {
    key: 'state',
    header: 'State',
    kind: 'badge',
    accessor: ({ retiredOn }) => (retiredOn === null ? 'In use' : 'Retired'),
    badge: ({ retiredOn }) =>
      retiredOn === null
        ? { tone: 'green', word: 'In use' }
        : { tone: 'neutral', word: 'Retired', shape: 'dash' },
  },
]
