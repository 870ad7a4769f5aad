// Reads a template as a campaign's variant, for the tests of this stage.
import type { Block, Message, VisibleBlocks } from './message.ts'
import { read } from './read.ts'

interface Given {
  subject?: string
  preheader?: string
  language?: 'handlebars' | 'liquid'
  includes?: Record<string, string>
  templateOffset?: number
}

/** Reads a template of a campaign in `/c`, whose file is `/c/email`. */
export function readTemplate(
  format: Message['format'],
  template: string,
  { subject, preheader, language = 'handlebars', includes = {}, templateOffset = 0 }: Given = {},
): { message: Message; visible: VisibleBlocks } {
  return read(
    {
      name: undefined,
      subject,
      preheader,
      templateFile: '/c/email',
      template,
      format,
      subjectPlace: subject === undefined ? undefined : { file: '/c/campaign.yaml', line: 3, column: 11, offset: 40 },
      preheaderPlace:
        preheader === undefined ? undefined : { file: '/c/campaign.yaml', line: 4, column: 13, offset: 200 },
      templateOffset,
    },
    { file: '/c/campaign.yaml', folder: '/c', mergeLanguage: language, includes },
  )
}

/** A block in one line: its role, its text, and the conditions it stands under. */
export function inShort({ type, text, conditions }: Block): string {
  const under = conditions.map(({ source, negated }) => `${negated ? 'not ' : ''}${source}`).join(' & ')
  return `${type}: ${text}${under === '' ? '' : ` [${under}]`}`
}

/** What a block's position covers in its file. */
export function sourceOfBlock(message: Message, { file, position }: Pick<Block, 'file' | 'position'>): string {
  const source = message.files.find((other) => other.file === file)?.source ?? ''
  return source.slice(position.start.offset, position.end.offset)
}
