// Takes: runs, decisions, intentions, outcomes. Gives: the durable record, and who may still be handed over.
// May not: judge, render, send; hold an address, a name or anything personal beyond the recipient's id.
import { createHash } from 'node:crypto'
import type { Outcome } from '../deliver/provider.ts'
import { InputError } from '../input-error.ts'
import { openSqliteLedger } from './sqlite.ts'

/** What may go to one recipient, to be written down before the first byte leaves. */
export interface Intention {
  recipient: string
  /** from {@link deliveryIdOf} */
  deliveryId: string
  /** of the rendered message, hex */
  contentHash: string
  decision: 'send' | 'swap'
  variant: string | undefined
}

/** Somebody who is not sent to in this run, and the rules behind it. */
export interface Withheld {
  recipient: string
  outcome: 'hold' | 'block'
  rules: readonly string[]
}

/** `pending`: intended, and no outcome yet. */
export type LedgerState = 'accepted' | 'rejected' | 'unknown' | 'held' | 'blocked' | 'pending'

export interface LedgerStatus {
  campaigns: { campaign: string; recipients: number; states: Record<LedgerState, number> }[]
}

/**
 * The record of what was held, intended and handed over. Each (campaign, step, recipient) is handed to a provider at most once; what a crash
 * or a lost answer leaves open is `unknown` and is never sent again by itself. Every method has committed durably when it resolves.
 *
 * All methods throw `Stop` when the ledger cannot be written (disk full, read-only, locked for long).
 */
export interface Ledger {
  /**
   * Starts a run of a campaign and holds its lease until `endRun`, `close` or the end of the process. Intentions that an interrupted run left
   * open become `unknown` here.
   *
   * @returns how many became `unknown`
   * @throws Stop when another run of the campaign is alive on this ledger
   */
  recordRun(run: { campaign: string; plan: string; now: string }): Promise<{ interrupted: number }>
  /** Who is held or blocked in this run. What was handed over earlier, or is unknown, stays so. */
  recordDecisions(campaign: string, step: string, withheld: readonly Withheld[]): Promise<void>
  /**
   * Writes down who is about to be handed over. Only the `fresh` may be: `already` lists those whom an earlier or this run handed over or
   * tried, with their state. A recipient who was held, blocked or (by an earlier run) certainly rejected is fresh again.
   */
  intend(
    campaign: string,
    step: string,
    intentions: readonly Intention[],
  ): Promise<{ fresh: string[]; already: { id: string; state: LedgerState }[] }>
  /** What the provider said about deliveries that this run intended, by delivery id. */
  settle(outcomes: readonly Outcome[]): Promise<void>
  /** Ends the run and gives its lease back; an intention without an outcome becomes `unknown`. */
  endRun(campaign: string): Promise<void>
  status(): Promise<LedgerStatus>
  close(): Promise<void>
}

/**
 * The stable name of one delivery: the same campaign, step and recipient give the same 32 hex digits, on every machine.
 * It goes to providers, so that it says nothing by itself about the recipient.
 */
export function deliveryIdOf(campaign: string, step: string, recipient: string): string {
  return createHash('sha256')
    .update(JSON.stringify([campaign, step, recipient]))
    .digest('hex')
    .slice(0, 32)
}

/**
 * Opens a ledger, creating the file (mode 0600) and its folder when they are missing.
 *
 * @param location path of an SQLite file
 * @throws InputError for a file of another program, of a newer heed, or a damaged one
 */
export async function openLedger(location: string): Promise<Ledger> {
  if (/^[a-z]+:\/\//i.test(location)) {
    const scheme = location.slice(0, location.indexOf(':'))
    throw new InputError(`ledger address of the kind "${scheme}"`, { expected: 'the path of a file' })
  }
  return openSqliteLedger(location)
}
