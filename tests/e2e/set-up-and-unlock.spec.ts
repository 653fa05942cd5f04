import { createServer } from 'node:http'

import { expect, launchApp, test } from './launch.ts'
import { Door, ourCentre } from './pages/door.ts'

test.describe('A computer without a centre', () => {
  test('gets one by keyboard alone, which locks, refuses a wrong passphrase and asks again after a restart', async ({
    page,
    relaunch,
  }) => {
    const door = new Door(page)
    const { keyboard } = door
    await expect(door.heading('Welcome')).toBeVisible()

    await test.step('names come first', async () => {
      await keyboard.take(door.button(/^Set up your centre/))
      await expect(door.field('Name of the centre')).toBeFocused()
      await keyboard.press('Enter')
      await expect(door.problem()).toContainText('Please give the name of the centre and your name.')
      await keyboard.type(door.field('Name of the centre'), ourCentre.centreName)
      await keyboard.type(door.field('Your name'), ourCentre.name)
      await keyboard.press('Enter')
    })

    await test.step('a passphrase is advised upon and typed twice', async () => {
      await expect(door.field('Passphrase')).toBeFocused()
      await keyboard.type(door.field('Passphrase'), 'password1')
      await expect(page.getByText('Too easy to guess', { exact: true })).toBeVisible()
      await keyboard.press('Enter')
      await expect(door.problem()).toContainText('too easy to guess')
      await keyboard.goTo(door.field('Passphrase'), 'Shift+Tab')
      await keyboard.type(door.field('Passphrase'), ourCentre.passphrase)
      await expect(page.getByText(/^(Good enough|Good|Strong)$/)).toBeVisible()
      await keyboard.type(door.field('Passphrase again'), 'velvet tractor ninety')
      await keyboard.press('Enter')
      await expect(door.problem()).toContainText('The two passphrases differ')
      await keyboard.type(door.field('Passphrase again'), ourCentre.passphrase)
      await keyboard.press('Enter')
    })

    await test.step('the recovery key has to be read back from paper', async () => {
      const groups = await door.recoveryKey()
      await keyboard.take(door.button('I have it on paper'))
      const [first] = await page.getByRole('textbox', { name: /^Group \d$/ }).all()
      await keyboard.type(first!, groups[0] === 'ZZZZ' ? 'YYYY' : 'ZZZZ')
      await keyboard.press('Enter')
      await expect(door.problem()).toContainText('Look at your paper again')
      await keyboard.take(door.button('Show the key again'))
      expect(await door.recoveryKey()).toEqual(groups)
      await door.confirmRecoveryKeyByKeyboard()
      await expect(door.heading('This week')).toBeVisible()
    })

    await test.step('Ctrl+L locks and empties the screen', async () => {
      await keyboard.press('Control+L')
      await expect(door.heading('Unlock')).toBeVisible()
      await expect(page.locator('body')).not.toContainText(ourCentre.name)
    })

    await test.step('a wrong passphrase is told in a sentence', async () => {
      await door.unlockByKeyboard('velvet tractor ninety harbour')
      await expect(door.problem()).toContainText(
        'That passphrase is not right. Look at Caps Lock and try again.',
      )
      await door.unlockByKeyboard(ourCentre.passphrase)
      await expect(door.heading('This week')).toBeVisible()
    })

    await test.step('after a restart it is locked', async () => {
      const again = new Door((await relaunch()).page)
      await again.unlockByKeyboard(ourCentre.passphrase)
      await expect(again.heading('This week')).toBeVisible()
    })
  })
})

