import jbig2 from 'pdfjs-dist/wasm/jbig2.wasm?inline'
import openjpeg from 'pdfjs-dist/wasm/openjpeg.wasm?inline'
import dingbats from 'pdfjs-dist/standard_fonts/FoxitDingbats.pfb?inline'
import symbols from 'pdfjs-dist/standard_fonts/FoxitSymbol.pfb?inline'

/** What some PDFs need to be drawn: the decoders that scanners' formats ask for, and the two fonts of ticks and signs. */
const parts: Readonly<Record<string, string>> = {
  'jbig2.wasm': jbig2,
  'openjpeg.wasm': openjpeg,
  'FoxitDingbats.pfb': dingbats,
  'FoxitSymbol.pfb': symbols,
}

/** Hands them out of the program itself: the window may fetch nothing, not even from its own folder. */
export class PdfData {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const part = parts[filename]
    if (part === undefined) throw new Error(`${filename} is not among the parts of the PDF reader.`)
    return Uint8Array.from(atob(part.slice(part.indexOf(',') + 1)), (letter) => letter.charCodeAt(0))
  }
}
