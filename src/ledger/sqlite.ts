// Takes: the path of a file. Gives: a ledger in SQLite (WAL, synchronous=FULL). May not: read the clock; `now` comes with the run.
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import type { Outcome } from '../deliver/provider.ts'
import { InputError } from '../input-error.ts'
import { Stop } from '../stop.ts'
import type { Intention, Ledger, LedgerState, LedgerStatus, Withheld } from './ledger.ts'

/** "HEED" in ASCII; SQLite keeps it in the file's header, so that another program's file is told from ours. */
const APPLICATION_ID = 0x48454544
const SCHEMA_VERSION = 1
const BUSY_WAIT_MS = 10_000

// INVARIANT: UNIQUE (campaign, step, recipient) is what keeps a second copy from going out, whatever the code around it does.
const SCHEMA = `
CREATE TABLE campaign (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  campaign INTEGER NOT NULL REFERENCES campaign,
  plan TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE delivery (
  id INTEGER PRIMARY KEY,
  campaign INTEGER NOT NULL REFERENCES campaign,
  step TEXT NOT NULL,
  recipient TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'accepted', 'rejected', 'unknown', 'held', 'blocked')),
  run INTEGER NOT NULL REFERENCES run,
  attempts INTEGER NOT NULL,
  delivery_id TEXT UNIQUE,
  content_hash TEXT,
  decision TEXT NOT NULL,
  variant TEXT,
  rules TEXT,
  provider_id TEXT,
  code TEXT,
  UNIQUE (campaign, step, recipient)
) STRICT;
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${SCHEMA_VERSION};
`

// A rejected one is tried again by a later run only, so that one run never loops over the same address.
const INTEND = `
INSERT INTO delivery (campaign, step, recipient, state, run, attempts, delivery_id, content_hash, decision, variant)
VALUES (?, ?, ?, 'pending', ?, 1, ?, ?, ?, ?)
ON CONFLICT (campaign, step, recipient) DO UPDATE SET
  state = 'pending', run = excluded.run, attempts = attempts + 1, delivery_id = excluded.delivery_id,
  content_hash = excluded.content_hash, decision = excluded.decision, variant = excluded.variant, rules = NULL,
  provider_id = NULL, code = NULL
WHERE state IN ('held', 'blocked') OR (state = 'rejected' AND run < excluded.run)`

const WITHHOLD = `
INSERT INTO delivery (campaign, step, recipient, state, run, attempts, decision, rules)
VALUES (?, ?, ?, ?, ?, 0, ?, ?)
ON CONFLICT (campaign, step, recipient) DO UPDATE SET
  state = excluded.state, run = excluded.run, decision = excluded.decision, variant = NULL, rules = excluded.rules
WHERE state IN ('held', 'blocked', 'rejected')`

interface OpenRun {
  id: number
  campaignId: number
  release: () => void
}

/**
 * Opens or creates the file. See {@link Ledger} for what the methods promise.
 *
 * @throws InputError for a file that is no ledger, damaged, or written by a newer heed
 */
