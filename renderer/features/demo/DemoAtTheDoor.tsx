import { demoPassphrase } from '#shared/features/demo/demo.ts'

import { RemoveDemo } from './RemoveDemo.tsx'
import { useDemoStatus } from './use-demo.ts'

/** In front of the locked demo centre: its passphrase is no secret. */
export function DemoAtTheDoor() {
  const status = useDemoStatus()
  if (status.data?.isOpen !== true) return null
  return (
    <section aria-label="Demo centre">
      <p>
        This is the demo centre; nothing in it is real. Its passphrase is <strong>{demoPassphrase}</strong>.
      </p>
      <RemoveDemo size="compact-sm" />
    </section>
  )
}
