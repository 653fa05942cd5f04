import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { demoJourney } from '../../build/journey/demo-journey.ts'
import { expect, test } from './launch.ts'

test('the demo centre can be walked through, room by room, to a handed-over pack', async ({
  electronApp,
  page,
  places,
}) => {
  test.setTimeout(300_000)
  const walked: string[] = []
  await demoJourney({ electronApp, page, outFolder: places.files }, async (name, walk) => {
    await walk()
    walked.push(name)
    await expect(page.getByText('Something went wrong'), name).toHaveCount(0)
    if (walked.length > 1)
      await expect(page.getByRole('contentinfo', { name: 'Status' }), name).toContainText('Demonstration')
  })
  expect(walked.length).toBeGreaterThan(8)

  const files = readdirSync(places.files)
  expect(new Set(files.map((name) => name.split('.').at(-1)))).toEqual(new Set(['age', 'html', 'pdf', 'txt']))
  const contents = (ending: string) =>
    readFileSync(
      join(
        places.files,
        files.find((name) => name.endsWith(ending))!,
      ),
    )
  expect(contents('.age').subarray(0, 21).toString()).toBe('age-encryption.org/v1')
  expect(contents('.pdf').subarray(0, 5).toString()).toBe('%PDF-')
  for (const ending of ['.html', '.pdf', '.age'])
    expect(contents(ending).includes('Larkmere'), ending).toBe(false)
})
