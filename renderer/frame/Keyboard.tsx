import { useEffect } from 'react'

import { commandForKeys, keysOf } from '../ui/commands.ts'

/** Runs commands by their keys, except where the keys mean something to a text field or belong to an open dialog. */
export function Keyboard() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const keys = keysOf(event)
      const command = commandForKeys(keys === '?' ? 'Ctrl+/' : keys)
      if (!command) return
      if (isTyping() && (editing.has(keys) || keys.length === 1)) return
      if (isDialogOpen() && command.name !== 'save') return
      event.preventDefault()
      command.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return null
}

/** In a text field these undo typing. */
const editing = new Set(['Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z'])

export function isTyping(): boolean {
  const { activeElement } = document
  if (activeElement instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'range'].includes(activeElement.type)
  return (
    activeElement instanceof HTMLTextAreaElement ||
    (activeElement instanceof HTMLElement && activeElement.isContentEditable)
  )
}

export const isDialogOpen = (): boolean =>
  document.querySelector('[role="dialog"][aria-modal="true"]') !== null
