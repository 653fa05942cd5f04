/** A name that Windows, macOS and Linux all accept, without an ending. */
export function fileNameFor(title: string): string {
  const safe = title
    .replaceAll(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '')
  return safe === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(safe)
    ? 'Centreboard document'
    : safe.slice(0, 120)
}
