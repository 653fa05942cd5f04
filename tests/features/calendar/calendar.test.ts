import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'

describe('the centre’s bank holidays', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre()
  })
  afterEach(() => app.close())

  const days = async (year: number) =>
    (await app.api.calendar.bankHolidays({ year })).holidays.map((holiday) => holiday.day)

  it('can be added, and the addition taken back', async () => {
    const change = await app.api.calendar.addBankHoliday({ day: day('2027-06-11'), name: 'Royal occasion' })
    expect(await days(2027)).toContain('2027-06-11')
    expect(await days(2026)).not.toContain('2027-06-11')
    await app.api.calendar.dropBankHolidayChange({ id: change.id })
    expect(await days(2027)).not.toContain('2027-06-11')
    await expect(app.api.calendar.dropBankHolidayChange({ id: change.id })).rejects.toMatchObject({
      code: 'notFound',
    })
  })

  it('can be removed, and the removal undone', async () => {
    await app.api.calendar.removeBankHoliday({ day: day('2027-08-30') })
    expect(await days(2027)).not.toContain('2027-08-30')
    await app.api.history.undoLast({})
    expect(await days(2027)).toContain('2027-08-30')
  })

  it('are not added twice, nor removed where there is none', async () => {
    await expect(
      app.api.calendar.addBankHoliday({ day: day('2027-12-27'), name: 'Christmas' }),
    ).rejects.toMatchObject({
      code: 'ruleBroken',
      fields: { day: 'Already a bank holiday' },
    })
    await expect(app.api.calendar.removeBankHoliday({ day: day('2027-12-29') })).rejects.toMatchObject({
      code: 'ruleBroken',
    })
  })

  it('hold one decision for a day: taking back beats deciding again', async () => {
    await app.api.calendar.addBankHoliday({ day: day('2027-06-11'), name: 'Royal occasion' })
    await expect(app.api.calendar.removeBankHoliday({ day: day('2027-06-11') })).rejects.toThrow(
      'You added 11 June 2027 yourself',
    )
  })

  it('are the manager’s and deputy’s to change', async () => {
    await app.signInAs('administrator')
    await expect(
      app.api.calendar.addBankHoliday({ day: day('2027-06-11'), name: 'Fair' }),
    ).rejects.toMatchObject({ code: 'notAllowed' })
  })
})
