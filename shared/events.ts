/** What the main process tells the windows, unasked. */
export type AppEvent =
  | { readonly kind: 'menu'; readonly command: MenuCommand }
  /** The vault was locked: forget everything on screen. */
  | { readonly kind: 'locked' }
  /** Records changed; what is on screen may be stale. */
  | { readonly kind: 'changed' }
  /** Long work moves on. `taskId` is `feature.procedure`; `total` 0 means nobody can tell. */
  | {
      readonly kind: 'progress'
      readonly taskId: string
      readonly label: string
      readonly done: number
      readonly total: number
    }

export const menuCommands = [
  'print',
  'save',
  'undo',
  'redo',
  'find',
  'filter',
  'help',
  'shortcuts',
  'lock',
  'new',
] as const
export type MenuCommand = (typeof menuCommands)[number]

/** What the preload script puts on `window`, complete. */
export interface Bridge {
  call(feature: string, procedure: string, input: unknown): Promise<unknown>
  /** @returns a function that stops listening. */
  listen(handler: (event: AppEvent) => void): () => void
}
