/**
 * Parses a document and takes out everything that could act or reach outside: the pack is our own, but whatever was
 * typed or pasted into it must stay text. Nodes are moved, never written out and read again, so nothing that was
 * checked can change its meaning. The content security policy of the page is the second fence.
 */
export function cleanDocument(html: string): Document {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  for (const element of parsed.querySelectorAll(forbidden)) element.remove()
  for (const element of parsed.querySelectorAll('*')) cleanAttributes(element)
  for (const style of parsed.querySelectorAll('style'))
    style.textContent = cleanStyle(style.textContent ?? '')
  return parsed
}

const forbidden = `script, noscript, template, iframe, frame, frameset, object, embed, applet, portal, base, link, meta,
  form, input, button, textarea, select, dialog, audio, video, source, track, animate, animateMotion, animateTransform, set`

const addresses = new Set(
  `href xlink:href src srcset srcdoc action formaction poster background data ping cite longdesc manifest usemap lowsrc
  dynsrc target`.split(/\s+/),
)

function cleanAttributes(element: Element): void {
  for (const { name, value } of Array.from(element.attributes)) {
    const plain = name.toLowerCase()
    if (plain.startsWith('on') || (addresses.has(plain) && !staysInside(plain, value)))
      element.removeAttribute(name)
    else if (/url\(|image-set\(|@import|expression\(/i.test(value))
      element.setAttribute(name, cleanStyle(value))
  }
}

/** A place in the same document, or a picture that travels with it. */
function staysInside(name: string, value: string): boolean {
  if (name.endsWith('href') || name === 'usemap')
    return /^#[^\s]*$/.test(value) || (name !== 'usemap' && isPicture(value))
  return name === 'src' && isPicture(value)
}

const isPicture = (value: string) => /^data:image\/(png|jpeg|gif|webp|avif|svg\+xml)[;,]/i.test(value)

const cleanStyle = (css: string) =>
  css
    .replace(/@import[^;]*(;|$)/gi, '')
    .replace(/(url|image-set|expression)\(\s*(?!["']?(data:image\/|#))[^)]*\)/gi, 'none')
