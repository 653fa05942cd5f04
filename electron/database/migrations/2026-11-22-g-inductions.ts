import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE inductionTemplates (
      id        TEXT NOT NULL PRIMARY KEY,
      name      TEXT NOT NULL CHECK (name <> ''),
      forWhom   TEXT NOT NULL,
      source    TEXT NOT NULL,
      retiredOn TEXT
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX inductionTemplatesByName ON inductionTemplates (lower(name))`.execute(db)
  await sql`
    CREATE TABLE inductionTemplateItems (
      id            TEXT NOT NULL PRIMARY KEY,
      templateId    TEXT NOT NULL REFERENCES inductionTemplates (id),
      reference     TEXT NOT NULL CHECK (reference <> ''),
      groupName     TEXT NOT NULL CHECK (groupName <> ''),
      wording       TEXT NOT NULL CHECK (wording <> ''),
      kind          TEXT NOT NULL CHECK (kind IN ('step', 'visit')),
      dueOffsetDays INTEGER NOT NULL CHECK (dueOffsetDays >= 0),
      ownerRole     TEXT NOT NULL CHECK (ownerRole <> ''),
      evidence      TEXT NOT NULL,
      appliesTo     TEXT NOT NULL CHECK (appliesTo <> ''),
      retiredOn     TEXT,
      UNIQUE (templateId, reference)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE inductionTemplateReviews (
      id            TEXT NOT NULL PRIMARY KEY,
      templateId    TEXT NOT NULL REFERENCES inductionTemplates (id),
      name          TEXT NOT NULL CHECK (name <> ''),
      dueOffsetDays INTEGER NOT NULL CHECK (dueOffsetDays >= 0)
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX inductionTemplateReviewsByTemplate ON inductionTemplateReviews (templateId)`.execute(
    db,
  )
  await sql`
    CREATE TABLE inductions (
      id              TEXT NOT NULL PRIMARY KEY,
      personId        TEXT NOT NULL REFERENCES people (id),
      templateId      TEXT NOT NULL REFERENCES inductionTemplates (id),
      startsOn        TEXT NOT NULL,
      workingDays     TEXT NOT NULL CHECK (workingDays <> ''),
      managerName     TEXT NOT NULL,
      buddyName       TEXT NOT NULL,
      managerSignedBy TEXT CHECK (managerSignedBy <> ''),
      managerSignedOn TEXT CHECK (managerSignedOn >= startsOn),
      starterSignedOn TEXT CHECK (starterSignedOn >= startsOn),
      openStepsReason TEXT NOT NULL,
      stoppedOn       TEXT,
      stoppedBecause  TEXT NOT NULL,
      CHECK ((managerSignedOn IS NULL) = (managerSignedBy IS NULL)),
      CHECK ((managerSignedOn IS NULL) = (starterSignedOn IS NULL)),
      CHECK (managerSignedOn IS NULL OR stoppedOn IS NULL),
      CHECK ((stoppedOn IS NULL) = (stoppedBecause = ''))
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX inductionsByPerson ON inductions (personId)`.execute(db)
  await sql`CREATE INDEX inductionsByTemplate ON inductions (templateId)`.execute(db)
  await sql`
    CREATE UNIQUE INDEX inductionsInProgress ON inductions (personId)
    WHERE managerSignedOn IS NULL AND stoppedOn IS NULL
  `.execute(db)
  await sql`
    CREATE TABLE inductionItems (
      id                   TEXT NOT NULL PRIMARY KEY,
      inductionId          TEXT NOT NULL REFERENCES inductions (id),
      templateItemId       TEXT REFERENCES inductionTemplateItems (id),
      reference            TEXT NOT NULL CHECK (reference <> ''),
      groupName            TEXT NOT NULL CHECK (groupName <> ''),
      wording              TEXT NOT NULL CHECK (wording <> ''),
      kind                 TEXT NOT NULL CHECK (kind IN ('step', 'visit')),
      dueOn                TEXT NOT NULL,
      ownerRole            TEXT NOT NULL CHECK (ownerRole <> ''),
      evidence             TEXT NOT NULL,
      doneOn               TEXT,
      doneBy               TEXT NOT NULL,
      note                 TEXT NOT NULL,
      notApplicableBecause TEXT CHECK (notApplicableBecause <> ''),
      hostAgencyId         TEXT REFERENCES agencies (id),
      visitOn              TEXT,
      reflection           TEXT NOT NULL,
      UNIQUE (inductionId, reference),
      CHECK (doneOn IS NULL OR notApplicableBecause IS NULL),
      CHECK ((doneOn IS NULL) = (doneBy = ''))
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX inductionItemsByHost ON inductionItems (hostAgencyId) WHERE hostAgencyId IS NOT NULL`.execute(
    db,
  )
  await sql`CREATE INDEX inductionItemsByTemplateItem ON inductionItems (templateItemId)`.execute(db)
  // Holds everything that counting needs, so that an overview of ten years reads the index alone.
  await sql`
    CREATE INDEX inductionItemsByState ON inductionItems (inductionId, dueOn, doneOn, notApplicableBecause)
  `.execute(db)
  await sql`
    CREATE INDEX inductionItemsOpen ON inductionItems (inductionId, dueOn)
    WHERE doneOn IS NULL AND notApplicableBecause IS NULL
  `.execute(db)
  await sql`
    CREATE TABLE inductionReviews (
      id          TEXT NOT NULL PRIMARY KEY,
      inductionId TEXT NOT NULL REFERENCES inductions (id),
      name        TEXT NOT NULL CHECK (name <> ''),
      dueOn       TEXT NOT NULL,
      heldOn      TEXT,
      heldBy      TEXT NOT NULL,
      notes       TEXT NOT NULL,
      CHECK ((heldOn IS NULL) = (heldBy = ''))
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX inductionReviewsByInduction ON inductionReviews (inductionId)`.execute(db)
}
