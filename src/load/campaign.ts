// Takes: parsed YAML. Gives: the shape of a campaign, checked. May not: read files (load.ts does).
import { z } from 'zod'
import { channelSchema, kindSchema, purposeSchema, traitSchema } from './words.ts'

const instantOrDate = z.union([z.iso.date(), z.iso.datetime({ offset: true })])

const senderSchema = z.strictObject({
  name: z.string().min(1).describe('Who writes: a person or the firm'),
  email: z.email().describe('Address in the From header'),
})

const variantSchema = z.union([
  z.string().min(1),
  z.strictObject({
    subject: z.string().min(1).optional(),
    preheader: z.string().optional(),
    template: z.string().min(1),
  }),
])

/** `campaign.yaml`, or the front matter of a single-file campaign. Unknown keys are errors. */
export const campaignSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'kebab-case')
    .optional()
    .describe("Default: the folder's name"),
  purpose: purposeSchema.describe('What the message is for; checked against what the text does'),
  channel: channelSchema.default('email'),
  subject: z.string().min(1).optional().describe('Required for e-mail'),
  preheader: z.string().optional(),
  from: senderSchema.optional(),
  reply_to: z.email().optional().describe('An address that somebody reads'),
  human_contact: z
    .strictObject({ phone: z.string().min(3).optional(), url: z.url().optional(), email: z.email().optional() })
    .refine((value) => Object.keys(value).length > 0, 'at least one of phone, url, email')
    .optional()
    .describe('How a reader reaches a person'),
  template: z
    .string()
    .min(1)
    .optional()
    .describe('.mjml, .md, .html or .txt; a single-file campaign is its own template'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 tag such as en or pt-BR')
    .default('en'),
  merge_language: z.enum(['handlebars', 'liquid']).default('handlebars'),
  variants: z.record(z.string().regex(/^[a-z][a-z0-9_-]*$/), variantSchema).default({}),
  from_reader: z
    .array(z.string().min(1))
    .default([])
    .describe("Merge fields that carry the reader's own words or pictures' captions"),
  claims: z.array(kindSchema).default([]).describe('Facts taken for granted, beyond those found in the text'),
  author_says: z
    .array(
      z.union([
        z.strictObject({ not: traitSchema, because: z.string().min(1), until: z.iso.date().optional() }),
        z.strictObject({ is: traitSchema, because: z.string().min(1), until: z.iso.date().optional() }),
      ]),
    )
    .default([])
    .describe("The author's word against (`not`) or for (`is`) a trait; shown in every report"),
  send: z
    .strictObject({
      asm_group: z.int().positive().optional(),
      unsubscribe_url: z.string().min(1).optional().describe('HTTPS; merge tags make it one per recipient'),
      categories: z.array(z.string().min(1).max(255)).max(10).optional(),
      window: z
        .string()
        .regex(/^\d\d:\d\d-\d\d:\d\d$/)
        .optional(),
      at: instantOrDate.optional(),
    })
    .default({}),
  audience: z.strictObject({ recipients: z.string().optional(), situations: z.string().optional() }).default({}),
})

type Declared = z.infer<typeof campaignSchema>

export interface Variant {
  /** name; undefined for the campaign's own template */
  name: string | undefined
  subject: string | undefined
  preheader: string | undefined
  /** absolute path */
  templateFile: string
  /** whole text of `templateFile`, front matter and all, so that offsets are those of the file; what is sent starts at `templateOffset` */
  template: string
  format: 'mjml' | 'markdown' | 'html' | 'text'
  /** where subject and preheader stand in their file (offset of the first character inside the YAML scalar) */
  subjectPlace: TextPlace | undefined
  preheaderPlace: TextPlace | undefined
  /** for a single-file campaign: offset at which the template's text starts after the front matter */
  templateOffset: number
}

/** Where a text stands in a file. Lines and columns count from 1. */
export interface TextPlace {
  file: string
  line: number
  column: number
  offset: number
}

/** A campaign with its templates read; paths are absolute. */
export interface Campaign extends Omit<Declared, 'id' | 'variants' | 'template'> {
  id: string
  /** `campaign.yaml` or the single file */
  file: string
  /** includes and partials resolve inside this folder only */
  folder: string
  main: Variant
  /** in the order in which they were declared */
  variants: Variant[]
  /** texts of every file in the folder that a template may include, by path relative to `folder`; `read` opens no file itself */
  includes: Record<string, string>
  /** where a key stands in `file`, by dotted path such as `send.unsubscribe_url` */
  places: Record<string, TextPlace>
}
