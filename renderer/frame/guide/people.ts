import type { Chapter } from './chapter.ts'

export const thisWeek: Chapter = {
  title: 'This week',
  opening:
    'What is overdue, due and coming, worked out afresh from today’s date each time you look. Leave the computer off for a month and nothing is lost.',
  parts: [
    {
      heading: 'Reading the page',
      body: [
        'The most urgent comes first. Each line says what is due, for whom and by when, and opens the record where you can deal with it. A line goes away when the matter itself is settled, not when you have read it.',
        'The boxes above the list show one kind at a time, with how many there are.',
      ],
    },
    {
      heading: 'How early it speaks up',
      body: ['Under Settings you decide how many days ahead something is called due, and coming.'],
    },
    {
      heading: 'In your calendar',
      body: [
        'Save dates for Outlook writes a calendar file with the same dates as all-day entries that leave the day free. Import it again later: what is the same is not doubled. The file can be read by anybody who has it.',
      ],
    },
    {
      heading: 'A good habit',
      body: ['Look at this page first thing on Monday, and print it for the team meeting.'],
    },
  ],
}

export const people: Chapter = {
  title: 'Staff, posts and appointments',
  opening:
    'A person is somebody; a post is a place in the team that somebody pays for; an appointment puts a person in a post from one day to another.',
  parts: [
    {
      heading: 'Why three records instead of one',
      body: [
        'People change posts, one post may be shared, and a post stays when its holder leaves. Kept apart, the vacancy shows by itself and the history stays true.',
      ],
    },
    {
      heading: 'Adding somebody',
      body: [
        {
          steps: [
            'Add the person with name, discipline and employer.',
            'Add the post, if it is new, with its hours and who funds it.',
            'Appoint the person to the post, with the day it begins.',
          ],
        },
        'Many people at once come in faster from a spreadsheet; see the chapter on importing.',
      ],
    },
    {
      heading: 'Hours, full-time weeks and FTE',
      body: [
        'A full-time week is not the same everywhere: 37 hours in one agency, 37.5 in another. So each appointment says which full-time week its hours belong to, and the full-time equivalent is worked out from that. Hours that nobody knows stay empty; they are never guessed.',
      ],
    },
    {
      heading: 'Vacancies',
      body: [
        'A post is vacant when nobody holds it today, and partly filled when its holders have fewer hours than are budgeted. The list of posts shows both, how long a post has been empty, and which posts will fall vacant because an appointment ends with no other to follow.',
        'More hours than budgeted are shown and not refused: two people may overlap for a handover.',
      ],
    },
    {
      heading: 'When somebody changes employer',
      body: [
        'Move them to the new employer from a day on; do not write over the old one. A pack of an earlier quarter, and everything else that shows an earlier day, goes on showing who employed them then.',
        'Moving asks what becomes of a secondment: it ends on the day before, with your reason, and may go on from the new employer with the same post, still to be signed. Roles that the old employer held fall open, and the message names them. All of it is one step, and Undo takes all of it back.',
      ],
    },
    {
      heading: 'Volunteers, students, panel members and others',
      body: [
        'The record asks what belongs to the kind of person: the placement and the tutor of a student, the body that a panel member represents, the agreement of a volunteer. Placements and terms that end appear on This week. What a sessional worker is paid an hour is seen by those who may see pay.',
      ],
    },
    {
      heading: 'When somebody leaves',
      body: [
        'Open the record and choose Record as a leaver. Give the last day and the reason; appointments end with that day. A secondment is ended first, because it asks what became of it.',
        'Do not delete somebody who left: the centre’s figures for past quarters rest on the record. Delete is for entries made by mistake, and is refused, with what stands in its way, for anybody about whom there are checks, terms, roles or secondments.',
      ],
    },
  ],
}

