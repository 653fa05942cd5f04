import { Tabs as MantineTabs } from '@mantine/core'
import type { ReactNode } from 'react'

export interface Tab {
  readonly key: string
  readonly label: string
  readonly content: ReactNode
  /** Small count beside the label. */
  readonly count?: number
}

/** Tabs whose hidden panels are not drawn. Without `value` they remember the choice themselves. */
export function Tabs({
  label,
  tabs,
  value,
  onChange,
  fill = false,
}: {
  label: string
  tabs: readonly Tab[]
  value?: string
  /** The panel takes the height there is, for content that scrolls inside itself. */
  fill?: boolean
  onChange?: (key: string) => void
}) {
  const choice = value === undefined ? { defaultValue: tabs[0]?.key ?? null } : { value }
  return (
    <MantineTabs
      {...choice}
      {...(fill && filling)}
      keepMounted={false}
      onChange={(key) => key !== null && onChange?.(key)}
    >
      <MantineTabs.List aria-label={label} mb="md">
        {tabs.map((tab) => (
          <MantineTabs.Tab key={tab.key} value={tab.key}>
            {tab.label}
            {tab.count !== undefined && <span style={{ color: 'var(--cb-text-quiet)' }}> {tab.count}</span>}
          </MantineTabs.Tab>
        ))}
      </MantineTabs.List>
      {tabs.map((tab) => (
        <MantineTabs.Panel key={tab.key} value={tab.key}>
          {tab.content}
        </MantineTabs.Panel>
      ))}
    </MantineTabs>
  )
}

const column = { display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 } as const
const filling = { styles: { root: column, panel: column } }
