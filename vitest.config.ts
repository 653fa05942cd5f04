import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const everyProject = {
  pool: 'forks' as const,
  maxWorkers: 2,
  // Only what never ends is a fault: a slow machine must not fail a correct test.
  testTimeout: 120_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 60_000 } },
  restoreMocks: true,
}

export default defineConfig({
  test: {
    globalSetup: 'tests/support/build-opener.ts',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...everyProject,
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          setupFiles: ['tests/support/setup-properties.ts'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          ...everyProject,
          name: 'pages',
          environment: 'jsdom',
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/support/setup-pages.ts', 'tests/support/setup-properties.ts'],
        },
      },
    ],
  },
})
