/**
 * How long it takes to draw a quarterly pack of 40 pages and 30 charts as a PDF, from the frozen records, beside printing the
 * same pages as finished HTML with a bare Electron window. The bar is twice.
 *
 * The pack is the longest that the demo centre gives; the ten-year set gives one of more than a hundred pages. Both sides open a hidden window of the same size, wait for the page, print
 * it with the same settings and write the file; each round does both, one after the other, and the ratio is that of the round.
 *
 *   node build/bench/pack.ts [rounds] [ten-years]
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { openSealedHtml } from '#electron/exports/self-opening-html.ts'
import type { PackRecord } from '#shared/features/packs/packs.contract.ts'
import type { Outcome } from '#shared/errors.ts'
import type { Bridge } from '#shared/events.ts'
import { makeBareApp, startBareApp } from '../electron/bare-app.ts'
import { closeApp } from '../electron/close-app.ts'
import { startApp } from '../electron/start-app.ts'
import { savesInto } from '../journey/saves-into.ts'
import { hasDisplay, withDisplay } from '../system/display.ts'
import { makeFictionalCentre, passphrase } from './sets/fictional-centre.ts'

const rounds = Number(process.argv[2] ?? 5)
const size = process.argv[3] === 'ten-years' ? 'ten-years' : 'demo'
const bar = 2
const packPassphrase = 'birch-visible-adopt-oval-pardon-knife'

const bareMain = `
  const { app, BrowserWindow } = require('electron')
  const { writeFileSync } = require('node:fs')
  const inches = (millimetres) => millimetres / 25.4
  globalThis.print = async (html, pdf) => {
    const started = performance.now()
    const window = new BrowserWindow({ show: false, width: 1000, height: 1400 })
    await window.loadFile(html)
    writeFileSync(pdf, await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: '<div style="font:8px sans-serif">Page <span class="pageNumber"></span></div>',
      margins: { top: inches(12), bottom: inches(16), left: inches(14), right: inches(14) },
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }))
    window.destroy()
    return performance.now() - started
  }
  app.on('window-all-closed', () => {})
  app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL('data:text/html,<h1>Bare</h1>'))`

const folder = mkdtempSync(join(tmpdir(), 'centreboard-bench-'))
try {
  await withDisplay(async ({ DISPLAY }) => {
    if (!hasDisplay() && DISPLAY !== undefined) process.env.DISPLAY = DISPLAY
    await compare()
  })
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

async function compare(): Promise<void> {
  const profile = join(folder, 'profile')
  await makeFictionalCentre(profile, size)
  const electronApp = await startApp(profile)
  await savesInto(electronApp, folder)
  const page = await unlocked(electronApp)
  const versionId = await longestPack(page)
  const html = join(folder, 'pack-document.html')
  const markup = await documentOf(page, versionId)
  writeFileSync(html, markup)
  mkdirSync(join(folder, 'bare-profile'))
  const bareApp = await startBareApp(makeBareApp(folder, bareMain), join(folder, 'bare-profile'))
  await bareApp.firstWindow()

  let fileName = ''
  const taken: { ours: number; bare: number }[] = []
  for (let round = -1; round < rounds; round += 1) {
    const bare = await printBare(bareApp, html)
    const started = performance.now()
    fileName = await printPack(page, versionId)
    if (round >= 0) taken.push({ ours: performance.now() - started, bare })
  }
  await closeApp(bareApp)
  await closeApp(electronApp)

  const ratio = median(taken.map(({ ours, bare }) => ours / bare))
  const pages = pagesOf(readFileSync(join(folder, fileName)))
  const charts = markup.split('recharts-surface').length - 1
  console.log(
    `${pages} pages, ${charts} charts; ${pagesOf(readFileSync(join(folder, 'bare.pdf')))} pages from the bare window`,
  )
  console.log(`bare Electron window      ${median(taken.map(({ bare }) => bare)).toFixed(0)} ms`)
  console.log(`the pack                  ${median(taken.map(({ ours }) => ours)).toFixed(0)} ms`)
  console.log(`${ratio <= bar ? '✓' : '✗'} ratio ${ratio.toFixed(2)}, the bar is ${bar}`)
}

async function unlocked(electronApp: ElectronApplication): Promise<Page> {
  const page = await electronApp.firstWindow()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Overdue' }).waitFor()
  return page
}

/** Freezes the newest pack with every section there is. */
async function longestPack(page: Page): Promise<string> {
  const packs = await call<PackRecord[]>(page, 'packs', 'list', {})
  const newest = packs[0]!
  await call(page, 'packs', 'arrange', {
    id: newest.id,
    sections: newest.sections.map(({ section }) => ({ section, isIncluded: true })),
  })
  const version = await call<{ id: string }>(page, 'packs', 'freeze', {
    id: newest.id,
    changeNote: 'For the bench',
  })
  return version.id
}

async function documentOf(page: Page, versionId: string): Promise<string> {
  const { fileName } = await call<{ fileName: string }>(page, 'packs', 'export', {
    versionId,
    face: 'html',
    passphrase: packPassphrase,
  })
  return openSealedHtml(readFileSync(join(folder, fileName), 'utf8'), packPassphrase)
}

function printBare(app: ElectronApplication, html: string): Promise<number> {
  return app.evaluate(
    (_electron, [from, to]) =>
      (globalThis as unknown as { print: (...files: string[]) => Promise<number> }).print(from, to),
    [html, join(folder, 'bare.pdf')] as const,
  )
}

async function printPack(page: Page, versionId: string): Promise<string> {
  const saved = await call<{ fileName: string }>(page, 'printing', 'savePdf', {
    route: `/print/packs/${versionId}`,
    title: 'Bench pack',
  })
  return saved.fileName
}

async function call<T>(page: Page, feature: string, procedure: string, input: unknown): Promise<T> {
  const outcome = (await page.evaluate(
    ([of, name, asked]) => (window as unknown as { bridge: Bridge }).bridge.call(of, name, asked),
    [feature, procedure, input] as const,
  )) as Outcome<T>
  if (!outcome.ok) throw new Error(`${feature}.${procedure}: ${outcome.error.message}`)
  return outcome.value
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}
