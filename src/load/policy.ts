// Takes: `heed.policy.yaml`. Gives: a team's own kinds, rules and overrides, checked. May not: know which rules heed has (judge/policy.ts does).
import { z } from 'zod'
import { InputError } from '../input-error.ts'
import type { TextPlace } from './campaign.ts'
import {
  affectedSchema,
  certaintySchema,
  flagSchema,
  impactSchema,
  kindSchema,
  lintSeveritySchema,
  outcomeSchema,
  purposeSchema,
  severitySchema,
  stateSchema,
  traitSchema,
  whoSchema,
} from './words.ts'
import { check, DocumentErrors, parseYaml, readText } from './yaml-document.ts'

const someOf = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).readonly()
const oneOrMore = <Item extends z.ZodType>(item: Item) => z.union([item, someOf(item)])

const wordSchema = z.string().regex(/^[a-z][a-z0-9_]*$/, 'a word of small letters, digits and _')
const daysSchema = z.number().min(0).max(36_500)
const withinSchema = z.strictObject({ days: z.union([daysSchema, z.partialRecord(whoSchema, daysSchema)]) })
const severityFromSchema = z.strictObject({ from: severitySchema })
const hitSchema = outcomeSchema.exclude(['send'])

const messageTestSchema = z
  .strictObject({
    any: someOf(traitSchema).exactOptional().describe('At least one of these traits'),
    all: someOf(traitSchema).exactOptional().describe('All of these traits'),
    none: someOf(traitSchema).exactOptional().describe('None of these traits'),
    subjectAny: someOf(traitSchema).exactOptional().describe('At least one of these in the subject or preheader'),
    bodyAny: someOf(traitSchema).exactOptional().describe('At least one of these in the body'),
    claims: someOf(wordSchema).exactOptional().describe('Takes at least one of these kinds for granted'),
    topics: someOf(wordSchema).exactOptional().describe('At least one of these topics'),
    hazards: z
      .union([z.literal('any'), someOf(wordSchema)])
      .exactOptional()
      .describe('Words of at least one of these hazards, or of any'),
    purposes: someOf(purposeSchema).exactOptional().describe('Its author calls it one of these'),
    notPurposes: someOf(purposeSchema).exactOptional().describe('Its author calls it none of these'),
    unjudged: z.literal(true).exactOptional().describe('Only when its language could not be judged'),
  })
  .describe('All keys that are given must hold')

const joinSchema = z.enum(['hazard', 'name', 'topic', 'channel'])

const situationTestSchema = z
  .strictObject({
    kind: oneOrMore(wordSchema).describe('A kind of situation, or several'),
    state: someOf(stateSchema).exactOptional().describe('Default: open'),
    certainty: someOf(certaintySchema).exactOptional().describe('Default: both'),
    affected: someOf(affectedSchema).exactOptional().describe('Default: yes; unknown then holds'),
    severity: severityFromSchema.exactOptional().describe('At least this severe'),
    who: someOf(whoSchema).exactOptional().describe('Whom it befell'),
    topic: someOf(wordSchema).exactOptional(),
    notTopic: someOf(wordSchema).exactOptional(),
    impact: someOf(impactSchema).exactOptional(),
    within: withinSchema
      .exactOptional()
      .describe('In force until so many days after the end; a number, or a table by who'),
    ahead: z.strictObject({ days: daysSchema }).exactOptional().describe('In force already so many days before'),
    meets: oneOrMore(joinSchema).exactOptional().describe('What joins the situation to the message'),
  })
  .describe('Something on file; all keys that are given must hold for one and the same situation')

const recipientTestSchema = z.union([
  situationTestSchema,
  z
    .strictObject({ absent: oneOrMore(situationTestSchema) })
    .describe('Something that is not on file, where anything at all is'),
  z
    .strictObject({ fact: z.string().min(1), is: someOf(z.union([z.string(), z.number(), z.boolean()])) })
    .describe("One of the recipient's own columns has one of these values"),
  z.strictObject({ flag: someOf(flagSchema) }).describe("What was found in the recipient's own fields and rows"),
])

const ruleIdSchema = z
  .string()
  .regex(/^(no|require)-[a-z0-9]+(-[a-z0-9]+)*$/, 'no-<harm> or require-<thing>, kebab-case')

