import { Modal } from '@mantine/core'

import { useCommands } from '../ui/commands.ts'
import classes from './ShortcutSheet.module.css'

/** Ctrl+/ or ?: the keys that work here and now, then those of lists, forms and dialogs. */
export function ShortcutSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const commands = useCommands().filter((command) => command.keys !== undefined)
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard shortcuts" size="44rem">
      <div className={classes.columns}>
        <Part title="On this page" keys={commands.map(({ label, keys }) => [label, readable(keys ?? '')])} />
        {always.map((part) => (
          <Part key={part.title} {...part} />
        ))}
      </div>
    </Modal>
  )
}

type Keys = readonly (readonly [what: string, keys: string])[]

function Part({ title, keys }: { title: string; keys: Keys }) {
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      <dl>
        {keys.map(([what, pressed]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <kbd>{pressed}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const readable = (keys: string) => keys.replace('ArrowLeft', '←').replace('ArrowRight', '→')

const always: readonly { readonly title: string; readonly keys: Keys }[] = [
  {
    title: 'In lists',
    keys: [
      ['Next or previous row', '↓ ↑'],
      ['Ten rows on or back', 'Page Down, Page Up'],
      ['First or last row', 'Home, End'],
      ['Open the row', 'Enter'],
      ['Tick the row, where rows can be ticked', 'Space'],
      ['Close what is open beside the list', 'Esc'],
    ],
  },
  {
    title: 'In forms and dialogs',
    keys: [
      ['Save', 'Ctrl+S'],
      ['Next or previous field', 'Tab, Shift+Tab'],
      ['Leave (asks when something was changed)', 'Esc'],
      ['Open a list of choices', '↓'],
    ],
  },
]
