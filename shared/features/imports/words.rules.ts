/** Words as they are compared: no capitals, accents, punctuation or double spaces. "Start_Date (dd/mm/yyyy)" is "start date". */
export const plainWords = (text: string): string =>
  text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}%£#]+/gu, ' ')
    .trim()

/** Words as they are stored: ordinary spaces, none at the ends. Line breaks stay. */
export const tidyWords = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