const teamRuleSchema = z
  .strictObject({
    id: ruleIdSchema,
    title: z.string().min(1).describe('One short sentence without a full stop'),
    why: z.string().min(1).describe('Why it hurts, and why the windows are as long as they are'),
    remedy: z.string().min(1).describe('What the author of a message can do about it'),
    seen: z.array(z.string().min(1)).readonly().default([]).describe('Real incidents that it would have stopped'),
    message: oneOrMore(messageTestSchema),
    recipient: z.union([z.literal('everybody'), recipientTestSchema, someOf(recipientTestSchema)]),
    unless: oneOrMore(recipientTestSchema).exactOptional().describe('Where any of these holds, the rule does not'),
    spares: z
      .array(purposeSchema)
      .readonly()
      .default([])
      .describe('Purposes that it lets pass, as long as the text fits them'),
    outcome: hitSchema,
    grave: z
      .literal(true)
      .exactOptional()
      .describe(
        'So grave that a trait which the message only perhaps carries counts; a block on that ground is a hold',
      ),
    floor: z.literal(true).exactOptional().describe('Cannot be overridden or released by anyone'),
  })
  .transform((rule) => ({ type: 'care' as const, ...rule }))

const overrideSchema = z
  .strictObject({
    within: withinSchema.exactOptional(),
    severity: severityFromSchema.exactOptional(),
    outcome: hitSchema.exactOptional(),
    lint_severity: lintSeveritySchema.exactOptional(),
    off: z.literal(true).exactOptional().describe('The rule does not apply at all'),
    because: z.string().min(1).describe('The reason; it stands in the policy table'),
  })
  .refine(
    (override) => Object.keys(override).length > 1,
    'something to change: within, severity, outcome, lint_severity or off',
  )

/** `heed.policy.yaml`. Rules have exactly the keys of `CareRule` in src/judge/rule.ts, so that its page serves both. */
export const policySchema = z.strictObject({
  kinds: z
    .record(
      wordSchema,
      z.strictObject({ description: z.string().min(1), severity: severitySchema.default('moderate') }),
    )
    .default({})
    .describe('Kinds of situation beyond those that heed knows'),
  rules: z.array(teamRuleSchema).default([]).describe("The team's own care rules"),
  overrides: z
    .record(ruleIdSchema, overrideSchema)
    .default({})
    .describe('Changes to rules, by id; floor rules cannot be changed'),
})

export interface Policy extends z.output<typeof policySchema> {
  /** by dotted path as in a campaign, and `rules.<id>` for each rule */
  places: Record<string, TextPlace>
}

/** Kinds that a rule asks about, each with the path at which it stands. */
function kindsAsked(node: unknown, path: string): { kind: string; path: string }[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => {
    const at = `${path}.${key}`
    if (key === 'kind' || key === 'claims') {
      return typeof value === 'string'
        ? [{ kind: value, path: at }]
        : Object.entries(value as string[]).map(([index, kind]) => ({ kind, path: `${at}.${index}` }))
    }
    return kindsAsked(value, at)
  })
}

/**
 * A team's policy; an empty one without a file.
 *
 * @throws InputError with file, line and column for what does not fit: unknown keys and words, a kind that is neither known nor declared,
 * a declared kind that heed knows already, two rules with one id
 */
export async function loadPolicy(file?: string): Promise<Policy> {
  if (file === undefined) return { ...policySchema.parse({}), places: {} }
  const document = parseYaml(file, await readText(file, 'a policy'), undefined)
  const policy = check(policySchema, document)
  const { places, keys } = document
  const errors: InputError[] = []
  const refuse = (place: TextPlace | undefined, what: string, expected: string): void => {
    errors.push(new InputError(what, { file, line: place?.line ?? 1, column: place?.column ?? 1, expected }))
  }
  const known = new Set<string>([...kindSchema.options, ...Object.keys(policy.kinds)])
  for (const kind of Object.keys(policy.kinds)) {
    if ((kindSchema.options as string[]).includes(kind))
      refuse(keys[`kinds.${kind}`], `kind “${kind}” is one that heed knows`, 'another name')
  }
  const byId: Record<string, TextPlace> = Object.create(null)
  for (const [index, rule] of policy.rules.entries()) {
    const path = `rules.${index}`
    const place = places[`${path}.id`]
    if (byId[`rules.${rule.id}`]) refuse(place, `two rules “${rule.id}”`, 'one rule an id')
    if (place) byId[`rules.${rule.id}`] = place
    for (const { kind, path: at } of kindsAsked(rule, path)) {
      if (!known.has(kind)) refuse(places[at], `kind “${kind}”`, 'a kind that heed knows, or one declared under kinds')
    }
  }
  const [first, ...others] = errors
  if (first) throw new DocumentErrors([first, ...others])
  return { ...policy, places: Object.assign(places, byId) }
}
