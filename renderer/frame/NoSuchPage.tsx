import { Link } from 'react-router'

import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from './Page.tsx'

/** An address that leads nowhere, such as a record that is in the bin. */
export function NoSuchPage() {
  return (
    <Page title="Not found">
      <EmptyState title="There is no such page" action={<Link to="/">Go to the first page</Link>}>
        It may have been removed, or your role does not include it.
      </EmptyState>
    </Page>
  )
}
