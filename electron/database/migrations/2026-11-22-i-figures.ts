import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await frameworks(db)
  await indicators(db)
  await figures(db)
  await closuresLockFigures(db)
}

async function frameworks(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE frameworks (
      id         TEXT NOT NULL PRIMARY KEY,
      code       TEXT NOT NULL CHECK (code <> ''),
      name       TEXT NOT NULL CHECK (name <> ''),
      sourceNote TEXT NOT NULL,
      position   INTEGER NOT NULL,
      isOn       INTEGER NOT NULL CHECK (isOn IN (0, 1))
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX frameworksByCode ON frameworks (lower(code))`.execute(db)
  await sql`
    CREATE TABLE outcomes (
      id          TEXT NOT NULL PRIMARY KEY,
      frameworkId TEXT NOT NULL REFERENCES frameworks (id),
      code        TEXT NOT NULL CHECK (code <> ''),
      name        TEXT NOT NULL CHECK (name <> ''),
      familyRole  TEXT NOT NULL,
      position    INTEGER NOT NULL,
      isOn        INTEGER NOT NULL CHECK (isOn IN (0, 1))
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX outcomesByCode ON outcomes (frameworkId, lower(code))`.execute(db)
  await sql`
    CREATE TABLE aims (
      id        TEXT NOT NULL PRIMARY KEY,
      outcomeId TEXT NOT NULL REFERENCES outcomes (id),
      code      TEXT NOT NULL CHECK (code <> ''),
      name      TEXT NOT NULL CHECK (name <> ''),
      position  INTEGER NOT NULL,
      isOn      INTEGER NOT NULL CHECK (isOn IN (0, 1))
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX aimsByCode ON aims (outcomeId, lower(code))`.execute(db)
}

async function indicators(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE indicators (
      id                TEXT NOT NULL PRIMARY KEY,
      code              TEXT NOT NULL CHECK (code <> ''),
      name              TEXT NOT NULL CHECK (name <> ''),
      definition        TEXT NOT NULL,
      unit              TEXT NOT NULL,
      ratePer           INTEGER CHECK (ratePer > 0),
      decimals          INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 3),
      good              TEXT NOT NULL,
      numeratorLabel    TEXT NOT NULL,
      denominatorLabel  TEXT NOT NULL,
      denominatorSource TEXT NOT NULL,
      denominatorYear   TEXT NOT NULL,
      frequency         TEXT NOT NULL,
      yearStarts        TEXT NOT NULL,
      periodType        TEXT NOT NULL,
      dataOwner         TEXT NOT NULL,
      isPersonBased     INTEGER NOT NULL CHECK (isPersonBased IN (0, 1)),
      isSensitive       INTEGER NOT NULL CHECK (isSensitive IN (0, 1)),
      isMeasured        INTEGER NOT NULL CHECK (isMeasured IN (0, 1)),
      tolerance         REAL NOT NULL CHECK (tolerance >= 0),
      baselineValue     REAL,
      baselineStartsOn  TEXT,
      standingTarget    REAL,
      area              TEXT NOT NULL,
      sourceNote        TEXT NOT NULL,
      checkNote         TEXT NOT NULL,
      retiredOn         TEXT,
      CHECK ((unit = 'rate') = (ratePer IS NOT NULL))
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX indicatorsByCode ON indicators (lower(code))`.execute(db)
  await sql`
    CREATE TABLE indicatorAims (
      id          TEXT NOT NULL PRIMARY KEY,
      indicatorId TEXT NOT NULL REFERENCES indicators (id),
      aimId       TEXT NOT NULL REFERENCES aims (id),
      UNIQUE (indicatorId, aimId)
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX indicatorAimsByAim ON indicatorAims (aimId)`.execute(db)
  await sql`
    CREATE TABLE indicatorTargets (
      id          TEXT NOT NULL PRIMARY KEY,
      indicatorId TEXT NOT NULL REFERENCES indicators (id),
      startsOn    TEXT NOT NULL,
      value       REAL NOT NULL,
      UNIQUE (indicatorId, startsOn)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE indicatorCategories (
      id          TEXT NOT NULL PRIMARY KEY,
      indicatorId TEXT NOT NULL REFERENCES indicators (id),
      dimension   TEXT NOT NULL CHECK (dimension <> ''),
      category    TEXT NOT NULL CHECK (category <> ''),
      position    INTEGER NOT NULL,
      UNIQUE (indicatorId, dimension, category)
    ) STRICT
  `.execute(db)
}

async function figures(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE figures (
      id          TEXT NOT NULL PRIMARY KEY,
      indicatorId TEXT NOT NULL REFERENCES indicators (id),
      startsOn    TEXT NOT NULL,
      endsOn      TEXT NOT NULL CHECK (endsOn >= startsOn),
      dimension   TEXT NOT NULL,
      category    TEXT NOT NULL,
      numerator   REAL,
      denominator REAL,
      value       REAL,
      missing     TEXT NOT NULL,
      note        TEXT NOT NULL,
      source      TEXT NOT NULL,
      CHECK ((dimension = '') = (category = '')),
      CHECK ((missing <> '') = (numerator IS NULL AND denominator IS NULL AND value IS NULL)),
      CHECK ((numerator IS NULL) = (denominator IS NULL)),
      UNIQUE (indicatorId, startsOn, dimension, category)
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX figuresByGroup ON figures (indicatorId, dimension, startsOn)`.execute(db)
  await sql`
    CREATE TABLE periodClosures (
      id           TEXT NOT NULL PRIMARY KEY,
      frequency    TEXT NOT NULL,
      startsOn     TEXT NOT NULL,
      endsOn       TEXT NOT NULL CHECK (endsOn >= startsOn),
      closedOn     TEXT NOT NULL,
      note         TEXT NOT NULL,
      reopenedOn   TEXT,
      reopenReason TEXT NOT NULL,
      CHECK ((reopenedOn IS NULL) = (reopenReason = ''))
    ) STRICT
  `.execute(db)
  await sql`
    CREATE UNIQUE INDEX periodClosuresInForce ON periodClosures (startsOn, endsOn) WHERE reopenedOn IS NULL
  `.execute(db)
}

/** Held by the file itself, so that neither an import nor an undo can change what a frozen pack was built from. */
async function closuresLockFigures(db: Kysely<unknown>): Promise<void> {
  const says = sql.lit(
    'This period is closed, so its figures stay as they are. Nothing was changed. Reopen the period first.',
  )
  const isClosed = (row: 'NEW' | 'OLD') => sql`
    EXISTS (
      SELECT 1 FROM periodClosures AS closure
      WHERE closure.reopenedOn IS NULL
        AND closure.startsOn <= ${sql.ref(`${row}.startsOn`)} AND closure.endsOn >= ${sql.ref(`${row}.endsOn`)}
    )`
  await sql`
    CREATE TRIGGER figuresAreLockedAgainstInsert BEFORE INSERT ON figures WHEN ${isClosed('NEW')}
    BEGIN SELECT RAISE(ABORT, ${says}); END
  `.execute(db)
  await sql`
    CREATE TRIGGER figuresAreLockedAgainstUpdate BEFORE UPDATE ON figures WHEN ${isClosed('OLD')} OR ${isClosed('NEW')}
    BEGIN SELECT RAISE(ABORT, ${says}); END
  `.execute(db)
  await sql`
    CREATE TRIGGER figuresAreLockedAgainstDelete BEFORE DELETE ON figures WHEN ${isClosed('OLD')}
    BEGIN SELECT RAISE(ABORT, ${says}); END
  `.execute(db)
}
