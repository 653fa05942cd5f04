import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

import { app, protocol, type Session } from 'electron'

export const appOrigin = 'app://centreboard'

const contentSecurityPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  // The component library sets widths and colours as inline styles; scripts stay strict.
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
  `font-src 'self' data:`,
  `connect-src 'none'`,
  `object-src 'none'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ')

/**
 * The thread that reads attached PDFs decodes scanners' formats with compiled code that comes with it. It has the bytes of
 * one file and nothing else, so it alone may compile; the pages may not.
 */
const pdfThreadPolicy = [`default-src 'none'`, `script-src 'self' 'wasm-unsafe-eval'`].join('; ')
const isPdfThread = (path: string) => /^\/assets\/pdf\.worker-[\w-]+\.js$/.test(path)

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
}

/** The address of a page inside the app: the route travels behind the `#`. */
export function pageUrl(route: string): string {
  return `${developmentServer() ?? `${appOrigin}/index.html`}#${route}`
}

/** Is this one of our own pages? */
export function isOwnPage(url: string): boolean {
  const server = developmentServer()
  return url.startsWith(`${appOrigin}/`) || (server !== null && url.startsWith(server))
}

/** `npm run dev` serves the pages itself; a packaged app knows no such thing. */
export const developmentServer = (): string | null =>
  app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)

/** Serves the built pages, and nothing outside their folder, under `app://centreboard/`. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const file = normalize(join(folder, decodeURIComponent(url.pathname)))
    const type = contentTypes[extname(file)]
    if (
      url.host !== 'centreboard' ||
      request.method !== 'GET' ||
      !file.startsWith(folder + sep) ||
      type === undefined
    ) {
      return new Response('Not found', { status: 404 })
    }
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'content-type': type,
          'content-security-policy': isPdfThread(url.pathname) ? pdfThreadPolicy : contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
          'cross-origin-opener-policy': 'same-origin',
          'referrer-policy': 'no-referrer',
        },
      })
    } catch {
      return new Response('Not found', { status: 404 })
    }
  })
}
