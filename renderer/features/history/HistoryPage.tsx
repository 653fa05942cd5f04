import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'

import { formatInstant } from '#shared/dates.ts'
import type { HistoryEntry } from '#shared/features/history/history.contract.ts'
import { nounOf } from '#shared/record-names.ts'

import { useClient } from '../../client-context.tsx'
import { Page } from '../../frame/Page.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { countOf, formatNumber } from '../../ui/format.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { toast } from '../../ui/toasts.ts'
import { ChangeList } from './ChangeList.tsx'
import classes from './history.module.css'
import { pageSize, useBin, useChanges, useHistory, useUndoCommand } from './history.queries.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

/** Who did what, and the way back. */
export default function HistoryPage() {
  const [tab, setTab] = useState('changes')
  return (
    <Page title="History">
      <Tabs
        label="History and bin"
        value={tab}
        onChange={setTab}
        tabs={[
          { key: 'changes', label: 'Changes', content: <Changes /> },
          { key: 'bin', label: 'Bin', content: <Bin /> },
        ]}
      />
    </Page>
  )
}

function Changes() {
  const [text, setText] = useState('')
  const [page, setPage] = useState(0)
  const history = useHistory(text, page)
  if (history.isPending) return <Loading />
  if (history.isError) return <Problem error={history.error} />
  const { entries, total } = history.data
  const last = Math.max(0, Math.ceil(total / pageSize) - 1)
  return (
    <>
      <Group justify="space-between" align="end" mb="md">
        <TextInput
          label="Find a change"
          placeholder="What was done, or who did it"
          value={text}
          onChange={({ currentTarget: { value } }) => {
            setText(value)
            setPage(0)
          }}
          w={320}
        />
        <Group gap="xs">
          <span>{countOf(total, 'change')}</span>
          <Button variant="default" disabled={page === 0} onClick={() => setPage(page - 1)}>
            Newer
          </Button>
          <span>{`Page ${formatNumber(page + 1)} of ${formatNumber(last + 1)}`}</span>
          <Button variant="default" disabled={page >= last} onClick={() => setPage(page + 1)}>
            Older
          </Button>
        </Group>
      </Group>
      {entries.length === 0 ? (
        <p>No change matches these words.</p>
      ) : (
        <ul className={classes.entries}>
          {entries.map((entry) => (
            <Entry key={entry.commandId} entry={entry} />
          ))}
        </ul>
      )}
    </>
  )
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <li className={classes.entry} data-undone={entry.isUndone || undefined}>
      <div className={classes.line}>
        <time dateTime={entry.at}>{formatInstant(entry.at)}</time>
        <div className={classes.what}>
          <strong>{entry.says}</strong>
          {entry.about.length > 0 && (
            <span>
              {entry.about.join(', ')}
              {entry.changeCount > 3 ? ' and more' : ''}
            </span>
          )}
          {entry.isUndone && <em>undone since</em>}
        </div>
        <span className={classes.who}>{entry.actorName}</span>
        <Group gap={4} wrap="nowrap">
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? 'Hide details' : 'Details'}
          </Button>
          {entry.canUndo && <UndoButton commandId={entry.commandId} label="Undo" about={entry.says} />}
        </Group>
      </div>
      {isOpen && <Details commandId={entry.commandId} />}
    </li>
  )
}

function Details({ commandId }: { commandId: string }) {
  const changes = useChanges({ commandId })
  if (changes.isPending) return <Loading />
  if (changes.isError) return <Problem error={changes.error} />
  return <ChangeList changes={changes.data} />
}

function Bin() {
  const bin = useBin()
  if (bin.isPending) return <Loading />
  if (bin.isError) return <Problem error={bin.error} />
  if (bin.data.length === 0) {
    return (
      <EmptyState title="The bin is empty">
        What is deleted stays here, whole, until it is put back.
      </EmptyState>
    )
  }
  return (
    <ul className={classes.entries}>
      {bin.data.map(({ commandId, at, actorName, says, records }) => (
        <li key={commandId} className={classes.entry}>
          <div className={classes.line}>
            <time dateTime={at}>{formatInstant(at)}</time>
            <div className={classes.what}>
              <strong>{says}</strong>
              <span>
                {records
                  .map(({ tableName, title }) => title || nounOf(tableName).toLowerCase())
                  .slice(0, 4)
                  .join(', ')}
              </span>
            </div>
            <span className={classes.who}>{actorName}</span>
            <UndoButton commandId={commandId} label="Put back" about={says} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function UndoButton({ commandId, label, about }: { commandId: string; label: string; about: string }) {
  const undo = useUndoCommand()
  const { history } = useClient()
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={undo.isPending}
      aria-label={`${label}: ${about}`}
      onClick={() =>
        undo.mutate(
          { commandId },
          {
            onSuccess: () =>
              toast(label === 'Undo' ? 'Undone' : 'Put back', { undo: () => history.redoLast({}) }),
            onError: tellProblem,
          },
        )
      }
    >
      {label}
    </Button>
  )
}
