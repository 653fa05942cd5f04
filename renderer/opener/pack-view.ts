import { barFor } from './bar.ts'

interface Shell {
  readonly shellStyle: HTMLStyleElement
  readonly afterClosing: () => void
}

/**
 * Puts the opened document in the place of the page: its title, language, styles and body, with a bar above it.
 * Closing (or leaving the page, so that Back cannot bring it up again) takes every node of it out and puts the page
 * with the passphrase back.
 */
export function showPack(pack: Document, { shellStyle, afterClosing }: Shell): void {
  const root = document.documentElement
  const before = { body: document.body, title: document.title, attributes: attributesOf(root) }
  const styles = [
    roomForBar(),
    ...Array.from(pack.querySelectorAll('style'), (style) => document.adoptNode(style)),
  ]
  const body = document.adoptNode(pack.body)
  const bar = barFor({ print: () => window.print(), close })

  shellStyle.remove()
  document.head.append(...styles)
  setAttributes(root, [['lang', 'en-GB'], ...attributesOf(pack.documentElement)])
  document.title = pack.title
  before.body.replaceWith(body)
  body.before(bar.element)
  body.tabIndex = -1
  body.focus({ preventScroll: true })
  window.scrollTo(0, 0)
  bar.announce('The document is open.')
  window.addEventListener('pagehide', close)

  function close(): void {
    window.removeEventListener('pagehide', close)
    bar.element.remove()
    for (const style of styles) style.remove()
    body.replaceWith(before.body)
    body.replaceChildren()
    document.title = before.title
    setAttributes(root, before.attributes)
    document.head.append(shellStyle)
    afterClosing()
  }
}

type Attributes = readonly (readonly [name: string, value: string])[]

const attributesOf = (element: Element): Attributes =>
  Array.from(element.attributes, ({ name, value }) => [name, value] as const)

function setAttributes(element: Element, attributes: Attributes): void {
  for (const { name } of Array.from(element.attributes)) element.removeAttribute(name)
  for (const [name, value] of attributes) element.setAttribute(name, value)
}

/** Places jumped to must not end up under the bar. */
function roomForBar(): HTMLStyleElement {
  const style = document.createElement('style')
  style.textContent = '@media screen { html { scroll-padding-top: 4rem } body:focus { outline: none } }'
  return style
}
