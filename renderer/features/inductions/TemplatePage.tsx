import { Button, Menu } from '@mantine/core'
import { useState } from 'react'

import type { TemplateDetails } from '#shared/features/inductions/induction-templates.contract.ts'
import {
  appliesToLabel,
  stepKinds,
  type InductionTemplateId,
  type InductionTemplateItem,
} from '#shared/features/inductions/induction-templates.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { RecordPage } from '../../frame/RecordPage.tsx'
import { useMay } from '../../frame/session.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListWithDetail } from '../../ui/table/ListWithDetail.tsx'
import { toast } from '../../ui/toasts.ts'
import { sayOffset } from './booklet/booklet.ts'
import { useInductionTemplate, useTemplateCommand } from './inductions.queries.ts'
import { CopyTemplateDialog, RenameTemplateDialog, ReviewPlanDialog } from './TemplateDialogs.tsx'
import { AddTemplateStepDialog, ChangeTemplateStepDialog } from './TemplateStepDialogs.tsx'
import { tellProblem } from '../../ui/tell-problem.ts'

const back = { to: '/induction-lists', label: 'Induction lists' }

/** One list: its steps beside the step that is open. */
export function TemplatePage({ id }: { id: InductionTemplateId }) {
  const list = useInductionTemplate(id)
  return (
    <RecordPage noun="Induction list" back={back} query={list} record={list.data}>
      {(details) => <Whole details={details} />}
    </RecordPage>
  )
}

type Open = 'add' | 'change' | 'copy' | 'rename' | 'reviews' | null

function Whole({ details }: { details: TemplateDetails }) {
  const { template, items } = details
  const [open, setOpen] = useState<Open>(null)
  const [itemId, setItemId] = useState<string | null>(null)
  const mayChange = useMay('settings')
  const item = items.find(({ id }) => id === itemId) ?? null
  const close = () => setOpen(null)

  return (
    <Page
      title={template.name}
      {...(template.retiredOn !== null && { subtitle: 'Retired' })}
      back={back}
      fill
      print={{
        route: `/print/inductions/blank/${template.id}`,
        title: `Induction booklet, ${template.name}, blank`,
      }}
      {...(mayChange && {
        primary: { label: 'Add a step', run: () => setOpen('add') },
        actions: <More details={details} onChoose={setOpen} />,
      })}
    >
      <ListWithDetail
        onClose={() => setItemId(null)}
        list={
          <DataTable
            name="inductionTemplateItems"
            label="Steps of the list"
            columns={columns}
            rows={items}
            rowKey={({ id }) => id}
            noun={['step', 'steps']}
            openKey={itemId}
            onOpen={({ id }) => setItemId(id)}
            exportName={template.name}
          />
        }
        detail={
          item && {
            title: `Step ${item.reference}`,
            content: <Definitions items={facts(item)} />,
            ...(mayChange && { actions: <StepActions item={item} onChange={() => setOpen('change')} /> }),
          }
        }
      />
      {open === 'add' && <AddTemplateStepDialog details={details} onClose={close} />}
      {open === 'change' && item && (
        <ChangeTemplateStepDialog key={item.id} details={details} item={item} onClose={close} />
      )}
      {open === 'copy' && <CopyTemplateDialog template={template} onClose={close} />}
      {open === 'rename' && <RenameTemplateDialog template={template} onClose={close} />}
      {open === 'reviews' && <ReviewPlanDialog details={details} onClose={close} />}
    </Page>
  )
}

const facts = (item: InductionTemplateItem) =>
  [
    ['What is to be done', item.wording],
    ['Group', item.groupName],
    ['Kind', stepKinds[item.kind]],
    ['Due', `${sayOffset(item.dueOffsetDays)} (${item.dueOffsetDays} days after the first day)`],
    ['Who sees to it', item.ownerRole],
    ['Applies to', appliesToLabel(item.appliesTo)],
    ['Shown by', item.evidence],
    ['State', item.retiredOn === null ? 'In use' : 'Retired: new inductions leave it out'],
  ] as const

function StepActions({ item, onChange }: { item: InductionTemplateItem; onChange: () => void }) {
  const retire = useTemplateCommand((templates) => templates.retireItem)
  const restore = useTemplateCommand((templates) => templates.restoreItem)
  const toggle = () =>
    item.retiredOn === null
      ? attempt(() => retire.mutateAsync({ id: item.id }), `${item.reference} retired`)
      : attempt(() => restore.mutateAsync({ id: item.id }), `${item.reference} in use again`)
  return (
    <>
      <Button onClick={onChange}>Change step</Button>{' '}
      <Button variant="default" onClick={() => void toggle()}>
        {item.retiredOn === null ? 'Retire step' : 'Use it again'}
      </Button>
    </>
  )
}

function More({
  details: { template },
  onChoose,
}: {
  details: TemplateDetails
  onChoose: (open: Open) => void
}) {
  const retire = useTemplateCommand((templates) => templates.retire)
  const restore = useTemplateCommand((templates) => templates.restore)
  const { id } = template
  return (
    <Menu>
      <Menu.Target>
        <Button variant="subtle" color="gray">
          More
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onChoose('reviews')}>Plan the reviews…</Menu.Item>
        <Menu.Item onClick={() => onChoose('rename')}>Change the name…</Menu.Item>
        <Menu.Item onClick={() => onChoose('copy')}>Copy this list…</Menu.Item>
        {template.retiredOn === null ? (
          <Menu.Item onClick={() => void attempt(() => retire.mutateAsync({ id }), 'List retired')}>
            Retire this list
          </Menu.Item>
        ) : (
          <Menu.Item onClick={() => void attempt(() => restore.mutateAsync({ id }), 'List in use again')}>
            Use this list again
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

async function attempt(run: () => Promise<unknown>, done: string): Promise<void> {
  try {
    await run()
    toast(done, { undo: true })
  } catch (error) {
    tellProblem(error)
  }
}

const columns: readonly Column<InductionTemplateItem>[] = [
  { key: 'reference', header: 'No.', accessor: ({ reference }) => reference },
  { key: 'wording', header: 'What is to be done', accessor: ({ wording }) => wording },
  { key: 'group', header: 'Group', accessor: ({ groupName }) => groupName, hidden: true },
  {
    key: 'due',
    header: 'Due',
    accessor: ({ dueOffsetDays }) => sayOffset(dueOffsetDays),
    sortBy: ({ dueOffsetDays }) => dueOffsetDays,
  },
  { key: 'owner', header: 'Who sees to it', accessor: ({ ownerRole }) => ownerRole },
  {
    key: 'applies',
    header: 'Applies to',
    accessor: ({ appliesTo }) => appliesToLabel(appliesTo),
    hidden: true,
  },
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
