import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { day, type IsoDate } from '#shared/dates.ts'
import type { InductionTemplateId } from '#shared/features/inductions/induction-templates.schema.ts'
import {
  inductionItemId,
  type Induction,
  type InductionItem,
} from '#shared/features/inductions/inductions.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import { newId } from '#shared/ids.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, anAppointment, aPerson, aPost, aSecondment } from '#tests/support/builders.ts'

describe('an induction', () => {
  let app: TestApp
  let templateId: InductionTemplateId
  beforeEach(async () => {
    app = await aCentre({ today: '2026-11-23' })
    templateId = (await app.api.inductionTemplates.list({}))[0]!.id
  })
  afterEach(() => app.close())

  const monday = day('2026-11-23')

  async function begin(
    personId: PersonId,
    startsOn: IsoDate = monday,
    wish: object = {},
  ): Promise<Induction> {
    const [induction] = await app.api.inductions.begin({
      templateId,
      people: [{ personId, startsOn }],
      ...wish,
    })
    return induction!
  }

  const details = (induction: Induction) => app.api.inductions.find({ id: induction.id })
  const items = async (induction: Induction) => (await details(induction)).items
  const item = async (induction: Induction, reference: string): Promise<InductionItem> =>
    (await items(induction)).find((one) => one.reference === reference)!

  async function finishSteps(induction: Induction): Promise<void> {
    const { items: steps, reviews } = await details(induction)
    await app.api.inductions.tick({ ids: steps.map(({ id }) => id) })
    for (const { id } of reviews)
      await app.api.inductions.recordReview({ id, heldOn: monday, heldBy: '', notes: 'Went well' })
  }

  const signatures = { managerSignedBy: 'Ruth Adeyemi', managerSignedOn: monday, starterSignedOn: monday }

  describe('when it begins', () => {
    it('copies the steps for everybody, and leaves out those for secondees and for some roles', async () => {
      const induction = await begin(await aPerson(app))
      const references = (await items(induction)).map(({ reference }) => reference)
      expect(references).toHaveLength(46)
      for (const absent of ['A09', 'A17', 'D06', 'E07']) expect(references).not.toContain(absent)
    })

    it('takes the steps for secondees by itself when a secondment is recorded, and not once it is over', async () => {
      const personId = await aPerson(app)
      const homeAgencyId = await anAgency(app, { name: 'Aspen NHS Trust' })
      await aSecondment(app, {
        personId,
        homeAgencyId,
        startsOn: day('2026-04-01'),
        endsOn: day('2027-03-31'),
      })
      const induction = await begin(personId)
      const references = (await items(induction)).map(({ reference }) => reference)
      for (const present of ['A09', 'D06', 'E07']) expect(references).toContain(present)
      expect((await details(induction)).homeAgency).toBe('Aspen NHS Trust')

      await app.api.inductions.stop({ id: induction.id, stoppedOn: monday, because: 'Moved to another post' })
      expect(await items(await begin(personId, day('2027-04-05')))).toHaveLength(46)
    })

    it('takes the steps for secondees, and of a role, when asked', async () => {
      const induction = await begin(await aPerson(app), monday, {
        secondeeSteps: 'always',
        roles: ['Jobs with childcare or food'],
      })
      expect(await items(induction)).toHaveLength(50)
    })

    it('sets each due date from the start, rolled to the next working day', async () => {
      const induction = await begin(await aPerson(app), day('2026-12-18'))
      expect((await item(induction, 'A01')).dueOn).toBe('2026-12-18')
      // A week later is Christmas Day, a Friday; Monday keeps Boxing Day.
      expect((await item(induction, 'A12')).dueOn).toBe('2026-12-29')
      expect((await item(induction, 'B01')).dueOn).toBe('2026-12-21')
      expect((await details(induction)).reviews.map(({ dueOn }) => dueOn)).toEqual([
        '2026-12-18',
        '2026-12-29',
        '2027-01-15',
        '2027-03-18',
      ])
    })

    it('rolls to the days the person works, and past a bank holiday the manager added', async () => {
      await app.api.calendar.addBankHoliday({ day: day('2026-12-01'), name: 'Town holiday' })
      const induction = await begin(await aPerson(app), monday, { workingDays: '23' })
      expect((await item(induction, 'A01')).dueOn).toBe('2026-11-24')
      // Monday + 7 is the 30th; Tuesday the 1st is the town's holiday; Wednesday is the next day worked.
      expect((await item(induction, 'A12')).dueOn).toBe('2026-12-02')
    })

    it('keeps its steps when the list is changed later', async () => {
      const induction = await begin(await aPerson(app))
      const { templateItemId } = await item(induction, 'A03')
      const { items: listed } = await app.api.inductionTemplates.find({ id: templateId })
      await app.api.inductionTemplates.changeItem({
        ...listed.find(({ id }) => id === templateItemId)!,
        wording: 'Virtual tour',
      })
      expect((await item(induction, 'A03')).wording).toContain('Walk round the building')
    })

    it('is begun for a whole cohort, or for nobody', async () => {
      const first = await aPerson(app)
      const second = await aPerson(app)
      await begin(second)
      const people = [first, second].map((personId) => ({ personId, startsOn: monday }))
      await expect(app.api.inductions.begin({ templateId, people })).rejects.toMatchObject({
        code: 'ruleBroken',
      })
      expect(await app.api.inductions.ofPerson({ personId: first })).toEqual([])

      const third = await aPerson(app)
      const begun = await app.api.inductions.begin({
        templateId,
        people: [first, third].map((personId) => ({ personId, startsOn: monday })),
      })
      expect(begun).toHaveLength(2)
      await app.api.history.undoLast({})
      expect(await app.api.inductions.list({})).toHaveLength(1)
    })

    it('is refused from a retired list, for somebody who has left, and for the same person twice', async () => {
      const personId = await aPerson(app, { startedOn: day('2026-01-05') })
      await expect(
        app.api.inductions.begin({ templateId, people: [1, 2].map(() => ({ personId, startsOn: monday })) }),
      ).rejects.toThrow('chosen twice')
      await app.api.people.leave({
        id: personId,
        leftOn: day('2026-10-30'),
        leavingReasonId: null,
        leavingNote: '',
      })
      await expect(begin(personId)).rejects.toThrow('left on 30 October 2026')
      await app.api.inductionTemplates.retire({ id: templateId })
      await expect(begin(await aPerson(app))).rejects.toMatchObject({
        fields: { templateId: 'This list is retired' },
      })
    })

    it('knows the post and the home agency for the cover of the booklet', async () => {
      const employerAgencyId = await anAgency(app, { name: 'Aspen NHS Trust' })
      const personId = await aPerson(app, { employerAgencyId, givenName: 'Aisha', familyName: 'Khan' })
      await anAppointment(app, { personId, postId: await aPost(app, { title: 'Health visitor' }) })
      expect(await details(await begin(personId))).toMatchObject({
        personName: 'Aisha Khan',
        postTitle: 'Health visitor',
        homeAgency: 'Aspen NHS Trust',
        templateName: 'Standard induction',
      })
    })
  })

  describe('as it goes along', () => {
    let induction: Induction
    beforeEach(async () => {
      induction = await begin(await aPerson(app, { givenName: 'Sam', familyName: 'Patel' }))
    })

    it('is ticked with today and with who ticks, unless told otherwise', async () => {
      const [first, second] = await items(induction)
      await app.api.inductions.tick({ ids: [first!.id] })
      await app.api.inductions.tick({
        ids: [second!.id],
        doneOn: day('2026-11-20'),
        doneBy: 'Bea',
        note: 'Key 12',
      })
      const [one, two] = await items(induction)
      expect(one).toMatchObject({ doneOn: '2026-11-23', doneBy: 'Test manager' })
      expect(two).toMatchObject({ doneOn: '2026-11-20', doneBy: 'Bea', note: 'Key 12' })
      await expect(
        app.api.inductions.tick({ ids: [first!.id], doneOn: day('2026-11-24') }),
      ).rejects.toMatchObject({
        fields: { doneOn: 'This day is still to come' },
      })
    })

    it('can be unticked, set aside with a reason, and brought back', async () => {
      const { id } = await item(induction, 'A04')
      await app.api.inductions.tick({ ids: [id] })
      await app.api.inductions.setAside({ ids: [id], because: 'Works from home' })
      expect(await item(induction, 'A04')).toMatchObject({
        doneOn: null,
        notApplicableBecause: 'Works from home',
      })
      await app.api.inductions.untick({ ids: [id] })
      expect(await item(induction, 'A04')).toMatchObject({
        doneOn: null,
        doneBy: '',
        notApplicableBecause: null,
      })
      await expect(app.api.inductions.setAside({ ids: [id], because: ' ' })).rejects.toMatchObject({
        code: 'invalid',
      })
    })

    it('shows its progress and what comes next, worked out from the steps', async () => {
      const all = await items(induction)
      const firstDay = all.filter(({ dueOn }) => dueOn === monday)
      await app.api.inductions.tick({ ids: firstDay.slice(1).map(({ id }) => id) })
      await app.api.inductions.setAside({ ids: [(await item(induction, 'C05')).id], because: 'No meetings' })
      expect((await app.api.inductions.list({}))[0]).toMatchObject({
        personName: 'Sam Patel',
        total: 46,
        done: firstDay.length - 1,
        notApplicable: 1,
        overdue: 0,
        nextDueOn: '2026-11-23',
        nextDue: expect.stringContaining('A01'),
        status: 'onTrack',
      })
      app.clock.set('2026-11-24')
      // The first step and the review of day 1.
      expect((await app.api.inductions.list({}))[0]).toMatchObject({ status: 'behind', overdue: 2 })
    })

    it('takes a step of its own, numbered after the others of its group, which can be deleted again', async () => {
      const { groupName } = await item(induction, 'A01')
      const step = {
        inductionId: induction.id,
        groupName,
        wording: 'Meet the premises manager',
        kind: 'step' as const,
        dueOn: day('2026-11-27'),
        ownerRole: 'Buddy',
        evidence: '',
      }
      const added = await app.api.inductions.addItem(step)
      expect(added.reference).toBe('A19')
      const elsewhere = await app.api.inductions.addItem({
        ...step,
        groupName: 'Clinical',
        wording: 'Fridge log',
      })
      expect(elsewhere.reference).toBe('F01')
      await app.api.inductions.deleteItem({ id: added.id })
      expect(await items(induction)).toHaveLength(47)
      await expect(app.api.inductions.deleteItem({ id: (await item(induction, 'A02')).id })).rejects.toThrow(
        'not applicable',
      )
    })

    it('moves a due date, and keeps a shadowing visit with host and reflection', async () => {
      const visit = await item(induction, 'D01')
      await app.api.inductions.moveDueDate({ ids: [visit.id], dueOn: day('2027-02-10') })
      const hostAgencyId = await anAgency(app)
      const recorded = {
        id: visit.id,
        hostAgencyId,
        visitOn: day('2027-02-09'),
        reflection: 'Clinics begin at eight.',
      }
      await app.api.inductions.recordVisit(recorded)
      expect(await item(induction, 'D01')).toMatchObject({ ...recorded, dueOn: '2027-02-10' })
      await expect(
        app.api.inductions.recordVisit({ ...recorded, id: (await item(induction, 'A01')).id }),
      ).rejects.toThrow('not a shadowing visit')
    })

    it('refuses a step that is gone, and changes none of the others', async () => {
      const [first] = await items(induction)
      const gone = newId(inductionItemId)
      await expect(app.api.inductions.tick({ ids: [first!.id, gone] })).rejects.toMatchObject({
        code: 'notFound',
      })
      expect((await items(induction))[0]!.doneOn).toBeNull()
    })
  })

  describe('at its end', () => {
    let induction: Induction
    beforeEach(async () => {
      induction = await begin(await aPerson(app))
    })

    it('is signed off when every step and review is settled', async () => {
      await finishSteps(induction)
      expect((await details(induction)).status).toBe('readyToSignOff')
      await app.api.inductions.signOff({ id: induction.id, ...signatures, openStepsReason: 'Not needed' })
      const { status, induction: signed } = await details(induction)
      expect(status).toBe('signedOff')
      expect(signed).toMatchObject({ ...signatures, openStepsReason: '' })
      expect(await app.api.inductions.list({})).toEqual([])
      expect(await app.api.inductions.list({ which: 'finished' })).toHaveLength(1)
    })

    it('is not signed off while something is open, and says what', async () => {
      await finishSteps(induction)
      await app.api.inductions.untick({ ids: [(await item(induction, 'B10')).id] })
      const attempt = app.api.inductions.signOff({ id: induction.id, ...signatures })
      await expect(attempt).rejects.toMatchObject({
        code: 'ruleBroken',
        fields: { openStepsReason: expect.any(String) },
      })
      await expect(attempt).rejects.toThrow('One step is still open: B10')
      await app.api.inductions.setAside({
        ids: [(await item(induction, 'B10')).id],
        because: 'No steering group this term',
      })
      expect(await app.api.inductions.signOff({ id: induction.id, ...signatures })).toMatchObject({
        managerSignedOn: monday,
      })
    })

    it('is signed off over open steps for a reason, which is kept', async () => {
      const signed = await app.api.inductions.signOff({
        id: induction.id,
        ...signatures,
        openStepsReason: 'Returned to us after a year',
      })
      expect(signed.openStepsReason).toBe('Returned to us after a year')
      const steps = await items(induction)
      expect(steps.every(({ doneOn }) => doneOn === null)).toBe(true)
    })

    it('cannot be signed for a day before it started, or one to come', async () => {
      await finishSteps(induction)
      for (const [field, on] of [
        ['managerSignedOn', '2026-11-24'],
        ['starterSignedOn', '2026-11-20'],
      ] as const) {
        await expect(
          app.api.inductions.signOff({ id: induction.id, ...signatures, [field]: day(on) }),
        ).rejects.toMatchObject({
          fields: { [field]: expect.any(String) },
        })
      }
    })

    it('must be reopened before a step under the signatures changes', async () => {
      await finishSteps(induction)
      await app.api.inductions.signOff({ id: induction.id, ...signatures })
      const ids = [(await item(induction, 'A01')).id]
      await expect(app.api.inductions.untick({ ids })).rejects.toThrow('Reopen it first')
      await app.api.inductions.reopen({ id: induction.id })
      await app.api.inductions.untick({ ids })
      expect((await details(induction)).status).toBe('onTrack')
    })

    it('keeps its rule through undo: a tick below the signatures cannot be undone', async () => {
      await finishSteps(induction)
      const [last] = (await app.api.history.list({})).entries.filter(
        ({ says }) => says === 'Ticked induction steps',
      )
      await app.api.inductions.signOff({ id: induction.id, ...signatures })
      await expect(app.api.history.undo({ commandId: last!.commandId })).rejects.toMatchObject({
        code: 'ruleBroken',
      })
      expect((await item(induction, 'A01')).doneOn).toBe(monday)
    })

    it('can be stopped with a reason, and the person can begin again', async () => {
      await app.api.inductions.stop({ id: induction.id, stoppedOn: monday, because: 'Took another job' })
      expect((await details(induction)).status).toBe('stopped')
      await begin(induction.personId)
      await expect(app.api.inductions.reopen({ id: induction.id })).rejects.toThrow(
        'another induction in progress',
      )
    })

    it('is deleted whole, and comes back whole', async () => {
      await finishSteps(induction)
      await app.api.inductions.delete({ id: induction.id })
      await expect(details(induction)).rejects.toMatchObject({ code: 'notFound' })
      await app.api.history.undoLast({})
      const { items: steps, reviews, status } = await details(induction)
      expect([steps.length, reviews.length, status]).toEqual([46, 4, 'readyToSignOff'])
    })
  })

  it('is found by the name of the person, also after they change it', async () => {
    const personId = await aPerson(app, { givenName: 'Aisha', familyName: 'Khan' })
    const { id } = await begin(personId)
    const found = async (text: string) =>
      (await app.api.search.find({ text })).filter((hit) => hit.path === `/inductions/${id}`)
    expect(await found('induct khan')).toMatchObject([{ title: 'Induction of Aisha Khan' }])
    const {
      leftOn: _on,
      leavingReasonId: _reason,
      leavingNote: _note,
      ...person
    } = await app.api.people.find({ id: personId })
    await app.api.people.change({ ...person, familyName: 'Wetherby' })
    expect(await found('induct wether')).toMatchObject([{ title: 'Induction of Aisha Wetherby' }])
  })

  it('is read by a reader, and changed by those who write records', async () => {
    const induction = await begin(await aPerson(app))
    await app.signInAs('reader')
    const { items: steps } = await details(induction)
    await expect(app.api.inductions.tick({ ids: [steps[0]!.id] })).rejects.toMatchObject({
      code: 'notAllowed',
    })
    await app.signInAs('administrator')
    expect(await app.api.inductions.tick({ ids: [steps[0]!.id] })).toMatchObject([
      { doneBy: 'Test administrator' },
    ])
  })
})
