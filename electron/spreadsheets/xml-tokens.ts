/** A tag or a run of text, in the order of the document. No tree is built, so depth costs nothing; no entity is fetched or defined. */
export type XmlToken =
  | {
      readonly is: 'open'
      readonly name: string
      readonly isEmpty: boolean
      attribute(name: string): string | undefined
    }
  | { readonly is: 'close'; readonly name: string }
  | { readonly is: 'text'; readonly text: string }

export class BrokenXmlError extends Error {}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<([^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*)>|([^<]+)/y

/** @throws BrokenXmlError where the document stops being XML, or ends before its root does. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  token.lastIndex = 0
  const matcher = new RegExp(token)
  let depth = 0
  while (matcher.lastIndex < xml.length) {
    const match = matcher.exec(xml)
    if (match === null) throw new BrokenXmlError('Not XML.')
    const [, cdata, tag, text] = match
    if (text !== undefined) yield { is: 'text', text: decodeEntities(text) }
    else if (cdata !== undefined) yield { is: 'text', text: cdata }
    else if (tag !== undefined && !tag.startsWith('!')) {
      if (tag.startsWith('/')) {
        depth -= 1
        yield { is: 'close', name: tag.slice(1).trim() }
      } else {
        const isEmpty = tag.endsWith('/')
        if (!isEmpty) depth += 1
        yield openTag(tag, isEmpty)
      }
    }
  }
  if (depth !== 0) throw new BrokenXmlError('The XML ends too early.')
}

function openTag(tag: string, isEmpty: boolean): XmlToken {
  const end = tag.search(/[\s/]/)
  const name = end < 0 ? tag : tag.slice(0, end)
  return {
    is: 'open',
    name,
    isEmpty,
    attribute: (wanted) => {
      const at = tag.indexOf(` ${wanted}=`)
      if (at < 0) return undefined
      const quote = tag[at + wanted.length + 2]!
      const from = at + wanted.length + 3
      const to = tag.indexOf(quote, from)
      return to < 0 ? undefined : decodeEntities(tag.slice(from, to))
    },
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
    },
  )
}