export function openSqliteLedger(file: string): Ledger {
  const db = openDatabase(file)
  const openRuns = new Map<string, OpenRun>()
  /** delivery id → run: what this process intended and has not settled yet */
  const inFlight = new Map<string, number>()

  const statements = {
    addCampaign: db.prepare('INSERT INTO campaign (name) VALUES (?) ON CONFLICT (name) DO NOTHING'),
    campaign: db.prepare('SELECT id FROM campaign WHERE name = ?'),
    addRun: db.prepare('INSERT INTO run (campaign, plan, started_at) VALUES (?, ?, ?)'),
    endRun: db.prepare('UPDATE run SET ended = 1 WHERE id = ?'),
    interrupt: db.prepare(
      "UPDATE delivery SET state = 'unknown', code = 'interrupted' WHERE campaign = ? AND state = 'pending'",
    ),
    intend: db.prepare(INTEND),
    stateOf: db.prepare('SELECT state FROM delivery WHERE campaign = ? AND step = ? AND recipient = ?'),
    withhold: db.prepare(WITHHOLD),
    settle: db.prepare(
      "UPDATE delivery SET state = ?, provider_id = ?, code = ? WHERE delivery_id = ? AND state = 'pending' AND run = ?",
    ),
    status: db.prepare(
      `SELECT campaign.name AS campaign, state, count(*) AS n FROM delivery JOIN campaign ON campaign.id = delivery.campaign
       GROUP BY delivery.campaign, state ORDER BY campaign.name`,
    ),
    abandoned: db.prepare(
      `SELECT DISTINCT campaign.id AS id, campaign.name AS name FROM delivery
       JOIN campaign ON campaign.id = delivery.campaign WHERE state = 'pending'`,
    ),
  }

  const write = <T>(work: () => T): T => {
    try {
      db.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        db.exec('COMMIT')
        return result
      } catch (error) {
        // A failed COMMIT may have closed the transaction already.
        if (db.inTransaction) db.exec('ROLLBACK')
        throw error
      }
    } catch (error) {
      throw asStop(error, file)
    }
  }

  const runOf = (campaign: string): OpenRun => {
    const run = openRuns.get(campaign)
    if (!run) throw new Error(`no run of campaign ${campaign} is open on this ledger`)
    return run
  }

  const endRun = (campaign: string): void => {
    const run = runOf(campaign)
    write(() => {
      statements.interrupt.run(run.campaignId)
      statements.endRun.run(run.id)
    })
    for (const [id, runId] of inFlight) if (runId === run.id) inFlight.delete(id)
    openRuns.delete(campaign)
    run.release()
  }

  // What a killed run left open is unknown from now on, also for a mere look at the status; a living run's is not touched.
  for (const { id, name } of statements.abandoned.all() as { id: number; name: string }[]) {
    const release = takeLease(file, name)
    if (!release) continue
    try {
      write(() => statements.interrupt.run(id))
    } finally {
      release()
    }
  }

  return {
    async recordRun({ campaign, plan, now }) {
      const release = openRuns.has(campaign) ? undefined : takeLease(file, campaign)
      if (!release) {
        throw new Stop(`another run is sending campaign ${campaign} with the ledger ${file}`, {
          expected: 'one run at a time',
          advice: 'Wait until it has ended, or end it, and start again: nobody gets a second copy.',
        })
      }
      try {
        return write(() => {
          statements.addCampaign.run(campaign)
          const [{ id: campaignId }] = statements.campaign.all(campaign) as [{ id: number }]
          const interrupted = statements.interrupt.run(campaignId).changes
          const id = Number(statements.addRun.run(campaignId, plan, now).lastInsertRowid)
          openRuns.set(campaign, { id, campaignId, release })
          return { interrupted }
        })
      } catch (error) {
        openRuns.delete(campaign)
        release()
        throw error
      }
    },

    async recordDecisions(campaign: string, step: string, withheld: readonly Withheld[]) {
      const run = runOf(campaign)
      write(() => {
        for (const { recipient, outcome, rules } of withheld) {
          const state: LedgerState = outcome === 'hold' ? 'held' : 'blocked'
          statements.withhold.run(run.campaignId, step, recipient, state, run.id, outcome, rules.join(' '))
        }
      })
    },

    async intend(campaign: string, step: string, intentions: readonly Intention[]) {
      const run = runOf(campaign)
      const result = write(() => {
        const fresh: string[] = []
        const already: { id: string; state: LedgerState }[] = []
        for (const { recipient, deliveryId, contentHash, decision, variant } of intentions) {
          const { changes } = statements.intend.run(
            run.campaignId,
            step,
            recipient,
            run.id,
            deliveryId,
            contentHash,
            decision,
            variant ?? null,
          )
          if (changes === 1) {
            fresh.push(deliveryId)
          } else {
            const [row] = statements.stateOf.all(run.campaignId, step, recipient) as [{ state: LedgerState }]
            already.push({ id: deliveryId, state: row.state })
          }
        }
        return { fresh, already }
      })
      for (const id of result.fresh) inFlight.set(id, run.id)
      return result
    },

    async settle(outcomes: readonly Outcome[]) {
      write(() => {
        for (const outcome of outcomes) {
          const providerId = outcome.kind === 'accepted' ? (outcome.providerId ?? null) : null
          const code = outcome.kind === 'rejected' ? outcome.code : outcome.kind === 'unknown' ? outcome.cause : null
          const run = inFlight.get(outcome.id)
          const { changes } = statements.settle.run(outcome.kind, providerId, code, outcome.id, run ?? null)
          // INVARIANT: states move one way, and only for what this run itself intended.
          if (changes !== 1) throw new Error(`outcome for delivery ${outcome.id}, which this run has not pending`)
        }
      })
      for (const { id } of outcomes) inFlight.delete(id)
    },

    async endRun(campaign: string) {
      endRun(campaign)
    },

    async status(): Promise<LedgerStatus> {
      const campaigns = new Map<string, LedgerStatus['campaigns'][number]>()
      for (const { campaign, state, n } of statements.status.all() as {
        campaign: string
        state: LedgerState
        n: number
      }[]) {
        const entry = campaigns.get(campaign) ?? {
          campaign,
          recipients: 0,
          states: { accepted: 0, rejected: 0, unknown: 0, held: 0, blocked: 0, pending: 0 },
        }
        entry.recipients += n
        entry.states[state] = n
        campaigns.set(campaign, entry)
      }
      return { campaigns: [...campaigns.values()] }
    },

    async close() {
      for (const campaign of [...openRuns.keys()]) endRun(campaign)
      // The checkpoint only tidies; the record is whole without it.
      db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all()
      db.close()
    },
  }
}

