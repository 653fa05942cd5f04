import { Button } from '@mantine/core'
import { useState } from 'react'

import { formatDay } from '#shared/dates.ts'
import { quarterMonths, quarterShortName } from '#shared/features/packs/packs.rules.ts'
import type { PackRecord } from '#shared/features/packs/packs.contract.ts'
import type { PackId } from '#shared/features/packs/packs.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { RecordPage } from '../../frame/RecordPage.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { Attachments } from '../attachments/Attachments.tsx'
import { FreezeDialog } from './FreezeDialog.tsx'
import { PackActions } from './PackActions.tsx'
import { PackPreview } from './PackPreview.tsx'
import { PackVersions } from './PackVersions.tsx'
import { PackWriting } from './PackWriting.tsx'
import { usePack } from './packs.queries.ts'
import { stateOf } from './PacksPage.tsx'

const back = { to: '/packs', label: 'Evaluation packs' }

/** One quarter's pack: write, look, freeze, hand over. */
export function PackPage({ id }: { id: PackId }) {
  const pack = usePack(id)
  return (
    <RecordPage noun="Evaluation pack" back={back} query={pack} record={pack.data}>
      {(data) => <Whole data={data} />}
    </RecordPage>
  )
}

function Whole({ data }: { data: PackRecord }) {
  const { id } = data
  const [tab, setTab] = useState('writing')
  const [isFreezing, setIsFreezing] = useState(false)
  const latest = data.versions.at(-1)
  const tabs = [
    { key: 'writing', label: 'Write', content: <PackWriting pack={data} /> },
    { key: 'preview', label: 'Preview', content: <PackPreview id={id} /> },
    {
      key: 'actions',
      label: 'Actions',
      count: data.actions.filter(({ doneOn }) => doneOn === null).length,
      content: <PackActions pack={data} />,
    },
    {
      key: 'files',
      label: 'Files',
      content: <Attachments of={{ recordTable: 'packs', recordId: id }} />,
    },
    {
      key: 'versions',
      label: 'Freeze and hand over',
      count: data.versions.length,
      content: <PackVersions pack={data} onFreeze={() => setIsFreezing(true)} />,
    },
  ]
  return (
    <Page
      title={quarterShortName(data.quarterStartsOn)}
      back={back}
      subtitle={
        <>
          {`${quarterMonths(data.quarterStartsOn)} `}
          <StatusBadge {...stateOf(data)} />
          {data.dueOn !== null && <span> Due {formatDay(data.dueOn)}</span>}
        </>
      }
      primary={
        <Button onClick={() => setIsFreezing(true)}>
          {latest === undefined ? 'Freeze' : 'Freeze again'}
        </Button>
      }
      {...(latest !== undefined && {
        print: { route: `/print/packs/${latest.id}`, title: `${data.title}, version ${latest.number}` },
      })}
    >
      <Tabs label="Parts of this pack" tabs={tabs} value={tab} onChange={setTab} />
      <FreezeDialog
        opened={isFreezing}
        pack={data}
        onClose={() => setIsFreezing(false)}
        onFrozen={() => setTab('versions')}
      />
    </Page>
  )
}
