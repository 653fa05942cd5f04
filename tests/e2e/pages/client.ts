import type { Page } from '@playwright/test'

import { type AppClient, clientOver } from '#renderer/client.ts'

/** Asks the app what its pages ask, through the same bridge; for preparing what a test is not about. */
export const clientOf = (page: Page): AppClient =>
  clientOver((feature, procedure, input) =>
    page.evaluate((words): Promise<unknown> => Reflect.get(window, 'bridge').call(...words), [
      feature,
      procedure,
      input,
    ] as const),
  )
