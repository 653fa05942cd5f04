import { backUp } from '#electron/database/backup.ts'
import { instant } from '#shared/dates.ts'

/** Takes one backup after the other until somebody ends the process. */
const [database, key] = process.argv.slice(2)
for (let second = 0; ; second += 1) {
  const now = instant.parse(new Date(Date.UTC(2026, 10, 23, 12, 0, second)).toISOString())
  await backUp(database!, Buffer.from(key!, 'hex'), { now, reason: 'asked' })
  console.log(second)
}
