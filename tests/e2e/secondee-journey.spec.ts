import { addDays, addMonths, formatDay, isoDate } from '#shared/dates.ts'
import { emptyAgency } from '#shared/features/agencies/agencies.schema.ts'
import { holidayCalendar } from '#shared/features/calendar/bank-holidays.rules.ts'
import { nextWorkingDay } from '#shared/features/calendar/working-days.rules.ts'
import { emptyPost } from '#shared/features/posts/posts.schema.ts'

import { expect, test } from './launch.ts'
import { clientOf } from './pages/client.ts'
import { Desk } from './pages/desk.ts'
import { Rooms } from './pages/rooms.ts'

test.describe.configure({ timeout: 240_000 })

const today = isoDate.parse(new Date().toISOString().slice(0, 10))
const dayOff = nextWorkingDay(addDays(today, 7), holidayCalendar())
const person = 'Aisha Rahman'
const agency = 'Fenside NHS Trust'

test('a secondee by keyboard alone: sought, lent, managed, covered, checked, on notice, gone', async ({
  page,
}) => {
  const manager = new Manager(page)
  await test.step('a centre with a post and two agencies', () => manager.prepare())
  await test.step('open the vacancy and advertise it jointly', () => manager.seek())
  await test.step('fill it with somebody who is seconded', () => manager.fill())
  await test.step('agree the secondment and begin it', () => manager.agree())
  await test.step('name who answers for her', () => manager.nameHolders())
  await test.step('plan cover and decide her leave', () => manager.planCover())
  await test.step('confirm a check', () => manager.confirmCheck())
  await test.step('record notice', () => manager.giveNotice())
  await test.step('end the secondment', () => manager.end())
  await test.step('record the leaver', () => manager.leave())
})

class Manager extends Desk {
  async prepare(): Promise<void> {
    await new Rooms(this.page).inAnEmptyCentre()
    const { agencies, posts } = clientOf(this.page)
    for (const name of [agency, 'Northshire Council']) await agencies.add({ ...emptyAgency, name })
    await posts.add({ ...emptyPost, title: 'Health visitor', minutesPerWeek: 30 * 60 })
  }

  /** The first row of the list on this page. */
  async openRow(list: string): Promise<void> {
    await this.keyboard.goTo(this.page.getByRole('grid', { name: list }).locator('tbody tr[tabindex="0"]'))
    await this.keyboard.press('Enter')
  }

  async seek(): Promise<void> {
    await this.goTo('Vacancies')
    await this.begin('Open a vacancy')
    await this.keyboard.choose(this.choice('Post'), 'Health visitor')
    await this.save('Vacancy opened')
    await this.openRow('Vacancies')
    await this.keyboard.take(this.rooms.button('Record an advert'))
    await this.keyboard.type(this.field('Where'), 'NHS Jobs and the council’s bulletin')
    for (const name of [agency, 'Northshire Council'])
      await this.keyboard.choose(this.choice('Together with'), name)
    await this.save('Advert recorded')
    await expect(this.page.getByText(`jointly with ${agency}, Northshire Council`)).toBeVisible()
  }

  async fill(): Promise<void> {
    await this.keyboard.take(this.rooms.button('Fill this vacancy'))
    await this.keyboard.choose(this.choice('Who'), 'Somebody new')
    await this.keyboard.type(this.field('First name'), 'Aisha')
    await this.keyboard.type(this.field('Last name'), 'Rahman')
    await this.keyboard.choose(this.choice('Employer'), agency)
    await this.keyboard.choose(this.choice('Route'), 'Secondment')
    await this.keyboard.type(this.field('Last day'), formatDay(addMonths(today, 12)))
    await this.save('Vacancy filled')
    await expect(this.page.getByText(person).first()).toBeVisible()
  }

  async agree(): Promise<void> {
    await this.openSecondment()
    for (const step of ['Record the home agency’s approval', 'Record the centre’s approval'])
      await this.step(step, 'Recorded')
    await this.step('Send out for signature', 'Recorded')
    // The party that has not signed yet is offered each time.
    for (let signatures = 0; signatures < 3; signatures += 1)
      await this.step('Record a signature', 'Signature recorded')
    await this.step('Begin', 'Secondment begun')
    await expect(this.page.getByText('Active').first()).toBeVisible()
  }

  async openSecondment(): Promise<void> {
    await this.goTo('Secondments')
    await this.openRow('Secondments')
    await expect(this.rooms.heading(`Secondment of ${person}`)).toBeVisible()
  }

