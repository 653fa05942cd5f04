import barStyle from './bar.css?inline'

interface BarActions {
  readonly print: () => void
  readonly close: () => void
}

/** The bar above an opened document, in a shadow root so that neither style reaches the other; it does not print. */
export function barFor({ print, close }: BarActions): {
  element: HTMLElement
  announce: (text: string) => void
} {
  const element = document.createElement('div')
  const style = document.createElement('style')
  style.textContent = barStyle
  const bar = document.createElement('div')
  bar.className = 'bar'
  bar.setAttribute('role', 'region')
  bar.setAttribute('aria-label', 'Opened document')
  const status = document.createElement('p')
  status.setAttribute('role', 'status')
  bar.append(status, button('Print', print), button('Close', close))
  element.attachShadow({ mode: 'open' }).append(style, bar)
  return {
    element,
    // A live region speaks only what changes after it came into the page.
    announce: (text) => setTimeout(() => (status.textContent = text), 100),
  }
}

function button(label: string, action: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = label
  made.addEventListener('click', action)
  return made
}
