import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import type { ReactNode, RefObject } from 'react'
import { Link } from 'react-router'

import { useClient } from '../client-context.tsx'
import { ActionButton, type ActionOrNode, isAction } from '../ui/action.tsx'
import { type Command, useCommand, useCommands } from '../ui/commands.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { useCurrentRoute } from './current-route.tsx'
import classes from './Page.module.css'
import { useWhy } from './WhyPanel.tsx'
import { tellProblem } from '../ui/tell-problem.ts'

export interface PageHeaderProps {
  readonly title: string
  readonly subtitle?: ReactNode
  /** The way up: the list this record is in. */
  readonly back?: { readonly to: string; readonly label: string }
  /** The one thing this page is for; also Ctrl+N. A node is drawn as it is. */
  readonly primary?: ActionOrNode
  readonly actions?: ReactNode
  /** A document that Print and Ctrl+P print instead of a list that is on the page. */
  readonly print?: PrintDocument
  readonly headingRef?: RefObject<HTMLHeadingElement | null>
}

export interface PrintDocument {
  /** `/print/secondments/0190…` */
  readonly route: string
  /** Names the document and its file. */
  readonly title: string
  readonly landscape?: boolean
  /** A4 unless said. */
  readonly paper?: 'A4' | 'A3'
}

/** Title on the left; on the right what can be done, the one main thing last. Print and Export appear when the page can. */
export function PageHeader({ title, subtitle, back, primary, actions, print, headingRef }: PageHeaderProps) {
  const commands = useCommands()
  const find = (name: string) => commands.find((command) => command.name === name)
  usePrintDocument(print)

  return (
    <header className={classes.header}>
      <div className={classes.titles}>
        {back && (
          <Link to={back.to} className={classes.back}>
            <Icon name="back" size={14} />
            {back.label}
          </Link>
        )}
        <h1 ref={headingRef} tabIndex={-1}>
          {title}
        </h1>
        {subtitle !== undefined && <div className={classes.subtitle}>{subtitle}</div>}
      </div>
      <div className={classes.actions}>
        <WhyButton />
        <PrintButton command={find('print')} />
        <ExportMenu xlsx={find('exportXlsx')} csv={find('exportCsv')} />
        {actions}
        <Primary action={primary} />
      </div>
    </header>
  )
}

function Primary({ action }: { action: ActionOrNode }) {
  const isNamed = isAction(action)
  useCommand({
    name: 'new',
    label: isNamed ? action.label : 'New',
    keys: 'Ctrl+N',
    enabled: isNamed,
    run: () => {
      if (isNamed) action.run()
    },
  })
  return <ActionButton action={action} />
}

function usePrintDocument(print: PrintDocument | undefined): void {
  const { printing } = useClient()
  useCommand({
    name: 'print',
    label: print ? `Print ${print.title}` : 'Print',
    keys: 'Ctrl+P',
    enabled: print !== undefined,
    run: () => {
      if (print) printing.print(print).catch(tellProblem)
    },
  })
}

function WhyButton() {
  const current = useCurrentRoute()
  const { shown, toggle } = useWhy(current?.name ?? null)
  if (current === null || shown) return null
  return (
    <Tooltip label="Why this matters">
      <ActionIcon size="lg" aria-label="Why this matters" onClick={toggle}>
        <Icon name="bulb" />
      </ActionIcon>
    </Tooltip>
  )
}

function PrintButton({ command }: { command: Command | undefined }) {
  if (!command) return null
  return (
    <Button variant="subtle" color="gray" title={`${command.label} (Ctrl+P)`} onClick={command.run}>
      <QuietLabel icon="print">Print</QuietLabel>
    </Button>
  )
}

function ExportMenu({ xlsx, csv }: { xlsx: Command | undefined; csv: Command | undefined }) {
  if (!xlsx && !csv) return null
  return (
    <Menu>
      <Menu.Target>
        <Button variant="subtle" color="gray">
          <QuietLabel icon="download">Export</QuietLabel>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {xlsx && <Menu.Item onClick={xlsx.run}>Excel workbook (.xlsx)</Menu.Item>}
        {csv && <Menu.Item onClick={csv.run}>CSV file (.csv)</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Icon and word; where it is narrow the word is only heard. */
function QuietLabel({ icon, children }: { icon: IconName; children: string }) {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: '0.5rem' }}>
      <Icon name={icon} size={16} />
      <span className={classes.optionalWord}>{children}</span>
    </span>
  )
}
