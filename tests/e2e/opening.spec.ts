import { readdirSync } from 'node:fs'
import { expect, test } from './launch.ts'

test('the app opens on a fresh machine, and again after quitting', async ({ page, relaunch }) => {
  await expect(page.getByText('Explore the demo centre')).toBeVisible()
  await expect(page.getByText('Set up your centre')).toBeVisible()

  const again = await relaunch()
  await expect(again.page.getByText('Explore the demo centre')).toBeVisible()
})

test('the app writes its profile where it is told, not where a person has theirs', async ({
  electronApp,
  page,
  places,
}) => {
  await expect(page.getByText('Explore the demo centre')).toBeVisible()
  expect(await electronApp.evaluate(({ app }) => app.getPath('userData'))).toBe(places.profile)
  expect(readdirSync(places.profile).length).toBeGreaterThan(0)
})
