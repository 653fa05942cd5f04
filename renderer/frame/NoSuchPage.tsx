import { useNavigate } from 'react-router'

import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from './Page.tsx'

/** An address that leads nowhere, such as a record that is in the bin. */
export function NoSuchPage() {
  const navigate = useNavigate()
  return (
    <Page title="Not found">
      <EmptyState
        title="There is no such page"
        action={{ label: 'Go to the first page', run: () => void navigate('/') }}
      >
        It may have been removed, or your role does not include it.
      </EmptyState>
    </Page>
  )
}
