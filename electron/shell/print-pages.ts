import { BrowserWindow, type Session } from 'electron'

import { AppError } from '#shared/errors.ts'

import type { Printer, PrintRequest } from '../host.ts'
import { pageUrl } from './app-protocol.ts'
import { mayOnlyRead } from './ipc-transport.ts'
import { pagePreferences } from './window.ts'

/** Draws print routes in hidden windows. What they hold stays in memory until somebody chose where it goes. */
export function createPrinter(session: Session): Printer {
  return {
    toPdf: (request) =>
      withPage(session, request, async ({ webContents }) => {
        const pdf = await webContents.printToPDF({
          pageSize: request.paper ?? 'A4',
          landscape: request.landscape ?? false,
          printBackground: true,
          displayHeaderFooter: true,
          headerTemplate: '<span></span>',
          footerTemplate: footerTemplate(request.footer ?? ''),
          margins: { top: inches(12), bottom: inches(16), left: inches(14), right: inches(14) },
          generateTaggedPDF: true,
          generateDocumentOutline: true,
          preferCSSPageSize: false,
        })
        return new Uint8Array(pdf)
      }),

    print: (request) =>
      withPage(
        session,
        request,
        ({ webContents }) =>
          new Promise((resolve, reject) => {
            const options: Electron.WebContentsPrintOptions = {
              silent: false,
              printBackground: true,
              landscape: request.landscape ?? false,
              pageSize: request.paper ?? 'A4',
              footer: request.footer ?? '',
            }
            webContents.print(options, (success, reason) => {
              if (success) resolve('sent')
              else if (/cancel/i.test(reason)) resolve('cancelled')
              else
                reject(
                  new AppError(
                    'unavailable',
                    'The printer did not take the page. Nothing was printed. Check the printer, or save a PDF and print that.',
                  ),
                )
            })
          }),
      ),

    toHtml: (request) =>
      withPage(
        session,
        request,
        ({ webContents }) => webContents.executeJavaScript(serialisePage) as Promise<string>,
      ),
  }
}

/** How long a page may take to say that its figures and charts are in place. */
const patienceSeconds = 60

async function withPage<T>(
  session: Session,
  { route }: PrintRequest,
  work: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    width: 1000,
    height: 1400,
    // Nobody sees it, and yet it must not be put off as a page that nobody looks at.
    webPreferences: { ...pagePreferences(session), backgroundThrottling: false },
  })
  mayOnlyRead(window.webContents)
  try {
    await window.loadURL(pageUrl(route))
    await untilReady(window)
    return await work(window)
  } finally {
    window.destroy()
  }
}

async function untilReady({ webContents }: BrowserWindow): Promise<void> {
  for (let tries = 0; tries < patienceSeconds * 20; tries += 1) {
    const state = (await webContents.executeJavaScript(
      `document.documentElement.dataset.printReady ?? ''`,
    )) as string
    if (state === 'true') return
    if (state !== '') throw new AppError('unavailable', state)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new AppError(
    'unavailable',
    'The page could not be made ready for printing. Nothing was printed. Try again.',
  )
}

const inches = (millimetres: number) => millimetres / 25.4

const footerTemplate = (text: string) => `
  <div style="width:100%;margin:0 14mm;font:8px 'Segoe UI',system-ui,sans-serif;color:#333;display:flex;justify-content:space-between">
    <span>${escapeHtml(text)}</span>
    <span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>
  </div>`

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** Runs inside the page: its markup and the styles it uses, as one document without scripts. */
const serialisePage = `(() => {
  const used = (rule) => {
    if (!(rule instanceof CSSStyleRule)) return true
    try { return document.querySelector(rule.selectorText.replace(/::?(before|after|marker|placeholder|first-letter|selection)\\b/g, '') || '*') !== null } catch { return true }
  }
  const css = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].filter(used).map((rule) => rule.cssText)).join('\\n')
  const body = document.body.cloneNode(true)
  for (const node of body.querySelectorAll('script, link, noscript')) node.remove()
  const root = document.documentElement
  const attributes = [...root.attributes].filter(({ name }) => name === 'lang' || name.startsWith('data-mantine')).map(({ name, value }) => ' ' + name + '="' + value.replaceAll('"', '&quot;') + '"').join('')
  const title = document.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return '<!doctype html><html' + attributes + '><head><meta charset="utf-8"><title>' + title + '</title><style>' + css.replaceAll('</', '<\\\\/') + '</style></head>' + body.outerHTML + '</html>'
})()`
