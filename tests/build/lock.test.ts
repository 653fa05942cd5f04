import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { withLock } from '../../build/bootstrap/lock.mjs'
import { runtimeFolder } from '../../build/bootstrap/project.mjs'

const name = `test-${process.pid}`
const file = join(runtimeFolder, `${name}.lock`)
afterEach(() => rmSync(file, { force: true }))

describe('preparing something while another command prepares it too', () => {
  it('waits for the other to finish', async () => {
    vi.spyOn(console, 'log').mockReturnValue()
    const order: string[] = []
    const first = withLock(name, async () => {
      order.push('first begins')
      await wait(500)
      order.push('first ends')
    })
    await withLock(name, async () => {
      order.push('second begins')
    })
    await first
    expect(order).toEqual(['first begins', 'first ends', 'second begins'])
  })

  it('goes on when the other was killed', async () => {
    const nobody = 2 ** 22 + 1
    writeFileSync(file, String(nobody))
    expect(await withLock(name, async () => 'done')).toBe('done')
  })

  it('gives way after a failure', async () => {
    const failing = withLock(name, async () => {
      throw new Error('no space left')
    })
    await expect(failing).rejects.toThrow('no space left')
    expect(existsSync(file)).toBe(false)
  })
})
