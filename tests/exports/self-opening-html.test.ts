import { readFile, rm, writeFile, mkdtemp } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { loadOpener } from '#electron/exports/opener-bundle.ts'
import { openSealedHtml, sealAsHtml } from '#electron/exports/self-opening-html.ts'
import { startChromium } from './chromium.ts'
import { ageCommand, chromiumPath, hasAge, hasQpdf, run, withAge, withChromium } from './programs.ts'

const passphrase = 'birch-adopt-oval-elf-moss-knife'
const workFactor = 10
const pack = `<!doctype html>
<html lang="cy" class="report"><head><title>Pack of Fledgling Lane</title>
<style>h1 { color: rgb(10, 20, 30) } @import url(https://outside.example/a.css);
.bg { background: url(https://outside.example/bg.png) }</style>
<link rel="stylesheet" href="https://outside.example/b.css">
<meta http-equiv="refresh" content="0; url=https://outside.example/">
<script>window.ran = 'inline script'</script></head>
<body>
<h1 onclick="window.ran='click'">Reach in Fledgling Lane</h1>
<nav><a id="jump" href="#figures">To the figures</a> <a id="away" href="https://outside.example/">Away</a>
<a id="run" href="javascript:window.ran='link'">Run</a></nav>
<img id="inside" alt="A dot" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">
<img id="outside" alt="Outside" src="https://outside.example/x.png" onerror="window.ran='error'">
<svg role="img" aria-label="Chart" viewBox="0 0 10 10"><script>window.ran='svg'</script><rect width="10" height="5" onload="window.ran='load'"/></svg>
<iframe src="https://outside.example/"></iframe><object data="https://outside.example/"></object>
<form action="https://outside.example/"><input name="x"></form>
<div class="bg" style="background-image:url('https://outside.example/c.png')">Styled</div>
<h2 id="figures">Figures</h2><table><caption>Reach</caption><tr><th scope="col">Quarter</th></tr><tr><td>412 children</td></tr></table>
</body></html>`

const unlock = async (page: Page, typed = passphrase) => {
  await page.getByLabel('Passphrase', { exact: true }).fill(typed)
  await page.keyboard.press('Enter')
}
const heading = (page: Page) => page.getByRole('heading', { name: 'Reach in Fledgling Lane' })

/** Writes down all that the line for progress says, however briefly; returns a way to read it. */
async function whatProgressSays(page: Page): Promise<() => Promise<string[]>> {
  const said = await page.evaluateHandle(() => {
    const lines: string[] = []
    const line = document.getElementById('progress')
    if (line !== null)
      new MutationObserver(() => lines.push(line.textContent ?? '')).observe(line, { childList: true })
    return lines
  })
  return () => said.jsonValue()
}

describe('a self-opening page as a file', () => {
  it('tells nothing about what is inside', async () => {
    const file = await sealAsHtml({ html: pack, passphrase, workFactor })
    for (const secret of ['Fledgling', '412 children', passphrase]) expect(file).not.toContain(secret)
    expect(file).toContain('<title>Encrypted evaluation pack</title>')
  })

  it('opens again without a browser, and only with the passphrase', async () => {
    const file = await sealAsHtml({ html: pack, passphrase, workFactor })
    expect(await openSealedHtml(file, passphrase)).toBe(pack)
    await expect(openSealedHtml(file, 'another')).rejects.toMatchObject({ fault: 'wrongPassphrase' })
    await expect(openSealedHtml('<p>hello', passphrase)).rejects.toMatchObject({ fault: 'notAPack' })
    await expect(openSealedHtml(file.slice(0, -100), passphrase)).rejects.toMatchObject({ fault: 'damaged' })
  })

  it('allows one script, by its hash, and nothing from outside', async () => {
    const file = await sealAsHtml({ html: pack, passphrase, workFactor })
    const script = /<script>([^]*?)<\/script>/.exec(file)?.[1] ?? ''
    const hash = createHash('sha256').update(script).digest('base64')
    expect(script).toBe(await loadOpener())
    expect(file).toContain(
      `content="default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"`,
    )
  })

  it('writes a title as text, whatever is in it', async () => {
    const file = await sealAsHtml({
      title: '</title><script>1</script>&"',
      html: pack,
      passphrase,
      workFactor,
    })
    expect(file).toContain('<title>&lt;/title&gt;&lt;script&gt;1&lt;/script&gt;&amp;&quot;</title>')
  })

  it.skipIf(!hasAge)(`holds data the age program opens${withAge}`, async () => {
    const file = await sealAsHtml({ html: pack, passphrase, workFactor: 12 })
    const base64 = /octet-stream">([^<]*)</.exec(file)?.[1] ?? ''
    const opened = await ageCommand('open', Buffer.from(base64, 'base64'), passphrase)
    expect(Buffer.from(opened.bytes ?? []).toString()).toBe(pack)
  })
})

