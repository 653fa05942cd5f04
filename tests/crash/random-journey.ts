/**
 * Runs on its own, is killed at any moment. Writes at random through the door and says, line by line, what was answered
 * as done; the parent holds Centreboard to every one of these lines.
 */
import { createApplication } from '#electron/application.ts'
import { withoutWindows } from '#electron/without-windows.ts'
import { emptyAgency, type Agency } from '#shared/features/agencies/agencies.schema.ts'
import { userId } from '#shared/features/users/users.schema.ts'
import type { Outcome } from '#shared/errors.ts'

const [folder, key, user, seed] = process.argv.slice(2) as [string, string, string, string]

const running = createApplication({
  host: withoutWindows,
  dataFolder: folder,
  profileFolder: folder,
  keepsTime: false,
})
await running.centre.open(new Uint8Array(Buffer.from(key, 'hex')), userId.parse(user))

let state = Number(seed)
const random = (below: number) => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
  return state % below
}

const mine: Agency[] = []
for (let step = 0; ; step += 1) {
  const choice = random(10)
  if (choice < 5 || mine.length === 0) {
    const name = `Agency ${seed}-${step}`
    const agency = await done<Agency>('agencies', 'add', {
      ...emptyAgency,
      name,
      notes: 'x'.repeat(random(3000)),
    })
    mine.push(agency)
    say({ id: agency.id, name })
  } else if (choice < 8) {
    const agency = mine[random(mine.length)]!
    const name = `${agency.name.split(' renamed')[0]} renamed ${step}`
    Object.assign(agency, await done<Agency>('agencies', 'change', { ...agency, name }))
    say({ id: agency.id, name })
  } else {
    const [agency] = mine.splice(random(mine.length), 1)
    await done('agencies', 'delete', { id: agency!.id })
    say({ id: agency!.id, name: null })
  }
}

async function done<T>(feature: string, procedure: string, input: unknown): Promise<T> {
  const outcome = (await running.call(feature, procedure, input)) as Outcome<T>
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

function say(fact: { id: string; name: string | null }): void {
  process.stdout.write(`${JSON.stringify(fact)}\n`)
}
