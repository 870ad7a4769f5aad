// Types only: the tree that every format is read into. A message is a unist tree; every block knows its exact place
// in the template as the author wrote it, and the conditions under which a reader sees it.
import type { Node, Parent, Position } from 'unist'

/** The role that a block plays for its reader. `footer` text (addresses, legal lines, unsubscribe lines) keeps its role and has `boilerplate`. */
export type Role =
  | 'subject'
  | 'preheader'
  | 'heading'
  | 'paragraph'
  | 'button'
  | 'list-item'
  | 'table-cell'
  | 'image-alternative'
  | 'link'

/** Offsets count UTF-16 code units; lines and columns count from 1, as unist says. */
export interface Place {
  file: string
  position: Position
}

/** One merge tag that prints a value: `{{first_name}}`, `{{insert name "default=you"}}`, `{{ user.name | default: 'you' }}`. */
export interface Field extends Place {
  /** as a path, `['order', 'total']`; inside loops the path from the root where it is known */
  path: string[]
  /** as the author wrote it */
  source: string
  /** has a default, or stands under a condition that asks for this very field */
  hasDefault: boolean
  /** triple-stash, `raw`: not escaped */
  raw: boolean
}

/** A condition or loop around a block, as the author wrote it. `negated` in the else branch. */
export interface Condition extends Place {
  source: string
  negated: boolean
}

export interface Block extends Node {
  type: Role
  /** index in reading order, over the whole message; the subject is 0 when there is one */
  index: number
  /** what a reader sees, white space folded, entities decoded; merge tags stand as written */
  text: string
  file: string
  position: Position
  /** maps `text` to the source: each run of `text` from `at` stands at `offset` in `file`; sorted by `at`. `sourceLength` where the source is of another length (`&amp;`) */
  runs: { at: number; offset: number; length: number; sourceLength?: number }[]
  fields: Field[]
  /** outermost first; empty: everybody sees it */
  conditions: Condition[]
  /** where a button, link or linked image leads */
  url?: string
  /** unsubscribe line, postal address, legal text, social links: carries no trait */
  boilerplate: boolean
  /** quoted words of somebody else: blockquote, testimonial */
  quoted: boolean
}

/** Something in a template that its renderer would drop, misread or refuse. Becomes a lint finding. */
export interface TemplateProblem extends Place {
  /** e.g. `bare-conditional`, `unknown-helper`, `unclosed-tag`, `missing-partial` */
  code: string
  message: string
}

export interface Link extends Place {
  url: string
  text: string
  conditions: Condition[]
}

export interface Message extends Parent {
  type: 'message'
  children: Block[]
  format: 'mjml' | 'markdown' | 'html' | 'text'
  mergeLanguage: 'handlebars' | 'liquid'
  /** all links, those of images and buttons too */
  links: Link[]
  /** all merge tags that print a value */
  fields: Field[]
  /** top-level names on which some condition depends; the columns that `join` must ask for */
  conditionFields: string[]
  problems: TemplateProblem[]
  /** sources of all files that were read (template, partials, includes, campaign.yaml for subject), for quoting and hashing */
  files: { file: string; source: string }[]
}

/**
 * Which blocks a reader with these merge values sees: indices into `children`, sorted. It renders the bare skeleton of
 * conditions with the real engine, so that it cannot differ from what the provider shows.
 */
export type VisibleBlocks = (values: Record<string, unknown>) => number[]
