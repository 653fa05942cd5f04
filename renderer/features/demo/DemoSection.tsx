import { Button } from '@mantine/core'

import { demoPassphrase } from '#shared/features/demo/demo.ts'

import { useSession } from '../../frame/session.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { ProgressDialog } from '../../ui/ProgressDialog.tsx'
import { Section } from '../../ui/Section.tsx'
import { RemoveDemo } from './RemoveDemo.tsx'
import { useDemoStatus, useOpenDemo } from './use-demo.ts'

/** On the settings page: a way into the demo centre, and out of it for good. */
export function DemoSection() {
  const { isDemo } = useSession()
  const status = useDemoStatus()
  const open = useOpenDemo()

  if (isDemo) {
    return (
      <Section
        title="Demo centre"
        hint={`Nothing here is real: change, print and delete as you like. When it locks, the passphrase is “${demoPassphrase}”.`}
      >
        {status.data?.isThere === true && <RemoveDemo />}
      </Section>
    )
  }
  return (
    <Section
      title="Demo centre"
      hint="A made-up centre with two years of life, to try things in. Your own centre is locked while you are there and stays as it is."
    >
      {open.isError && <Problem error={open.error} />}
      <Button variant="default" onClick={() => open.mutate()}>
        Explore the demo centre
      </Button>
      <ProgressDialog opened={open.isPending} taskId="demo.open" title="Making the demo centre" />
    </Section>
  )
}