function openDatabase(file: string): Database.Database {
  let db: Database.Database | undefined
  try {
    mkdirSync(dirname(file), { recursive: true })
    createPrivately(file)
    db = new Database(file)
    db.exec(`PRAGMA busy_timeout = ${BUSY_WAIT_MS}`)
    refuseForeign(db, file)
    // Only FULL waits for the disk at each commit; with NORMAL a power cut forgets intentions, and copies go out.
    db.exec('PRAGMA synchronous = FULL')
    const journal = pragmaValue(db, 'PRAGMA journal_mode = WAL')
    const synchronous = pragmaValue(db, 'PRAGMA synchronous')
    if (journal !== 'wal' || synchronous !== 2) {
      throw new InputError('a file system on which SQLite cannot keep a write-ahead log', {
        file,
        expected: 'a local disk for the ledger',
      })
    }
    db.exec('PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536')
    createSchema(db)
    const health = pragmaValue(db, 'PRAGMA quick_check(1)')
    if (health !== 'ok') throw damaged(file)
    return db
  } catch (error) {
    db?.close()
    throw error instanceof InputError ? error : asInputError(error, file)
  }
}

/** An existing file is not opened here: closing it would drop the locks that SQLite holds on it in this process. */
function createPrivately(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600))
    chmodSync(file, 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function refuseForeign(db: Database.Database, file: string): void {
  const tables = pragmaValue(db, 'SELECT count(*) FROM sqlite_schema')
  if (tables === 0) return
  if (pragmaValue(db, 'PRAGMA application_id') !== APPLICATION_ID) {
    throw new InputError('an SQLite file of another program', {
      file,
      expected: 'a ledger of heed, or a path where nothing is yet',
    })
  }
  const version = pragmaValue(db, 'PRAGMA user_version')
  if (version !== SCHEMA_VERSION) {
    throw new InputError(`a ledger of schema version ${version}`, {
      file,
      expected: `version ${SCHEMA_VERSION}`,
      advice: 'A newer heed wrote it: update heed. A new ledger would not know who already got the message.',
    })
  }
}

function createSchema(db: Database.Database): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    // Another process may have created it since we looked.
    if (pragmaValue(db, 'SELECT count(*) FROM sqlite_schema') === 0) db.exec(SCHEMA)
    db.exec('COMMIT')
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

/**
 * The lease of one campaign: an exclusive lock on a small file beside the ledger. The kernel gives it back when the process dies, however it
 * dies, so that it needs no clock, and a paused process cannot lose it to another.
 *
 * @returns what gives it back, or undefined when another run holds it
 */
function takeLease(file: string, campaign: string): (() => void) | undefined {
  const leaseFile = `${file}.${campaign}.lease`
  try {
    createPrivately(leaseFile)
    const lease = new Database(leaseFile)
    try {
      // Nothing is ever written to it; the lock alone counts.
      lease.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    } catch (error) {
      lease.close()
      if (isSqliteError(error) && error.code.startsWith('SQLITE_BUSY')) return undefined
      throw error
    }
    return () => {
      lease.exec('ROLLBACK')
      lease.close()
    }
  } catch (error) {
    throw asStop(error, leaseFile)
  }
}

function pragmaValue(db: Database.Database, sql: string): unknown {
  // `all`, not `get`: a statement that is not read to its end keeps its snapshot open.
  const [row] = db.prepare(sql).all() as [Record<string, unknown> | undefined]
  return row && Object.values(row)[0]
}

function isSqliteError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && typeof (error as { code?: unknown }).code === 'string' && error.name !== 'TypeError'
}

function damaged(file: string): InputError {
  return new InputError('a ledger that is damaged or no SQLite file', {
    file,
    expected: 'a whole ledger',
    advice: 'Restore it from a backup; with a new one, nobody knows who already got the message.',
  })
}

function asInputError(error: unknown, file: string): InputError {
  const code = isSqliteError(error) ? error.code : ''
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return damaged(file)
  if (code.startsWith('SQLITE_BUSY')) {
    return new InputError('a ledger that another program has locked', {
      file,
      expected: 'a ledger that can be written',
    })
  }
  // libsql reports what it cannot open without a code.
  return new InputError('a ledger that cannot be opened', {
    file,
    expected: 'a file, in a folder, that heed may read and write',
  })
}

/** Troubles of the disk stop the run; everything else is our own bug and stays as it is. */
function asStop(error: unknown, file: string): unknown {
  if (!isSqliteError(error)) return error
  if (!/^(SQLITE_(FULL|IOERR|READONLY|BUSY|CANTOPEN|CORRUPT|NOTADB|PERM)|E[A-Z]+$)/.test(error.code)) return error
  return new Stop(`the ledger ${file} cannot be written (${error.code})`, {
    expected: 'a ledger on a disk that has room and may be written',
    advice: 'Nothing more was handed over; mend the disk and start again.',
  })
}
