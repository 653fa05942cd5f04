import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkProtectedPdf, openProtectedPdf, protectPdf } from '#electron/exports/sealing.ts'
import { qpdfInput, qpdfOutput, runQpdf } from '#electron/exports/qpdf.ts'
import { startChromium } from './chromium.ts'
import { chromiumPath, hasQpdf, inScratchFolder, run, withChromium, withQpdf } from './programs.ts'

const passphrase = 'birch-adopt-oval-elf-moss-knife'

/** The smallest PDF with a title, a page of text and a language; its plain text is easy to search for. */
const smallPdf = pdfOf([
  '<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 100] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
  '<< /Length 47 >>\nstream\nBT /F 18 Tf 20 50 Td (Fledgling figures) Tj ET\nendstream',
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  '<< /Title (Secret title of the pack) >>',
])

describe('protecting a PDF', () => {
  let locked: Uint8Array
  beforeAll(async () => {
    locked = await protectPdf(smallPdf, passphrase)
  })

  it('leaves nothing of the text or the title readable', () => {
    for (const secret of ['Fledgling', 'Secret title', passphrase])
      expect(Buffer.from(locked).includes(secret)).toBe(false)
    expect(Buffer.from(locked.subarray(0, 8)).toString('latin1')).toBe('%PDF-2.0')
  })

  it('gives a PDF that opens again with the passphrase', async () => {
    const opened = await openProtectedPdf(locked, passphrase)
    const { output } = await runQpdf(opened, [qpdfInput, '--qdf', '--object-streams=disable', qpdfOutput])
    expect(Buffer.from(output ?? []).toString('latin1')).toMatch(
      /Secret title of the pack[^]*Fledgling figures/,
    )
  })

  it('passes the check before "done", which an unprotected or differently locked PDF does not', async () => {
    await expect(checkProtectedPdf(locked, passphrase)).resolves.toBeInstanceOf(Uint8Array)
    await expect(checkProtectedPdf(locked, 'another')).rejects.toMatchObject({ fault: 'wrongPassphrase' })
    await expect(checkProtectedPdf(smallPdf, passphrase)).rejects.toMatchObject({ fault: 'notAPack' })
  })

  it('tells a wrong passphrase, a file that is no PDF and a damaged one apart', async () => {
    await expect(openProtectedPdf(locked, `${passphrase}s`)).rejects.toMatchObject({
      fault: 'wrongPassphrase',
    })
    await expect(openProtectedPdf(new Uint8Array(50), passphrase)).rejects.toMatchObject({
      fault: 'notAPack',
    })
    await expect(openProtectedPdf(locked.subarray(0, -40), passphrase)).rejects.toMatchObject({
      fault: 'damaged',
    })
    await expect(protectPdf(new Uint8Array(50), passphrase)).rejects.toMatchObject({ code: 'unexpected' })
  })

  it.each(['@file', '--', '-x', 'pässwörd ünd 1', 'quote\'"\\ $HOME', 'x'.repeat(127)])(
    'takes the passphrase %s literally',
    async (typed) => {
      const odd = await protectPdf(smallPdf, typed)
      await expect(checkProtectedPdf(odd, typed)).resolves.toBeInstanceOf(Uint8Array)
    },
  )

  it('does not change the exit code of the process, whatever the outcome', () => {
    expect(process.exitCode).toBeUndefined()
  })
})

describe(`a protected PDF in other programs${withQpdf}`, () => {
  it.skipIf(!hasQpdf)(
    'is AES-256 and sound, may be printed and read aloud, not changed or copied',
    async () => {
      await inScratchFolder(async (folder) => {
        const file = join(folder, 'pack.pdf')
        await writeFile(file, await protectPdf(smallPdf, passphrase))
        const check = await run('qpdf', ['--check', `--password=${passphrase}`, file])
        expect(check).toMatchObject({ code: 0 })
        expect(check.text).toMatch(/R = 6/)
        expect(check.text).toMatch(/stream encryption method: AESv3/)
        expect(check.text).toMatch(/extract for accessibility: allowed/)
        expect(check.text).toMatch(/extract for any purpose: not allowed/)
        expect(check.text).toMatch(/print high resolution: allowed/)
        expect(check.text).toMatch(/modify anything: not allowed/)
        expect((await run('qpdf', ['--check', file])).text).toContain('invalid password')
        expect((await run('pdftotext', ['-upw', 'wrong', file, '-'])).text).toContain('Incorrect password')
        expect((await run('pdftotext', ['-upw', passphrase, file, '-'])).text).toContain('Fledgling figures')
      })
    },
  )

  it.skipIf(!hasQpdf || chromiumPath === undefined)(
    `keeps tags, title, outline and language of a real one${withChromium}`,
    async () => {
      await inScratchFolder(async (folder) => {
        const browser = await startChromium()
        const page = await browser.newPage()
        await page.setContent(
          '<html lang="en-GB"><title>The pack</title><h1>Reach</h1><p>Figures</p><h2>Detail</h2><table><tr><th>A<td>1</table>',
        )
        const plain = await page.pdf({ tagged: true, outline: true })
        await browser.close()
        const file = join(folder, 'pack.pdf')
        await writeFile(file, await protectPdf(plain, passphrase))
        const info = (await run('pdfinfo', ['-upw', passphrase, file])).text
        expect(info).toMatch(/Title:\s+The pack/)
        expect(info).toMatch(/Tagged:\s+yes/)
        expect(info).toMatch(/Encrypted:\s+yes \(print:yes copy:no change:no addNotes:no algorithm:AES-256\)/)
        expect(info).toMatch(/PDF version:\s+2\.0/)
        expect((await run('pdfinfo', ['-struct-text', '-upw', passphrase, file])).text).toMatch(
          /H1[^]*"Reach"/,
        )
        const whole = (await run('qpdf', ['--json', `--password=${passphrase}`, file])).text
        const { outlines }: { outlines: { title: string }[] } = JSON.parse(whole)
        expect(outlines.map(({ title }) => title)).toEqual(['Reach'])
        expect(whole).toContain('"/Lang": "u:en-GB"')
      })
    },
  )
})

function pdfOf(objects: readonly string[]): Uint8Array {
  let body = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  )
}
