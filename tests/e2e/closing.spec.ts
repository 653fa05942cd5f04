import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { emptyAgency } from '#shared/features/agencies/agencies.schema.ts'

import { launchOptions } from '../../build/electron/launch-options.ts'
import { expect, test } from './launch.ts'
import { clientOf } from './pages/client.ts'
import { Door, ourCentre } from './pages/door.ts'
import { Rooms } from './pages/rooms.ts'

test('closing the window over a form that is not saved asks first, and keeps what was typed', async ({
  page,
  electronApp,
}) => {
  const rooms = await new Rooms(page).inAnEmptyCentre()
  await rooms.goTo('#/agencies')
  await page.keyboard.press('Control+N')
  const name = rooms.dialog().getByRole('textbox', { name: 'Name', exact: true })
  await name.fill('Half a thought')

  const closeAnswering = (answer: number) =>
    electronApp.evaluate(({ BrowserWindow, dialog }, button) => {
      const asked: string[] = []
      Object.assign(dialog, {
        showMessageBoxSync: (_window: unknown, { message }: { message: string }) => {
          asked.push(message)
          return button
        },
      })
      Object.assign(globalThis, { asked })
      BrowserWindow.getAllWindows()[0]!.close()
    }, answer)
  const asked = () => electronApp.evaluate(() => Reflect.get(globalThis, 'asked'))

  await closeAnswering(0)
  await expect.poll(asked).toEqual(['Something on this page has not been saved.'])
  await expect(name).toHaveValue('Half a thought')

  const ended = once(electronApp.process(), 'exit')
  await closeAnswering(1).catch(() => {}) // it may be gone before it answers
  expect((await ended)[0]).toBe(0)
})

test('opened a second time, it only brings its window to the front', async ({
  page,
  electronApp,
  places,
}) => {
  await expect(new Door(page).heading('Welcome')).toBeVisible()
  await electronApp.evaluate(({ BrowserWindow }) => {
    Object.assign(globalThis, { broughtToFront: 0 })
    const window = BrowserWindow.getAllWindows()[0]!
    window.focus = () =>
      Object.assign(globalThis, { broughtToFront: Reflect.get(globalThis, 'broughtToFront') + 1 })
  })

  const { executablePath, args, env } = launchOptions(places.profile)
  const [code] = await once(spawn(executablePath, args, { env, stdio: 'ignore' }), 'exit')

  expect(code).toBe(0)
  await expect.poll(() => electronApp.evaluate(() => Reflect.get(globalThis, 'broughtToFront'))).toBe(1)
  expect(electronApp.windows()).toHaveLength(1)
})

test('killed while it writes, it opens again with everything it had said was saved', async ({ launched }) => {
  let { page, electronApp } = launched.current
  await new Rooms(page).inAnEmptyCentre()
  const saved: string[] = []

  for (const round of [1, 2]) {
    await test.step(`round ${round}`, async () => {
      const { agencies } = clientOf(page)
      const before = saved.length
      const write = async (writer: number) => {
        for (let count = 1; ; count += 1) {
          const { name } = await agencies.add({ ...emptyAgency, name: `Agency ${round}-${writer}-${count}` })
          saved.push(name)
        }
      }
      const writers = [1, 2, 3].map((writer) => write(writer).catch(() => {}))
      await expect.poll(() => saved.length - before, { intervals: [20] }).toBeGreaterThan(15)
      electronApp.process().kill('SIGKILL')
      await Promise.all(writers)

      await launched.quit()
      ;({ page, electronApp } = await launched.launch())
      await new Door(page).unlockByKeyboard(ourCentre.passphrase)
      await expect(new Rooms(page).heading('This week')).toBeVisible()
      const client = clientOf(page)
      const names = (await client.agencies.list({})).map(({ name }) => name)
      expect(names).toEqual(expect.arrayContaining(saved))
      // Nobody heard of them: at most one of each writer was on its way.
      expect(names.length - saved.length).toBeLessThanOrEqual(writersOf(round))
      // A backup counts as made when the copy was opened, every page of it sound and every row counted.
      expect((await client.backups.backUpNow({})).secondPlace).toBe('none')
    })
  }
})

const writersOf = (rounds: number) => 3 * rounds
