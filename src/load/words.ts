// The contract's words: closed lists that files, rules and output share. Other stages take their types.
import { z } from 'zod'

export const traitSchema = z.enum([
  'celebratory',
  'nostalgic',
  'promotional',
  'upsell',
  'urgency',
  'humour',
  'welcome',
  'renewal',
  'payment',
  'survey',
  'reward',
  'supportive',
  'apology',
  'safety_info',
  'transactional',
  'guilt',
  'fear',
  'family_occasion',
])
/** What a message does to its reader. */
export type Trait = z.infer<typeof traitSchema>

export const kindSchema = z.enum([
  'disaster',
  'attack',
  'bereavement',
  'deceased',
  'pregnancy_loss',
  'illness',
  'injury',
  'layoff',
  'hardship',
  'separation',
  'cancellation',
  'complaint',
  'payment_failure',
  'payment_due',
  'balance_clear',
  'dispute',
  'fraud_victim',
  'outage',
  'data_breach',
  'delivery_failure',
  'refund_pending',
  'conversation_open',
  'opt_out',
  'joined',
  'employed',
  'new_baby',
  'expecting',
  'engaged',
  'birthday',
  'application_accepted',
  'application_rejected',
  'renewal_due',
  'commemoration',
])
/** Kinds of situation that heed knows; a policy may declare more, so that a situation's kind is a string. */
export type KnownKind = z.infer<typeof kindSchema>
export type Kind = KnownKind | (string & {})

export const purposeSchema = z.enum([
  'promotional',
  'newsletter',
  'onboarding',
  'engagement',
  'winback',
  'recap',
  'occasion',
  'survey',
  'reward',
  'upsell',
  'renewal',
  'billing',
  'collections',
  'transactional',
  'service',
  'safety',
  'support',
  'condolence',
  'apology',
  'preference',
  'fundraising',
  'internal',
])
/** What the author says a campaign is for. */
export type Purpose = z.infer<typeof purposeSchema>

export const channelSchema = z.enum(['email', 'sms', 'push'])
export type Channel = z.infer<typeof channelSchema>

export const severitySchema = z.enum(['minor', 'moderate', 'severe', 'extreme'])
export type Severity = z.infer<typeof severitySchema>

export const whoSchema = z.enum([
  'self',
  'partner',
  'child',
  'parent',
  'sibling',
  'grandparent',
  'relative',
  'friend',
  'colleague',
  'pet',
  'household',
])
export type Who = z.infer<typeof whoSchema>

export const affectedSchema = z.enum(['yes', 'no', 'unknown'])
export type Affected = z.infer<typeof affectedSchema>

export const impactSchema = z.enum(['home_destroyed', 'home_damaged', 'evacuated', 'injured', 'none'])
export type Impact = z.infer<typeof impactSchema>

export const stateSchema = z.enum(['open', 'closed'])
export type State = z.infer<typeof stateSchema>

export const certaintySchema = z.enum(['confirmed', 'suspected'])
export type Certainty = z.infer<typeof certaintySchema>

export const outcomeSchema = z.enum(['send', 'swap', 'hold', 'block'])
/** Weakest first; the strongest wins. */
export type Outcome = z.infer<typeof outcomeSchema>

export const lintSeveritySchema = z.enum(['error', 'warning', 'info'])
export type LintSeverity = z.infer<typeof lintSeveritySchema>

export const flagSchema = z.enum([
  // what a person's own words (from_reader, name and salutation fields) mention
  'death',
  'illness',
  'injury',
  'disaster',
  'violence',
  'separation',
  'pregnancy_loss',
  'job_loss',
  'abuse',
  // what is wrong with a value: not filled in, or the same for improbably many people
  'unfilled',
  'repeated',
  // what is wrong with a record about the recipient
  'duplicate_id',
  'unreadable_row',
  'unknown_kind',
  'senseless_date',
  // nothing is known: no situations were given at all, or they are older than the configuration allows
  'no_context',
  'stale_context',
  // the address cannot be written to
  'no_address',
])
/** What `join` found out about one recipient's own fields and records. */
export type Flag = z.infer<typeof flagSchema>
