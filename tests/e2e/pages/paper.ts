import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { run } from '../../exports/programs.ts'

/** One page of a document as a reader gets it: its words, and how much of the paper is not white. */
export interface PaperPage {
  readonly text: string
  /** Between 0 and 1. */
  readonly ink: number
  /** Nothing is printed to the very edge. */
  readonly hasWhiteMargins: boolean
}

/** Reads a PDF with poppler, page by page, as words and as a picture. */
export async function pagesOf(pdf: string): Promise<PaperPage[]> {
  const { text } = await run('pdftotext', [pdf, '-'])
  const texts = text.split('\f').slice(0, -1)
  const pictures = await picturesOf(pdf)
  return texts.map((words, index) => ({ text: words.replaceAll(/\s+/g, ' ').trim(), ...pictures[index]! }))
}

async function picturesOf(pdf: string): Promise<Omit<PaperPage, 'text'>[]> {
  const prefix = `${pdf}.page`
  await run('pdftoppm', ['-r', '40', '-gray', pdf, prefix])
  const files = (await readdir(dirname(pdf))).map((name) => join(dirname(pdf), name))
  const pictures = files.filter((name) => name.startsWith(prefix) && name.endsWith('.pgm')).toSorted()
  return Promise.all(pictures.map(async (name) => looksOf(await readFile(name))))
}

/** A PGM file: "P5", width, height, the value of white, then one byte for each dot. */
function looksOf(picture: Buffer): Omit<PaperPage, 'text'> {
  const head = /^P5\s+\d+\s+\d+\s+\d+\s/.exec(picture.subarray(0, 60).toString('latin1'))
  if (head === null) throw new Error('This is not a picture in shades of grey')
  const dots = picture.subarray(head[0].length)
  return {
    ink: dots.filter((dot) => dot < 200).length / dots.length,
    hasWhiteMargins: dots[0] === 255 && dots.at(-1) === 255,
  }
}
