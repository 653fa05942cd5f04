import { useClient } from '../../client-context.tsx'
import { ProgressDialog } from '../../ui/ProgressDialog.tsx'
import { sentenceOf } from '../../ui/Problem.tsx'
import { useOpenDemo } from '../demo/use-demo.ts'
import classes from './door.module.css'
import { DoorFrame } from './DoorFrame.tsx'
import { useAttempt } from './use-attempt.ts'

interface Props {
  readonly folderName: string
  readonly onSetUp: () => void
  readonly onRestore: () => void
}

/** A computer without a centre. */
export function FirstRun({ folderName, onSetUp, onRestore }: Props) {
  const { dataFolders } = useClient()
  const { busy, problem, run } = useAttempt()
  const demo = useOpenDemo()
  const openAnother = () =>
    run(async () => {
      const opened = await dataFolders.openAnother({})
      return opened.outcome === 'refused' ? opened.reason : null
    })

  return (
    <DoorFrame
      title="Welcome"
      lead="Centreboard keeps the records of your centre on this computer, encrypted. Nothing is sent anywhere."
      problem={demo.isError ? sentenceOf(demo.error) : problem}
    >
      <ul className={classes.choices}>
        <Choice
          name="Set up your centre"
          hint={`Takes three minutes. The records will lie in the folder “${folderName}”.`}
          onChoose={onSetUp}
        />
        <Choice
          name="Explore the demo centre"
          hint="A made-up centre with two years of life, to look round in. It can be removed at any time."
          onChoose={() => demo.mutate()}
          busy={demo.isPending}
        />
        <Choice
          name="Open an existing centre"
          hint="Choose the folder it lies in."
          onChoose={() => void openAnother()}
          busy={busy}
        />
        <Choice
          name="Restore a backup"
          hint="From a USB stick or another folder, onto this computer."
          onChoose={onRestore}
        />
      </ul>
      <ProgressDialog opened={demo.isPending} taskId="demo.open" title="Making the demo centre" />
    </DoorFrame>
  )
}

function Choice({
  name,
  hint,
  onChoose,
  busy = false,
}: {
  name: string
  hint: string
  onChoose: () => void
  busy?: boolean
}) {
  return (
    <li>
      <button
        type="button"
        className={classes.choice}
        aria-disabled={busy}
        onClick={busy ? undefined : onChoose}
      >
        <span className={classes.choiceName}>{name}</span>
        <span className={classes.choiceHint}>{hint}</span>
      </button>
    </li>
  )
}
