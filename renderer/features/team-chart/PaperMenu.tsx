import { Button, Menu } from '@mantine/core'

import { useClient } from '../../client-context.tsx'
import { useCommand } from '../../ui/commands.ts'
import { Icon } from '../../ui/Icon.tsx'
import { toast } from '../../ui/toasts.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

/** The chart on one large sheet, or on several that are laid together; on paper or as a file. */
export function PaperMenu({ query }: { query: string }) {
  const { printing } = useClient()
  const request = (paper: 'A3' | 'A4') => ({
    route: `/print/team-chart/${paper.toLowerCase()}${query === '' ? '' : `?${query}`}`,
    title: 'Team chart',
    landscape: true,
    paper,
  })
  const print = (paper: 'A3' | 'A4') => void printing.print(request(paper)).catch(tellProblem)
  const save = (paper: 'A3' | 'A4') =>
    void printing
      .savePdf(request(paper))
      .then(({ outcome, fileName }) => outcome === 'saved' && toast(`Saved as ${fileName}`))
      .catch(tellProblem)
  useCommand({ name: 'print', label: 'Print the team chart on A3', keys: 'Ctrl+P', run: () => print('A3') })
  useCommand({
    name: 'printOnSheets',
    label: 'Print the team chart on A4 sheets to lay together',
    run: () => print('A4'),
  })
  return (
    <Menu>
      <Menu.Target>
        <Button variant="subtle" color="gray" leftSection={<Icon name="document" size={16} />}>
          On paper
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => print('A3')}>Print on one A3 sheet</Menu.Item>
        <Menu.Item onClick={() => print('A4')}>Print on A4 sheets to lay together</Menu.Item>
        <Menu.Item onClick={() => save('A3')}>Save as PDF, one A3 sheet</Menu.Item>
        <Menu.Item onClick={() => save('A4')}>Save as PDF, A4 sheets</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
