import type { Chapter } from './chapter.ts'

export const checks: Chapter = {
  title: 'Checks: the single central record',
  opening:
    'One line for everybody who has not left, one column for each kind of check. What was seen, when and by whom; or what the employer confirmed in writing.',
  parts: [
    {
      heading: 'Reading the record',
      body: [
        {
          points: [
            'Seen and Confirmed are in order; Due is soon needed again; Overdue and Missing need you now.',
            'Requested means that it was asked for and has not come.',
            'Unsupervised says what somebody decided about being alone with children. It cannot be decided without a DBS check and a barred list check in date, nor with an overdue risk assessment; and when one of these falls overdue later, the decision is suspended by itself, and Home says so.',
          ],
        },
        'To act on narrows the list to whoever needs something. Choose an employer to see one agency.',
      ],
    },
    {
      heading: 'Writing a check down',
      body: [
        {
          steps: [
            'Press Record a check, or Ctrl+N. With a person open beside the list, the form begins with that person and the first check they need.',
            'Say how: seen by us, confirmed in writing by the employer, requested, or not needed and why.',
            'Tick Record another one afterwards to go straight on; day and name are kept.',
          ],
        },
        'Did you see the same thing of many people on one day? Tick them in the list and press Seen today.',
        'A renewal is recorded as a newer check. The old one stays, so that anybody can see what was known when. Correct and Delete are for slips of the keyboard.',
      ],
    },
    {
      heading: 'Never what a certificate says',
      body: [
        'Write down number, issue date, level, when and by whom it was seen. What a certificate, a reference or a declaration says has no place here; words such as those are refused. When an employer says that a certificate holds information, ask to see it and assess the risk.',
      ],
    },
    {
      heading: 'While a check is outstanding',
      body: [
        'Open the person and assess the risk: what keeps children safe meanwhile, and when you look at it again. Two weeks is usual. The assessment covers supervised work only; This week reminds you of the review.',
      ],
    },
    {
      heading: 'Your own rules',
      body: [
        'Kinds of check says who needs what, when it is needed again and whether the employer’s word is enough. Much of it is convention and not law, and is labelled “check before use”: compare it with your local guidance, then change it. A right to work that is limited in time has a follow-up date of its own. After a break of more than three months between appointments a new DBS check is asked for.',
      ],
    },
    {
      heading: 'For an inspection, and from a spreadsheet',
      body: [
        'More, Print for inspection gives the whole record on landscape A4, or that of the employer you chose. Export gives the same as a workbook.',
        'Import takes one row for each person and check, by staff number or name. A later date is a renewal; the same date adds to what is known.',
      ],
    },
  ],
}
