import { sql, type Kysely } from 'kysely'
import { uuidv7 } from 'uuidv7'

/** The single central record: kinds of check with their rules, what was checked, and risk assessments meanwhile. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE checkKinds (
      id                 TEXT NOT NULL PRIMARY KEY,
      code               TEXT NOT NULL CHECK (code <> ''),
      name               TEXT NOT NULL CHECK (name <> ''),
      shortName          TEXT NOT NULL CHECK (shortName <> ''),
      position           INTEGER NOT NULL CHECK (position >= 0),
      personKinds        TEXT NOT NULL CHECK (json_valid(personKinds)),
      disciplines        TEXT NOT NULL CHECK (json_valid(disciplines)),
      renewalMonths      INTEGER CHECK (renewalMonths > 0),
      serviceMonths      INTEGER CHECK (serviceMonths > 0),
      breakMonths        INTEGER CHECK (breakMonths > 0),
      leadDays           INTEGER NOT NULL CHECK (leadDays >= 0),
      employerMayConfirm INTEGER NOT NULL CHECK (employerMayConfirm IN (0, 1)),
      asksCertificate    INTEGER NOT NULL CHECK (asksCertificate IN (0, 1)),
      guardsUnsupervised INTEGER NOT NULL CHECK (guardsUnsupervised IN (0, 1)),
      sourceNote         TEXT NOT NULL,
      retiredOn          TEXT
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX checkKindsByName ON checkKinds (lower(name))`.execute(db)
  await sql`CREATE UNIQUE INDEX checkKindsByCode ON checkKinds (lower(code))`.execute(db)
  // Words are kept short: the contents of a certificate have no place here.
  await sql`
    CREATE TABLE checks (
      id                TEXT NOT NULL PRIMARY KEY,
      personId          TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
      kindId            TEXT NOT NULL REFERENCES checkKinds (id),
      basis             TEXT NOT NULL CHECK (basis IN ('seen', 'employer', 'requested', 'notNeeded')),
      happenedOn        TEXT NOT NULL,
      byWhom            TEXT NOT NULL CHECK (byWhom <> '' OR basis = 'requested'),
      what              TEXT NOT NULL CHECK (length(what) <= 120),
      certificateNumber TEXT NOT NULL CHECK (length(certificateNumber) <= 20),
      issuedOn          TEXT CHECK (issuedOn <= happenedOn),
      level             TEXT,
      informationHeld   TEXT CHECK (informationHeld IN ('yes', 'no', 'notSaid')),
      onUpdateService   INTEGER NOT NULL CHECK (onUpdateService IN (0, 1)),
      followUpOn        TEXT CHECK (followUpOn > happenedOn),
      because           TEXT NOT NULL CHECK (length(because) <= 200),
      CHECK ((basis = 'notNeeded') = (because <> ''))
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX checksByPerson ON checks (personId, kindId, happenedOn)`.execute(db)
  await sql`CREATE INDEX checksByKind ON checks (kindId)`.execute(db)
  await sql`
    CREATE TABLE checkRiskAssessments (
      id         TEXT NOT NULL PRIMARY KEY,
      personId   TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
      kindId     TEXT NOT NULL REFERENCES checkKinds (id),
      assessedOn TEXT NOT NULL,
      assessedBy TEXT NOT NULL CHECK (assessedBy <> ''),
      reviewOn   TEXT NOT NULL CHECK (reviewOn > assessedOn),
      controls   TEXT NOT NULL CHECK (controls <> '' AND length(controls) <= 300)
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX checkRiskAssessmentsByPerson ON checkRiskAssessments (personId, kindId)`.execute(db)
  await sql`CREATE INDEX checkRiskAssessmentsByKind ON checkRiskAssessments (kindId)`.execute(db)
  for (const [position, kind] of starting.entries()) await insertKind(db, position, kind)
}

interface Start {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly who: readonly string[]
  readonly disciplines?: readonly string[]
  readonly renewalMonths?: number
  readonly serviceMonths?: number
  readonly breakMonths?: number
  readonly leadDays?: number
  readonly employerMayConfirm?: 0 | 1
  readonly asksCertificate?: 1
  readonly guardsUnsupervised?: 1
  readonly note: string
}

const staff = ['employee', 'agencyWorker', 'sessional']
const everybodyWithChildren = [...staff, 'volunteer', 'student']
const everybody = [...everybodyWithChildren, 'panelMember']
const unsure = 'From general knowledge; check before use.'

/** What a centre starts with, here and not in a seed so that centres that exist already get it too. All of it may be changed. */
const starting: readonly Start[] = [
  {
    code: 'identity',
    name: 'Identity',
    shortName: 'Identity',
    who: everybody,
    note: 'Published single central record checklists. Seen once.',
  },
  {
    code: 'rightToWork',
    name: 'Right to work in the UK',
    shortName: 'Right to work',
    who: staff,
    leadDays: 90,
    note: `Before the first day; a permission with an end needs a follow-up date. ${unsure}`,
  },
  {
    code: 'dbs',
    name: 'Enhanced DBS',
    shortName: 'Enhanced DBS',
    who: everybodyWithChildren,
    renewalMonths: 36,
    serviceMonths: 12,
    breakMonths: 3,
    asksCertificate: 1,
    guardsUnsupervised: 1,
    note: 'New check after a break of more than three months: published guidance. No legal expiry: three years, and one year for the update service, are convention; check before use.',
  },
  {
    code: 'barredList',
    name: 'Children’s barred list',
    shortName: 'Barred list',
    who: everybodyWithChildren,
    renewalMonths: 36,
    serviceMonths: 12,
    breakMonths: 3,
    guardsUnsupervised: 1,
    note: 'Together with the DBS check, for regulated activity. Three years is convention; check before use.',
  },
  {
    code: 'prohibition',
    name: 'Prohibition from teaching and section 128',
    shortName: 'Prohibition',
    who: staff,
    disciplines: ['teaching', 'management'],
    note: 'Published authority checklist: teaching work, and managers where relevant.',
  },
  {
    code: 'qualifications',
    name: 'Qualifications and registration',
    shortName: 'Qualifications',
    who: staff,
    note: `Where the role needs one; give the end of a registration as the follow-up date. ${unsure}`,
  },
  {
    code: 'references',
    name: 'References',
    shortName: 'References',
    who: everybodyWithChildren,
    note: `Before the first day since September 2025. Two is usual: ${unsure.toLowerCase()}`,
  },
  {
    code: 'overseas',
    name: 'Overseas checks',
    shortName: 'Overseas',
    who: staff,
    note: `For those who lived or worked abroad; for others write down that it is not needed. ${unsure}`,
  },
  {
    code: 'disqualification',
    name: 'Childcare disqualification declaration',
    shortName: 'Disqualification',
    who: everybodyWithChildren,
    disciplines: ['earlyYears', 'playWork', 'management'],
    renewalMonths: 12,
    leadDays: 30,
    note: `A declaration each year is convention. ${unsure}`,
  },
]

async function insertKind(db: Kysely<unknown>, position: number, kind: Start): Promise<void> {
  await sql`
    INSERT INTO checkKinds VALUES (
      ${uuidv7()}, ${kind.code}, ${kind.name}, ${kind.shortName}, ${position},
      ${JSON.stringify(kind.who)}, ${JSON.stringify(kind.disciplines ?? [])},
      ${kind.renewalMonths ?? null}, ${kind.serviceMonths ?? null}, ${kind.breakMonths ?? null},
      ${kind.leadDays ?? 60}, ${kind.employerMayConfirm ?? 1}, ${kind.asksCertificate ?? 0},
      ${kind.guardsUnsupervised ?? 0}, ${kind.note}, NULL
    )
  `.execute(db)
}
