/** Runs on its own and is killed in the middle of its work: reads, writes, searches and backs up without a pause. */
import { createApplication } from '#electron/application.ts'
import { withoutWindows } from '#electron/without-windows.ts'
import { clientOver } from '#renderer/client.ts'
import { userId } from '#shared/features/users/users.schema.ts'

const [folder, key, user] = process.argv.slice(2) as [string, string, string]

const running = createApplication({
  host: withoutWindows,
  dataFolder: folder,
  profileFolder: folder,
  keepsTime: false,
})
await running.centre.open(new Uint8Array(Buffer.from(key, 'hex')), userId.parse(user))
const api = clientOver(running.call)

for (let round = 1; ; round += 1) {
  for (const { id } of await api.people.list({})) {
    const person = await api.people.find({ id })
    await api.people.change({ ...person, notes: `${person.givenName} ${person.familyName}, round ${round}` })
    await api.search.find({ text: person.familyName })
    process.stdout.write('.')
  }
  await api.backups.backUpNow({})
}