  /** The next step is the main button; every other one is in the menu. What it asks for is filled in beforehand. */
  async step(name: string, told: string, fillIn?: () => Promise<void>): Promise<void> {
    const button = this.page.locator('main header').getByRole('button', { name, exact: true })
    if (await button.isVisible()) await this.keyboard.take(button, 'Shift+Tab')
    else await this.keyboard.chooseFromMenu(this.rooms.button('More'), name)
    await expect(this.rooms.dialog()).toBeVisible()
    await fillIn?.()
    await this.save(told)
  }

  async nameHolders(): Promise<void> {
    await this.goTo('Roles')
    const complete = this.page.getByText('Every role has somebody')
    for (let gaps = 0; gaps < 10 && !(await complete.isVisible()); gaps += 1) {
      await this.keyboard.press('Control+N')
      await expect(this.rooms.dialog()).toBeVisible()
      const name = this.field('Or somebody elsewhere, by name')
      if ((await name.inputValue()) === '') await this.keyboard.type(name, 'Farah Rafiqpur')
      await this.save('Holder named')
    }
    await expect(complete).toBeVisible()
  }

  async planCover(): Promise<void> {
    await this.goTo('Cover planner')
    const tabs = this.page.getByRole('tablist', { name: 'Cover planner' })
    await this.keyboard.pickTab(tabs, 'Minimums')
    await this.begin('Add a minimum')
    await this.keyboard.type(this.field('What is covered'), 'Clinic')
    await this.save('Minimum added')

    await this.goTo('Leave and absence')
    await this.begin('Leave or absence')
    await this.keyboard.choose(this.choice('Who'), person)
    await this.keyboard.choose(this.choice('Kind'), 'Annual leave')
    await this.keyboard.type(this.field('First day'), formatDay(dayOff))
    await this.keyboard.type(this.field('Last day'), formatDay(dayOff))
    await this.save('Leave noted')
    await this.openRow('Leave and absence')
    await this.keyboard.take(this.rooms.button(/^Decide$/))
    await expect(this.rooms.dialog().getByText('1 new shortfall on 1 day')).toBeVisible()
    await this.keyboard.choose(this.choice('Decision'), 'Approved')
    const told = this.choice('How the centre was told')
    if (await told.isVisible()) await this.keyboard.choose(told, 'By email')
    await this.save('Decision noted')
    await this.goTo('Cover planner')
    await this.keyboard.pickTab(tabs, 'Shortfalls')
    await expect(this.page.getByRole('grid').getByText(/^Clinic is one short/)).toBeVisible()
  }

  async confirmCheck(): Promise<void> {
    await this.goTo('Single central record')
    await this.begin('Record a check')
    await this.keyboard.choose(this.choice('Person'), person)
    await this.keyboard.choose(this.choice('Check'), 'Enhanced DBS')
    await this.keyboard.choose(this.choice('How'), 'Confirmed in writing by the employer')
    await this.keyboard.type(this.field('Confirmed by'), 'Personnel, Fenside')
    await this.keyboard.type(this.field('Certificate number'), '001234567890')
    await this.save('Check recorded')
    await expect(this.page.getByRole('grid').getByText('Confirmed').first()).toBeVisible()
  }

  async giveNotice(): Promise<void> {
    await this.openSecondment()
    await this.step('Record notice', 'Notice recorded')
    await expect(this.page.getByText('On notice').first()).toBeVisible()
  }

  async end(): Promise<void> {
    await this.step('Record the return meeting', 'Recorded')
    await this.step('End', 'Secondment ended', async () => {
      await this.keyboard.type(this.field('Last day'), formatDay(today))
      await this.keyboard.type(this.field('Reason'), 'Called back early by agreement.')
    })
    await expect(this.page.getByText('Ended, returned').first()).toBeVisible()
  }

  async leave(): Promise<void> {
    await this.goTo('Staff')
    await this.keyboard.jumpTo(person)
    await expect(this.rooms.heading(person)).toBeVisible()
    await this.keyboard.chooseFromMenu(this.rooms.button('More'), 'Record as a leaver')
    await this.keyboard.choose(this.choice('Reason'), 'Returned to the home agency')
    await this.save('Leaver recorded')
    await this.goTo('Vacancies')
    await expect(this.page.getByText(/turnover/)).toBeVisible()
  }
}
