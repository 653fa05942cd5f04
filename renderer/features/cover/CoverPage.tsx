import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'

import { Page } from '../../frame/Page.tsx'
import { useMay } from '../../frame/session.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { Calendar } from './Calendar.tsx'
import { Fairness } from './Fairness.tsx'
import { AddMinimum } from './MinimumForm.tsx'
import { Minimums } from './Minimums.tsx'
import { Shortfalls } from './Shortfalls.tsx'
import { WhatIfDialog } from './WhatIfDialog.tsx'

/** `/cover/:tab?` */
export default function CoverPage() {
  const { tab = 'calendar' } = useParams()
  const navigate = useNavigate()
  const mayWrite = useMay('records.write')
  const [open, setOpen] = useState<'whatIf' | 'add' | null>(null)
  const close = () => setOpen(null)
  const primary =
    tab === 'minimums'
      ? mayWrite
        ? { label: 'Add a minimum', run: () => setOpen('add') }
        : null
      : { label: 'What if…', run: () => setOpen('whatIf') }

  return (
    <Page title="Cover planner" fill {...(primary && { primary })}>
      <Tabs
        label="Cover planner"
        value={tab}
        fill
        onChange={(key) => void navigate(`/cover/${key}`)}
        tabs={[
          { key: 'calendar', label: 'Calendar', content: <Calendar /> },
          { key: 'shortfalls', label: 'Shortfalls', content: <Shortfalls /> },
          { key: 'holidays', label: 'School holidays', content: <Fairness /> },
          {
            key: 'minimums',
            label: 'Minimums',
            content: <Minimums onAdd={mayWrite ? () => setOpen('add') : null} />,
          },
        ]}
      />
      {open === 'whatIf' && <WhatIfDialog onClose={close} />}
      {open === 'add' && <AddMinimum onClose={close} />}
    </Page>
  )
}