export const secondments: Chapter = {
  title: 'Secondments',
  opening:
    'The agreement between a practitioner, the agency that employs them and your centre: from when until when, on which hours, and what happens at the end.',
  parts: [
    {
      heading: 'From beginning to end',
      body: [
        {
          steps: [
            'Propose the secondment with the person, the home agency, the dates and the hours.',
            'Record the approvals of both sides, then the three signatures as they come back.',
            'Begin it on the first day. The person gets an appointment at the centre, and reviews are planned after three and six months and every six from then.',
            'Before it ends, agree what happens next. Home speaks up ninety days ahead. Plan the meeting about the return.',
            'Extend it when all three agree. The earlier end stays in the record.',
            'When notice is given, record who gave it and when; the last day follows from its length.',
            'End it with what became of it: returned or not, and the reason when it was early.',
          ],
        },
        'One that is under way when you start with Centreboard is entered in one go: Record one under way.',
      ],
    },
    {
      heading: 'The status is worked out',
      body: [
        'You never set a status. It follows from the dates, so it is right even after weeks with the computer off. Past its end means that the last day is over and nobody has said how it ended.',
      ],
    },
    {
      heading: 'What is refused, and what is only pointed out',
      body: [
        'Refused: two secondments of one person for the same hours; an end before the beginning; beginning before all three have signed, or shorter notice than was given, unless you write down why.',
        'Only pointed out: a total of more than 24 months, an end within 90 or 60 days, no meeting about the return, hours that do not add up to the contract. You may have good reasons.',
        'Two part-time secondments side by side are fine when the contract hours have room for both; so fill in the contract hours.',
      ],
    },
    {
      heading: 'Settling the clauses',
      body: [
        'Some forty matters need a word from all three: who approves leave, who hears of sickness, who appraises, what happens when the home agency reorganises. Each is open until you give the day on which it was agreed, or say why it does not apply.',
        {
          steps: [
            'Under Clauses open, press Start from the usual wording. It fills what nobody has written and agrees nothing.',
            'Change each group to what your parties want, or leave it open and talk.',
            'Agree a group, or all that is written, with the day.',
            'Print the agreement: it says what is agreed, what is open and where to sign.',
          ],
        },
        'The print is a working draft for the three parties and their own advisers, and no legal advice.',
      ],
    },
    {
      heading: 'Money and invoices',
      body: [
        'Who pays, how often an invoice comes and how VAT was decided stand with the terms. Amounts are seen only by those who may see pay. Centreboard keeps the VAT decision and its reason; it gives no advice and adds no VAT.',
        'With a recharge a month and a cycle, Invoices shows what to expect: each period with its months and days, its amount and the day by which it should be here, thirty days after the period. A part of a month costs its share of the days. Quarters begin in April, July, October and January.',
        'When hours or pay change later on, note another recharge from that day: what was charged before stays as it was, and an invoice over both says what stands at which amount.',
        'Record an invoice when it comes, and the day it is paid. Home asks for what is missing and for what is not paid. No day can be charged twice.',
      ],
    },
    {
      heading: 'What if it is not extended?',
      body: [
        'The panel says which post falls vacant, how many hours go, whether anybody of the same discipline or registration remains, and what is not touched. Print it for the talk ninety days before the end.',
      ],
    },
    {
      heading: 'Working out a notice',
      body: [
        'Recording a notice shows each step: the day it was given, its length, the day it runs to, and how that stands to the agreed last day. The length begins with what the party that gives it owes by the clauses, and otherwise with the notice agreed for all.',
      ],
    },
    {
      heading: 'Settle before the first day',
      body: [
        {
          points: [
            'Who manages the daily work, and who still appraises and disciplines.',
            'Whose leave and sickness rules hold, and who is told.',
            'Which post the person returns to.',
            'What the other team may know, and what stays confidential.',
          ],
        },
      ],
    },
  ],
}

export const induction: Chapter = {
  title: 'Induction',
  opening:
    'What a new colleague should see, hear and be able to do in the first days, weeks and months, whoever employs them.',
  parts: [
    {
      heading: 'Starting somebody',
      body: [
        {
          steps: [
            'Press Begin an induction and choose who starts: one person, or everybody who starts on that day.',
            'Give the first day and the list. Due days are counted from the first day and moved to days the person works, past bank holidays.',
            'Say who is the manager and who the buddy; both stand on the booklet.',
          ],
        },
        'Steps for seconded people are included when a secondment is recorded, or when you say so. Extra steps for some jobs are chosen by name.',
      ],
    },
    {
      heading: 'Ticking',
      body: [
        'On the checklist the arrows move from step to step and Space ticks with today’s date. Enter opens a step: there you give another date, say that it does not apply and why, move its due date, or write about a visit.',
        'A step that does not fit is never deleted from the list of one person: say why it does not apply. Steps you added yourself can be deleted.',
      ],
    },
    {
      heading: 'On paper',
      body: [
        'Print gives the booklet as it stands, to tick and sign. In the overview tick several people to print their booklets together; on a list, Print gives a blank one. Each sheet carries the name and a reference, so that loose pages find their way back.',
        'At the end of a week or month, tick the same steps here so that Home knows.',
      ],
    },
    {
      heading: 'Reviews and signing off',
      body: [
        'After the first day, week, month and three months sit down together and record the review. When everything is done or does not apply, sign off with both dates. If something must stay open, say why; the reason stays with the signatures.',
        'A signed induction cannot be changed by accident: reopen it first. Somebody who leaves early is stopped, with the reason.',
      ],
    },
    {
      heading: 'Your own lists',
      body: [
        'Induction lists holds what new inductions start from. Change the wording, the days and the owners to fit your centre, retire what you do not need, and copy the list for a role or an agency. Inductions already begun keep what they began with.',
      ],
    },
  ],
}

export const agencies: Chapter = {
  title: 'Agencies',
  opening: 'Who you work with: what each organisation offers, for whom, how to ask, and whom to ring.',
  parts: [
    {
      heading: 'Keeping it useful',
      body: [
        'Write the offer and the criteria as you would explain them to a new colleague. Add the manager at home for each lent colleague: that is who you will need when something goes wrong.',
      ],
    },
    {
      heading: 'What hangs on an agency',
      body: [
        'Its page shows who of the team it employs and whom it has lent. An agency cannot be deleted while people, secondments or posts need it. When it takes another name, change the name: the past goes with it.',
      ],
    },
  ],
}

export const words: Chapter = {
  title: 'Lists of words',
  opening:
    'Disciplines, service areas and reasons for leaving: the words the forms offer you, in your own wording.',
  parts: [
    {
      heading: 'Making them yours',
      body: [
        'Reword, add and reorder as you like. Records that use a word show its new name at once.',
        'A word that is no longer wanted is retired: forms stop offering it, records that have it keep it.',
      ],
    },
  ],
}

export const bankHolidays: Chapter = {
  title: 'Bank holidays',
  opening:
    'Centreboard works out England’s bank holidays for any year, with the extra days it knows of. Due dates move past them.',
  parts: [
    {
      heading: 'An extra day, or one fewer',
      body: [
        'Add a day that was given by proclamation or agreed locally. To open on a bank holiday, tick it and press Remove; it can be put back below the list.',
        'Dates already worked out stay as they are: move those that matter one by one.',
      ],
    },
  ],
}