test.describe('A page of the app', () => {
  test('has nothing but the bridge, and no way out', async ({ page, electronApp }) => {
    await expect(new Door(page).heading('Welcome')).toBeVisible()

    const globals = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
    )
    expect(globals).toEqual([])
    expect(await page.evaluate(() => Object.keys(Reflect.get(window, 'bridge')))).toEqual(['call', 'listen'])

    expect(await page.evaluate(() => window.open('https://example.org'))).toBeNull()
    expect(await page.evaluate(() => window.open('app://centreboard/index.html'))).toBeNull()
    const address = page.url()
    await page.evaluate(() => location.assign('https://example.org'))
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'file:///etc/hostname'
      document.body.append(link)
      link.click()
    })
    await page.waitForTimeout(500)
    expect(page.url()).toBe(address)
    expect(electronApp.windows()).toHaveLength(1)
  })

  test('runs no script but its own', async ({ page }) => {
    await expect(new Door(page).heading('Welcome')).toBeVisible()
    const ran = await page.evaluate(async () => {
      const injected = document.createElement('script')
      injected.textContent = 'window.injected = true'
      document.body.append(injected)
      const handler = document.createElement('img')
      handler.setAttribute('onerror', 'window.injected = true')
      handler.src = 'data:image/png;base64,AAAA'
      document.body.append(handler)
      await new Promise((resolve) => setTimeout(resolve, 300))
      return 'injected' in window
    })
    expect(ran).toBe(false)
  })

  test('reaches no network, not even this computer', async ({ page, electronApp }) => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end('here')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const here = `http://127.0.0.1:${port}`
    try {
      const addresses = ['https://example.org', `${here}/fetch`]
      const fetched = await page.evaluate(
        (urls) => Promise.allSettled(urls.map((url) => fetch(url))),
        addresses,
      )
      expect(fetched.map(({ status }) => status)).toEqual(['rejected', 'rejected'])

      const others = await page.evaluate(
        (local) =>
          Promise.allSettled([
            new Promise((resolve, reject) =>
              Object.assign(new Image(), { onload: resolve, onerror: reject, src: `${local}/picture.png` }),
            ),
            new Promise((resolve, reject) =>
              Object.assign(new WebSocket(local.replace('http', 'ws')), { onopen: resolve, onerror: reject }),
            ),
          ]),
        here,
      )
      expect(others.map(({ status }) => status)).toEqual(['rejected', 'rejected'])

      // Without any policy of the page the session itself still refuses.
      const fromOutside = await electronApp.evaluate(({ BrowserWindow, session }, url) => {
        const sessions = [BrowserWindow.getAllWindows()[0]!.webContents.session, session.defaultSession]
        return Promise.allSettled(sessions.map((each) => each.fetch(url).then(() => 'reached')))
      }, `${here}/session`)
      expect(fromOutside.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
      expect(asked).toEqual([])
    } finally {
      server.close()
    }
  })

  test('is refused cameras, notifications, downloads and everything else it might ask for', async ({
    page,
    electronApp,
  }) => {
    await expect(new Door(page).heading('Welcome')).toBeVisible()
    const permissions = await page.evaluate(async () => [
      Notification.permission,
      (await navigator.permissions.query({ name: 'geolocation' })).state,
      await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'denied',
      ),
    ])
    expect(permissions).toEqual(['denied', 'denied', 'denied'])

    const downloaded = await electronApp.evaluate(
      ({ BrowserWindow }) =>
        new Promise((resolve) => {
          const { session } = BrowserWindow.getAllWindows()[0]!.webContents
          session.on('will-download', (event) => resolve(event.defaultPrevented ? 'refused' : 'saved'))
          session.downloadURL('data:text/plain,secret')
        }),
    )
    expect(downloaded).toBe('refused')
  })

  test('is sandboxed and isolated, and keeps nothing on disk', async ({ page, electronApp }) => {
    await expect(new Door(page).heading('Welcome')).toBeVisible()
    const settings = await electronApp.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!
      const preferences: Record<string, unknown> = Reflect.get(webContents, 'getLastWebPreferences').call(
        webContents,
      )
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = preferences
      return {
        sandbox,
        contextIsolation,
        nodeIntegration,
        webviewTag,
        webSecurity,
        isPersistent: webContents.session.isPersistent(),
      }
    })
    expect(settings).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      isPersistent: false,
    })
  })
  test('offers no tools for developers once the app is packaged', async ({ places, launched }) => {
    await launched.quit()
    const { page, electronApp } = await launchApp(places, () => {}, { ELECTRON_FORCE_IS_PACKAGED: 'true' })
    await expect(new Door(page).heading('Welcome')).toBeVisible()
    const found = await electronApp.evaluate(async ({ app, BrowserWindow, Menu }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!
      webContents.openDevTools()
      await new Promise((resolve) => setTimeout(resolve, 500))
      const items = Menu.getApplicationMenu()!.items.flatMap(({ submenu }) => submenu?.items ?? [])
      return {
        isPackaged: app.isPackaged,
        opened: webContents.isDevToolsOpened(),
        inMenu: items.some(({ role }) => String(role).toLowerCase() === 'toggledevtools'),
      }
    })
    await electronApp.close()
    expect(found).toEqual({ isPackaged: true, opened: false, inMenu: false })
  })
})
