/** Why each page matters: what goes wrong in centres where nobody looks after it. One or two sentences, in our own words. */
export const whyTexts = {
  guide:
    'You should not need a course to use Centreboard. What is written here follows the pages; F1 opens the right chapter from anywhere.',
  thisWeek:
    'In a team with many employers nobody else keeps all the dates together. What slips here, an expired check or a secondment that simply stops, is noticed only when it hurts.',
  people:
    'People stay employed by their own organisations, so no single personnel system knows your team. This list is the only place where the whole of it can be seen, vacancies included.',
  posts:
    'A post outlives its holder. Knowing what is funded, by whom and for how long is what makes a vacancy visible before the money has gone.',
  locations:
    'Sharing a corridor does more for a partnership than sharing a policy, and costs somebody a desk near their profession. Why a place was chosen, and who promised the room, is forgotten first.',
  skillsBalance:
    'A team grows by who was offered and who stayed. Unless somebody says what is needed, and looks, it ends up with what it happens to have, and the families wait for the rest.',
  teamChart:
    'On paper each agency has a chart of its own people, and none of them shows your team. Drawn together, the lines that cross agencies, and the people to whom no line leads, are seen at once.',
  secondments:
    'A secondment rests on goodwill between two managers and one practitioner. Most trouble comes from what was never written down: who decides, what happens to leave, and what the person comes back to.',
  vacancies:
    'An empty post costs the families first and the colleagues next. Knowing how long filling takes, and where people go, is what lets a partnership plan the next advert instead of the next gap.',
  roles:
    'Two employers often mean that each trusts the other to appraise, to supervise and to pay for training, so nobody does. A red cell here is a question nobody has asked yet.',
  checks:
    'When each employer believes that another one has checked, nobody has. One record for the whole team shows what was seen, by whom and when, before an inspector, or something worse, asks.',
  checkKinds:
    'Much of what everybody takes for law about checks is habit. Rules that stand written down, with where they come from, can be questioned and kept up to date.',
  terms:
    'Colleagues who sit side by side have different leave, pay and holidays, and find out at the kettle. Said early, and with the reasons, it is a fact of the partnership; found out, it is a grievance.',
  cover:
    'When every employer keeps its own leave calendar, nobody sees that all of them are away on the same Thursday. One look at the whole team, before leave is agreed, is what keeps the doors open in the holidays.',
  agencies:
    'Partners come and go, and so do their managers. A current page for each agency saves every colleague from finding out again whom to ring and what may be asked for.',
  induction:
    'The first three months decide whether somebody lent to you becomes part of the team or stays a visitor. A planned start also shows which rules of the two employers collide.',
  inductionLists:
    'What every newcomer should meet is decided once, calmly, and not in the rush of somebody’s first morning. A list that everyone can read also shows home agencies what their colleague will be shown here.',
  leave:
    'When leave is asked for on one side and booked on the other, two people are away and nobody knew. One list, with whose decision it was, keeps both employers and the rota honest.',
  leaveKinds:
    'Two employers call the same day off by two names. Your own short list, with what each kind takes from the year and who decides, lets one rota hold them all.',
  schoolTerms:
    'Some of your team follow the school year and some do not. Who carries the holidays can only be talked about fairly once everybody sees the same days.',
  bankHolidays:
    'Due dates that fall on a closed day are missed by everybody. Days given by proclamation cannot be foreseen, so you can add them, and take away a day on which your centre opens.',
  indicators:
    'Being busy is not the same as making a difference. A handful of agreed indicators keeps the partnership talking about children instead of activity.',
  figures:
    'Figures collected at the end of the year come too late to change anything. A few minutes each quarter keep the trend honest and the pack quick to make.',
  frameworks:
    'Partners sort their work by different lists of outcomes. One indicator can stand under several of them, so each partner finds its own words without anybody counting twice.',
  packs:
    'The steering group can only steer by what it sees. A pack that looks the same each quarter, with good news and bad, earns the trust the partnership lives on.',
  words:
    'Partners use different words for the same work. Lists that you word yourselves, and change without losing the past, keep figures comparable.',
  imports:
    'Typing a list twice is how mistakes come in. Bring in what exists, look at what would change, and keep the way back open.',
  attachments:
    'The one signed copy of an agreement tends to be in the drawer of whoever has just left. Kept with the record, it is there when the two agencies remember it differently.',
  backups:
    'A backup that was never opened is a hope. These are opened and counted each time, and one of them should live outside this building.',
  access:
    'Everyone with their own passphrase means that the history tells the truth about who did what, and that one person leaving does not mean new locks for all.',
  history:
    'When two organisations remember an agreement differently, it helps to know what was written down, when and by whom.',
  settings:
    'Set once, these save a little work every day. The reminder times decide how early This week speaks up.',
} as const

export type WhyName = keyof typeof whyTexts