describe.skipIf(chromiumPath === undefined)(
  `a self-opening page in Chromium, from file://, offline${withChromium}`,
  () => {
    let browser: Browser
    let folder: string
    let context: BrowserContext | undefined
    beforeAll(async () => {
      browser = await startChromium()
      folder = await mkdtemp(join(tmpdir(), 'centreboard-exports-'))
      await writeFile(join(folder, 'pack.html'), await sealAsHtml({ html: pack, passphrase, workFactor: 15 }))
    })
    afterAll(async () => {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    })
    afterEach(async () => {
      await context?.close()
    })

    async function openFile(name = 'pack.html', options: Parameters<Browser['newContext']>[0] = {}) {
      context = await browser.newContext({ offline: true, ...options })
      const page = await context.newPage()
      const outside: string[] = []
      const errors: string[] = []
      page.on('request', (request) =>
        outside.push(...[request.url()].filter((url) => !/^(file|data):/.test(url))),
      )
      page.on('pageerror', (error) => errors.push(error.message))
      await page.goto(pathToFileURL(join(folder, name)).href)
      return { page, outside, errors }
    }
    it('shows the pack for the right passphrase, typed by keyboard alone', async () => {
      const { page, outside, errors } = await openFile()
      const said = await whatProgressSays(page)
      await page.keyboard.type(passphrase)
      await page.keyboard.press('Enter')
      await heading(page).waitFor()
      expect(await said()).toContain('Opening… this takes a few seconds.')
      expect(await page.title()).toBe('Pack of Fledgling Lane')
      expect(await page.locator('html').getAttribute('lang')).toBe('cy')
      expect(await heading(page).evaluate((element) => getComputedStyle(element).color)).toBe(
        'rgb(10, 20, 30)',
      )
      expect(await page.locator('#inside').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1)
      expect(await page.getByText('412 children').isVisible()).toBe(true)
      await expect.poll(() => page.getByRole('status').textContent()).toBe('The document is open.')
      expect({ outside, errors }).toEqual({ outside: [], errors: [] })
    })

    it('runs nothing of the pack and keeps nothing that reaches outside', async () => {
      const { page, outside, errors } = await openFile()
      await unlock(page)
      await heading(page).click()
      await page.locator('#run').click()
      await page.locator('#away').click()
      expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined()
      expect(await page.locator('body').evaluate((body) => body.outerHTML)).not.toMatch(
        /outside\.example|javascript:|\son\w+=/,
      )
      expect(await page.locator('style').allTextContents()).not.toContainEqual(
        expect.stringContaining('outside.example'),
      )
      expect(await page.locator('body :is(script, iframe, object, form, input)').count()).toBe(0)
      await page.locator('#jump').click()
      expect(page.url()).toMatch(/#figures$/)
      expect({ outside, errors }).toEqual({ outside: [], errors: [] })
    })

    it('says in one sentence that the passphrase is wrong and waits for another', async () => {
      const { page } = await openFile()
      await unlock(page, 'birch-adopt-oval-elf-moss-fork')
      const sentence = page.getByText('This passphrase does not open the document. Check it and try again.')
      await sentence.waitFor()
      const field = page.getByLabel('Passphrase', { exact: true })
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
      expect(await field.getAttribute('aria-invalid')).toBe('true')
      expect(await page.getByText('Opening…').count()).toBe(0)
      await unlock(page)
      await heading(page).waitFor()
    })

    it('understands a suggested passphrase typed with spaces and capitals', async () => {
      const { page } = await openFile()
      await unlock(page, ' Birch Adopt Oval Elf  Moss Knife ')
      await heading(page).waitFor()
      expect(await page.title()).toBe('Pack of Fledgling Lane')
    })

    it('asks for a passphrase when there is none', async () => {
      const { page } = await openFile()
      await page.getByRole('button', { name: 'Open', exact: true }).click()
      expect(await page.locator('#problem').textContent()).toBe('Enter the passphrase.')
    })

    it('shows what is typed only on request', async () => {
      const { page } = await openFile()
      const field = page.getByLabel('Passphrase', { exact: true })
      expect(await field.getAttribute('type')).toBe('password')
      expect(await field.getAttribute('autocomplete')).toBe('off')
      await page.getByRole('button', { name: 'Show passphrase' }).click()
      expect(await field.getAttribute('type')).toBe('text')
      expect(await page.getByRole('button', { name: 'Show passphrase' }).getAttribute('aria-pressed')).toBe(
        'true',
      )
    })

    it('says that a changed file is damaged', async () => {
      const file = await readFile(join(folder, 'pack.html'), 'utf8')
      const end = file.lastIndexOf('</script>')
      await writeFile(join(folder, 'damaged.html'), `${file.slice(0, end - 60)}AAAA${file.slice(end - 56)}`)
      const { page } = await openFile('damaged.html')
      await unlock(page)
      await expect.poll(() => page.locator('#problem').textContent()).toMatch(/^This file is damaged, /)
    })

    it('forgets the pack on Close and when the page is left', async () => {
      const { page } = await openFile()
      await unlock(page)
      await page.getByRole('button', { name: 'Close' }).click()
      const field = page.getByLabel('Passphrase', { exact: true })
      expect(await field.inputValue()).toBe('')
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
      expect(await page.content()).not.toContain('Fledgling')
      expect(await page.title()).toBe('Encrypted evaluation pack')
      expect(await page.locator('html').getAttribute('lang')).toBe('en-GB')
      await unlock(page)
      await heading(page).waitFor()
      await page.goto('about:blank')
      await page.goBack()
      await field.waitFor()
      expect(await page.content()).not.toContain('Fledgling')
    })

    it.skipIf(!hasQpdf)('prints the pack without its own bar', async () => {
      const { page } = await openFile()
      await unlock(page)
      await heading(page).waitFor()
      expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(true)
      const file = join(folder, 'printed.pdf')
      await page.pdf({ path: file })
      const { text } = await run('pdftotext', [file, '-'])
      expect(text).toContain('412 children')
      expect(text).not.toMatch(/Print|Close|document is open/)
      await page.evaluate(() => (window.print = () => document.body.setAttribute('data-printed', 'yes')))
      await page.getByRole('button', { name: 'Print' }).click()
      expect(await page.locator('body').getAttribute('data-printed')).toBe('yes')
    })

    it.each(['light', 'dark'] as const)(
      'has no accessibility fault in %s, closed, wrong or open',
      async (colorScheme) => {
        const { page } = await openFile('pack.html', { colorScheme })
        const faults = async () =>
          (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id, nodes }) => [
            id,
            nodes.map(({ target }) => target.join(' ')),
          ])
        expect(await faults()).toEqual([])
        await unlock(page, 'wrong')
        await page.getByText('This passphrase does not open').waitFor()
        expect(await faults()).toEqual([])
        await unlock(page)
        await heading(page).waitFor()
        // The pack made for this test has no landmarks; whether the real one has is tested where it is made.
        const own = (await faults()).filter(([id]) => id !== 'region' && id !== 'landmark-one-main')
        expect(own).toEqual([])
      },
    )

    it('opens a pack of 20 MB', async () => {
      const row = '<tr><td>A figure of the quarter and a sentence about it</td><td>1234</td></tr>\n'
      const large = pack
        .replace('</table>', `${row.repeat(1000)}</table>`)
        .replace(
          '<img id="inside"',
          `<img id="large" alt="" src="data:image/png;base64,${'A'.repeat(20_000_000)}"><img id="inside"`,
        )
      await writeFile(join(folder, 'large.html'), await sealAsHtml({ html: large, passphrase }))
      const { page } = await openFile('large.html')
      await unlock(page)
      await heading(page).waitFor()
      expect(await page.locator('tr').count()).toBe(1002)
    })
  },
)
