import { useState } from 'react'

import { assertNever } from '#shared/errors.ts'
import type { VaultStatus } from '#shared/features/vault/vault.contract.ts'

import { ChooseOwn } from './ChooseOwn.tsx'
import { FirstRun } from './FirstRun.tsx'
import { Recover } from './Recover.tsx'
import { RecoveryKeyScreen } from './RecoveryKeyScreen.tsx'
import { RestoreBackup } from './RestoreBackup.tsx'
import { SetUp } from './SetUp.tsx'
import { Unlock } from './Unlock.tsx'

/** What is shown while the rooms are closed. */
export function Door({ status }: { status: VaultStatus }) {
  const { state } = status
  switch (state) {
    case 'none':
      return <Beginning key={state} folderName={status.folderName} />
    case 'locked':
      return <Locked key={status.folderName} status={status} />
    case 'showingRecoveryKey':
      return <RecoveryKeyScreen centreName={status.centreName ?? ''} />
    case 'choosingPassphrase':
      return <ChooseOwn personName={status.actor?.name ?? ''} />
    case 'unlocked':
      return null
    default:
      return assertNever(state)
  }
}

function Beginning({ folderName }: { folderName: string }) {
  const [chosen, setChosen] = useState<'setUp' | 'restore' | null>(null)
  const back = () => setChosen(null)
  if (chosen === 'setUp') return <SetUp folderName={folderName} onBack={back} />
  if (chosen === 'restore') return <RestoreBackup folderName={folderName} onBack={back} />
  return (
    <FirstRun
      folderName={folderName}
      onSetUp={() => setChosen('setUp')}
      onRestore={() => setChosen('restore')}
    />
  )
}

function Locked({ status }: { status: VaultStatus }) {
  const [chosen, setChosen] = useState<'recover' | 'restore' | null>(null)
  const back = () => setChosen(null)
  if (chosen === 'recover') return <Recover needsSignInName={status.needsSignInName} onBack={back} />
  if (chosen === 'restore') return <RestoreBackup folderName={status.folderName} onBack={back} />
  return (
    <Unlock status={status} onForgotten={() => setChosen('recover')} onRestore={() => setChosen('restore')} />
  )
}
