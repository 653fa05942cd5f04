import { expect, test } from './launch.ts'
import { CoverPlanner } from './pages/cover-planner.ts'
import { Rooms } from './pages/rooms.ts'

test('the cover planner is walked by keyboard, a year ahead and back to the cell one came from', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await new Rooms(page).inTheDemoCentre()
  const planner = new CoverPlanner(page)
  await planner.open('long view')
  await planner.enter()
  await planner.walk('ArrowDown', 'ArrowDown', 'ArrowRight')
  const start = await planner.at()
  expect(start).toMatch(/^[^,]+, \w+day \d+ \w+: /)

  await planner.walk('Control+End')
  expect(await planner.at()).not.toBe(start)
  const last = await page.evaluate(() => document.activeElement?.getAttribute('aria-colindex'))
  expect(last).toBe('401')
  expect(await planner.cells().count()).toBeLessThan(1_500)

  const there = await planner.at()
  await planner.desk.keyboard.press('Enter')
  await expect(planner.dialog()).toBeVisible()
  await planner.desk.keyboard.press('Escape')
  await expect(planner.dialog()).toHaveCount(0)
  await expect.poll(() => planner.at()).toBe(there)

  await planner.walk('Control+Home')
  await planner.desk.keyboard.press('Enter')
  await expect(planner.desk.rooms.dialog(/^Who is in, /)).toBeVisible()
})
