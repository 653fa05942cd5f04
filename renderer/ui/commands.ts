import { useEffect, useRef, useSyncExternalStore } from 'react'

/** Something the person can do now: found with Ctrl+K, listed on the shortcut sheet, run by its keys or by the menu. */
export interface Command {
  /** One word for it. `print`, `save`, `new`, `filter`, `exportXlsx` and `exportCsv` are also known to the menu and the page header. */
  readonly name: string
  /** As the person would say it: "Print this list". */
  readonly label: string
  /** `Ctrl+S`, `F1`, `Alt+ArrowLeft`. */
  readonly keys?: string
  readonly run: () => void
}

/** Offers a command while the component is on screen. Of several with one name the latest to appear is meant: a dialog's Save beats the page's. */
export function useCommand({
  name,
  label,
  keys,
  run,
  enabled = true,
}: Command & { readonly enabled?: boolean }): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!enabled) return undefined
    const command: Command = { name, label, run: () => latest.current(), ...(keys !== undefined && { keys }) }
    offered = [...offered, command]
    tell()
    return () => {
      offered = offered.filter((other) => other !== command)
      tell()
    }
  }, [name, label, keys, enabled])
}

/** Everything on offer, one per name. */
export const useCommands = (): readonly Command[] => useSyncExternalStore(subscribe, onePerName)

/** Runs what is on offer under this name; `false` when nothing is. */
export function runCommand(name: string): boolean {
  const command = onePerName().find((other) => other.name === name)
  command?.run()
  return command !== undefined
}

export function commandForKeys(keys: string): Command | undefined {
  return onePerName().find((command) => command.keys === keys)
}

/** `Ctrl+Shift+Z` for what was pressed; the Command key of a Mac counts as Ctrl. */
export function keysOf(event: KeyboardEvent): string {
  const parts: string[] = []
  if (event.ctrlKey || event.metaKey) parts.push('Ctrl')
  if (event.altKey) parts.push('Alt')
  if (event.shiftKey && (event.key.length > 1 || /[a-z]/i.test(event.key))) parts.push('Shift')
  parts.push(event.key.length === 1 ? event.key.toUpperCase() : event.key)
  return parts.join('+')
}

let offered: readonly Command[] = []
let unique: readonly Command[] = []
let uniqueOf: readonly Command[] = offered
const listeners = new Set<() => void>()

function onePerName(): readonly Command[] {
  if (uniqueOf !== offered) {
    unique = [...new Map(offered.map((command) => [command.name, command])).values()]
    uniqueOf = offered
  }
  return unique
}

function tell(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
