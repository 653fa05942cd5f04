import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import type { TestApp } from '#tests/support/app.ts'
import { aFictionalCentre } from '#tests/support/demo.ts'

const worker = fileURLToPath(new URL('./restless-worker.ts', import.meta.url))

describe('what lies on the disk', () => {
  /** For this process and its children the system's folder for temporary files, so that what anybody leaves there is searched. */
  const temporary = mkdtempSync(join(tmpdir(), 'centreboard-bytes-'))
  let app: TestApp
  let secrets: string[]
  let centre: { folder: string; dataKey: string; userId: string }

  beforeAll(async () => {
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, temporary)
    app = await aFictionalCentre()
    secrets = await everythingTold(app)
  })
  afterAll(async () => {
    await app.close()
    vi.unstubAllEnvs()
    rmSync(temporary, { recursive: true, force: true })
  })

  const readable = () => secretsIn(filesIn(temporary), secrets)

  it('is searched for hundreds of names, notes and figures, and a planted one is found in either spelling', () => {
    expect(secrets.length).toBeGreaterThan(300)
    expect(secrets).toContain('They put it into their bulletin as well, at no cost.')
    const planted = join(temporary, 'planted.bin')
    for (const encoding of ['utf8', 'utf16le'] as const) {
      const noise = Buffer.alloc(1001, 0xa5)
      writeFileSync(planted, Buffer.concat([noise, Buffer.from(secrets[17]!, encoding), noise]))
      expect(readable()).toEqual([{ file: planted, secret: secrets[17] }])
    }
    rmSync(planted)
  })

  it('tells nothing while the centre is open and worked in', async () => {
    const [agency] = await app.api.agencies.list({})
    await app.api.agencies.change({ ...agency!, notes: secrets[0]! })
    expect(filesIn(app.folder).some((file) => file.endsWith('-wal'))).toBe(true)
    expect(readable()).toEqual([])
  })

  it('tells nothing after backups, an export and locking', async () => {
    await app.api.backups.backUpNow({})
    const [pack] = (await app.api.packs.list({})).filter(({ versions }) => versions.length > 0)
    app.pages.html = `<!doctype html><title>${secrets[1]!}</title><p>${secrets.slice(0, 50).join(' ')} ${pack!.versions[0]!.hash}`
    const exported = await app.api.packs.export({
      versionId: pack!.versions[0]!.id,
      face: 'html',
      passphrase: 'seven-green-lamps-under-one-bridge',
    })
    expect(exported.outcome).toBe('saved')
    const sealed = join(temporary, 'pack.html')
    writeFileSync(sealed, [...app.saved.values()][0]!)
    await app.running.lock()
    expect(filesIn(app.folder).filter((file) => file.includes('backups')).length).toBeGreaterThan(1)
    expect(readable()).toEqual([])
  })

  it('tells nothing after the program was killed in the middle of its work', async () => {
    const child = spawn(process.execPath, [worker, centre.folder, centre.dataKey, centre.userId], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data') // something has been written
    await new Promise((resolve) => setTimeout(resolve, 400))
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(filesIn(app.folder).some((file) => file.endsWith('-wal'))).toBe(true)
    expect(readable()).toEqual([])
  })

  /** Every name, agency, note and distinctive figure that the centre knows. */
  async function everythingTold({ api, running }: TestApp): Promise<string[]> {
    const { dataKey, actor, database } = running.centre.session!
    centre = {
      folder: running.centre.folder,
      dataKey: Buffer.from(dataKey).toString('hex'),
      userId: actor.userId,
    }
    const people = await api.people.list({})
    const words = people.flatMap(({ givenName, familyName, email }) => [
      familyName,
      `${givenName} ${familyName}`,
      email,
    ])
    const agencies = (await api.agencies.list({})).flatMap(({ name, offer, notes, contactName, email }) => [
      name,
      offer,
      notes,
      contactName,
      email,
    ])
    const { sqlite } = database
    const attached = []
    for (const { id } of await api.attachments.all({})) attached.push(await api.attachments.open({ id }))
    const texts = (query: string) =>
      (sqlite.prepare(query).all() as { text: string | null }[]).map(({ text }) => text ?? '')
    return [
      ...new Set([
        ...words,
        ...agencies,
        ...attached.flatMap(({ text, attachment: { name, description } }) => [
          name,
          description,
          ...(text ?? '').split(/\r?\n(?:- )?/),
        ]),
        ...texts(
          'SELECT notes AS text FROM secondmentReviews UNION SELECT notes FROM secondments UNION SELECT endReason FROM secondments',
        ),
        ...texts('SELECT reflection AS text FROM inductionItems UNION SELECT notes FROM inductionReviews'),
        ...texts('SELECT narrative AS text FROM packSections UNION SELECT action FROM packActions'),
        ...texts('SELECT name AS text FROM indicators UNION SELECT missing FROM figures'),
        // As the history writes a figure: too particular to stand anywhere by chance.
        ...texts(
          'SELECT printf(\'"numerator":%d,"denominator":%d\', numerator, denominator) AS text FROM figures WHERE numerator IS NOT NULL LIMIT 200',
        ),
      ]),
    ].filter((text) => text.length >= 7)
  }
})

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
}

function secretsIn(
  files: readonly string[],
  secrets: readonly string[],
): { file: string; secret: string | undefined }[] {
  const patterns = secrets.flatMap((secret) =>
    [Buffer.from(secret, 'utf8'), Buffer.from(secret, 'utf16le')].map((bytes) => ({ secret, bytes })),
  )
  return files.flatMap((file) => {
    const content = readFileSync(file)
    return patterns.filter(({ bytes }) => content.includes(bytes)).map(({ secret }) => ({ file, secret }))
  })
}
