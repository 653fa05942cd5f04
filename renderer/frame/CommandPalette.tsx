/* oxlint-disable jsx-a11y/prefer-tag-over-role -- select and datalist cannot hold groups, icons and keys */
import { Modal, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Fragment, type KeyboardEvent, useDeferredValue, useEffect, useId, useState } from 'react'
import { useNavigate } from 'react-router'

import { useClient } from '../client-context.tsx'
import { pathTo, pagesFor } from '../routes.tsx'
import { useCommands } from '../ui/commands.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import classes from './CommandPalette.module.css'
import { useSession } from './session.tsx'

/** Ctrl+K: every page, every command, every record, by a few letters. */
export function CommandPalette({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      centered={false}
      yOffset="8vh"
      size="38rem"
      padding={0}
      attributes={{ content: { 'aria-label': 'Search or go to' } }}
    >
      <Search onDone={onClose} />
    </Modal>
  )
}

interface Choice {
  readonly key: string
  readonly group: 'Pages' | 'Records' | 'Commands'
  readonly label: string
  readonly icon: IconName
  readonly detail?: string
  readonly end?: string
  readonly run: () => void
}

function Search({ onDone }: { onDone: () => void }) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const choices = useChoices(text)
  const current = Math.min(at, choices.length - 1)
  const idOf = (index: number) => `${listId}-${index}`

  useEffect(() => {
    document.getElementById(`${listId}-${current}`)?.scrollIntoView({ block: 'nearest' })
  }, [listId, current])

  const take = (choice: Choice | undefined) => {
    if (!choice) return
    onDone()
    // The dialog gives its focus back first; what runs may want the focus itself.
    setTimeout(choice.run)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((current + 1) % Math.max(1, choices.length))
    else if (event.key === 'ArrowUp') setAt((current - 1 + choices.length) % Math.max(1, choices.length))
    else if (event.key === 'Enter') take(choices[current])
    else return
    event.preventDefault()
  }

  return (
    <>
      <TextInput
        className={classes.input}
        variant="unstyled"
        aria-label="Search or go to"
        placeholder="A person, an agency, a page, something to do…"
        leftSection={<Icon name="search" size={16} />}
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={choices.length > 0 ? idOf(current) : undefined}
        value={text}
        onKeyDown={onKeyDown}
        onChange={({ currentTarget: { value } }) => {
          setText(value)
          setAt(0)
        }}
      />
      <div role="listbox" id={listId} aria-label="Found" className={classes.list}>
        {choices.map((choice, index) => (
          <Fragment key={choice.key}>
            {choice.group !== choices[index - 1]?.group && (
              <div role="presentation" className={classes.group}>
                {choice.group}
              </div>
            )}
            {/* The input keeps the focus and hears the keys; see aria-activedescendant. */}
            <div
              id={idOf(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              className={classes.option}
              onMouseMove={() => setAt(index)}
              onClick={() => take(choice)}
              onKeyDown={onKeyDown}
            >
              <Icon name={choice.icon} size={16} />
              <span>{choice.label}</span>
              {choice.detail !== undefined && <span className={classes.detail}>{choice.detail}</span>}
              {choice.end !== undefined && <span className={classes.end}>{choice.end}</span>}
            </div>
          </Fragment>
        ))}
      </div>
      <output className={choices.length === 0 ? classes.nothing : undefined} style={{ display: 'block' }}>
        {choices.length === 0 && `Nothing matches “${text}”.`}
      </output>
    </>
  )
}

function useChoices(text: string): readonly Choice[] {
  const navigate = useNavigate()
  const { permissions } = useSession()
  const commands = useCommands()
  const records = useRecords(text)

  const pages = pagesFor(permissions).map(({ name, route }): Choice => ({
    key: `page ${name}`,
    group: 'Pages',
    label: route.label,
    icon: route.icon,
    end: route.group,
    run: () => void navigate(pathTo(name)),
  }))
  const actions = commands
    .filter((command) => command.name !== 'find')
    .map((command): Choice => ({
      key: `command ${command.name}`,
      group: 'Commands',
      label: command.label,
      icon: 'keyboard',
      run: command.run,
      ...(command.keys !== undefined && { end: command.keys }),
    }))
  const found = records.map((record): Choice => ({
    key: `record ${record.type} ${record.id}`,
    group: 'Records',
    label: record.title,
    icon: 'document',
    detail: record.detail,
    end: record.type,
    run: () => void navigate(record.path),
  }))
  const fits = matcher(text)
  return [...pages.filter(fits), ...found, ...actions.filter(fits)]
}

function useRecords(text: string) {
  const { search } = useClient()
  const asked = useDeferredValue(text.trim())
  const found = useQuery({
    queryKey: ['search', asked],
    queryFn: () => search.find({ text: asked }),
    enabled: asked.length >= 2,
    placeholderData: keepPreviousData,
  })
  return asked.length >= 2 ? (found.data ?? []) : []
}

/** Every word typed begins some word of the label: "st po" finds Staff and posts. */
function matcher(text: string): (choice: Choice) => boolean {
  const typed = wordsOf(text)
  return ({ label, end = '' }) => {
    const words = wordsOf(`${label} ${end}`)
    return typed.every((part) => words.some((word) => word.startsWith(part)))
  }
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[\s:]+/)
    .filter(Boolean)
