// Takes: one line of `heed judge`. Gives: the message as a campaign, the recipient, the situations. May not: settle or judge them.
import { z } from 'zod'
import { InputError } from '../input-error.ts'
import { type Campaign, campaignSchema, type TextPlace, type Variant } from './campaign.ts'
import { channelSchema, type Purpose, purposeSchema } from './words.ts'

const formatSchema = z.enum(['markdown', 'mjml', 'html', 'text'])

const variantSchema = z.union([
  z.string().min(1),
  z.object({
    subject: z.string().optional(),
    preheader: z.string().optional(),
    body: z.string().min(1),
    format: formatSchema.optional(),
  }),
])

// Other keys are let be: whoever streams messages sends along what their own system needs.
const lineSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  message: z
    .object({
      subject: z.string().optional(),
      preheader: z.string().optional(),
      body: z.string().optional(),
      format: formatSchema.default('text'),
      purpose: purposeSchema.nullish(),
      channel: channelSchema.default('email'),
      language: z.string().optional(),
      merge_language: z.enum(['handlebars', 'liquid']).optional(),
      variants: z.record(z.string().min(1), variantSchema).default({}),
    })
    .refine(
      (message) => [message.subject, message.preheader, message.body].some((text) => text?.trim()),
      'a subject, a preheader or a body',
    ),
  recipient: z.record(z.string(), z.unknown()).default({}),
  situations: z.array(z.record(z.string(), z.unknown())).default([]),
  now: z.iso.datetime({ offset: true }).optional(),
})

/** A line of `heed judge`, checked. `purpose` is undefined where the line does not say what the message is for. */
export interface JudgeLine {
  id: string | number | null
  campaign: Campaign
  purpose: Purpose | undefined
  recipient: Record<string, unknown>
  situations: Record<string, unknown>[]
  now: string | undefined
}

const startOf = (file: string): TextPlace => ({ file, line: 1, column: 1, offset: 0 })

function idOf(value: unknown): string | number | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null
  return typeof id === 'string' || typeof id === 'number' ? id : null
}

/** The id that a line of `heed judge` carries, also where the rest of it cannot be read; `null` without one. */
export function idOfLine(text: string): string | number | null {
  try {
    return idOf(JSON.parse(text))
  } catch {
    return null
  }
}

/**
 * Reads one line of `heed judge`. Only what the line holds is there: no sender, no human contact.
 *
 * @throws InputError for a line that is not JSON or does not fit
 */
export function parseJudgeLine(text: string): JudgeLine {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new InputError('a line that is not JSON', { expected: 'an object with message, recipient and situations' })
  }
  const checked = lineSchema.safeParse(value)
  if (!checked.success) {
    const [issue] = checked.error.issues
    const path = issue?.path.join('.') || 'the line'
    throw new InputError(`${path}: ${issue?.message ?? 'does not fit'}`, {
      expected: 'what the contract of heed judge says',
    })
  }
  const { message, recipient, situations, now } = checked.data
  const { subject, preheader, body = '', format } = message
  const texts = [
    body,
    subject ?? '',
    preheader ?? '',
    ...Object.values(message.variants).map((variant) => (typeof variant === 'string' ? variant : variant.body)),
  ]
  const mergeLanguage = message.merge_language ?? (texts.some((one) => one.includes('{%')) ? 'liquid' : 'handlebars')
  const variantOf = (
    name: string | undefined,
    own: { subject: string | undefined; preheader: string | undefined; body: string; format: Variant['format'] },
  ): Variant => ({
    name,
    subject: own.subject,
    preheader: own.preheader,
    templateFile: 'body',
    template: own.body,
    format: own.format,
    subjectPlace: own.subject === undefined ? undefined : startOf('subject'),
    preheaderPlace: own.preheader === undefined ? undefined : startOf('preheader'),
    templateOffset: 0,
  })
  const declared = campaignSchema.parse({
    id: 'message',
    purpose: message.purpose ?? 'promotional',
    channel: message.channel,
    merge_language: mergeLanguage,
    ...(message.language !== undefined && { language: message.language }),
  })
  return {
    id: idOf(value),
    campaign: {
      ...declared,
      id: 'message',
      file: 'message',
      folder: '/',
      main: variantOf(undefined, { subject, preheader, body, format }),
      variants: Object.entries(message.variants).map(([name, variant]) =>
        typeof variant === 'string'
          ? variantOf(name, { subject, preheader, body: variant, format })
          : variantOf(name, {
              subject: variant.subject ?? subject,
              preheader: variant.preheader ?? preheader,
              body: variant.body,
              format: variant.format ?? format,
            }),
      ),
      includes: {},
      places: {},
    },
    purpose: message.purpose ?? undefined,
    recipient,
    situations,
    now,
  }
}
