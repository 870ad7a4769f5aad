// What others rely on, asked of the real command: output, exit codes, bad input.
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const HEED = fileURLToPath(new URL('../src/heed.js', import.meta.url))
const NOW = '2025-12-15T09:00:00Z'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heed-contract-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

function heed(args: string[], input = '', env: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [HEED, ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', ...env },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (data) => {
      stdout += data
    })
    child.stderr.on('data', (data) => {
      stderr += data
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
    child.stdin.end(input)
  })
}

async function put(path: string, text: string | Uint8Array): Promise<string> {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
  return path
}

const PARTY = `purpose: recap
subject: '{{insert first_name "default=Friend"}}, your year in review'
preheader: What a year it was, thanks to you.
from: { name: Acme, email: hello@acme.example }
reply_to: care@acme.example
human_contact: { phone: "+1 555 0100" }
template: email.md
send: { unsubscribe_url: "https://acme.example/u/{{token}}" }
`
const TEXT = `# It's been a great year!

Let's celebrate everything you did with us. Congratulations, and cheers to all of it!

Acme, 1 Harbour Street, Springfield, IL 62701. [Unsubscribe](https://acme.example/u/{{token}})
`
const PEOPLE = `id,email,first_name,token,timezone
r1,r1@example.com,Ada,t1,
r2,r2@example.com,Ben,t2,Europe/Paris
r3,r3@example.com,Cem,t3,
`
const FILE = `{"recipient_id":"r2","kind":"disaster","at":"2025-12-10","topic":"flood","severity":"severe","note":"secret-note"}
{"recipient_id":"r3","kind":"deceased","at":"2025-01-10"}
`

beforeAll(async () => {
  await put('campaigns/party/campaign.yaml', PARTY)
  await put('campaigns/party/email.md', TEXT)
  await put('people.csv', PEOPLE)
  await put('file.ndjson', FILE)
})

const INPUTS = ['campaigns/party', '--recipients', 'people.csv', '--situations', 'file.ndjson', '--now', NOW]

describe('heed judge', () => {
  const line = (id: unknown, more: object): string =>
    JSON.stringify({
      id,
      message: {
        subject: "It's been a great year!",
        body: 'Congratulations! Let us celebrate your year.',
        purpose: 'recap',
      },
      recipient: { id: 'p' },
      now: NOW,
      ...more,
    })

  it('answers each line in order and keeps going past a bad one', async () => {
    const flood = [{ kind: 'disaster', at: '2025-12-10', severity: 'severe', note: 'secret-note' }]
    const { code, stdout } = await heed(
      ['judge'],
      [
        line('calm', { situations: [] }),
        '{ not json',
        line('flooded', { situations: flood }),
        line('odd', { situations: [{ kind: 'nosuchkind', at: NOW }] }),
        line('dead', { situations: [{ kind: 'deceased', at: '2024-01-01' }] }),
        line(7, { message: { body: '' } }),
      ].join('\n'),
    )
    const answers = stdout
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text))
    expect(code).toBe(0)
    expect(answers.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['calm', 'send'],
      [null, 'hold'],
      ['flooded', 'hold'],
      ['odd', 'hold'],
      ['dead', 'block'],
      [7, 'hold'],
    ])
    expect(answers[0]).toEqual({ id: 'calm', outcome: 'send', variant: null, findings: [], again_on: null })
    const [finding] = answers[2].findings
    expect(finding).toMatchObject({
      rule: expect.any(String),
      outcome: 'swap',
      because: expect.any(String),
      situation: { kind: 'disaster', at: '2025-12-10T00:00:00Z' },
    })
    expect(finding.evidence[0]).toMatchObject({
      part: expect.stringMatching(/subject|body/),
      text: expect.any(String),
      line: 1,
      column: expect.any(Number),
    })
    expect(answers[2].again_on).toBe('2026-02-09')
    expect(answers[1].error).toContain('expected')
    expect(stdout).not.toContain('secret-note')
  })

  it('takes the variant that passes', async () => {
    const message = {
      subject: "It's been a great year!",
      body: 'Congratulations! Let us celebrate.',
      purpose: 'recap',
      variants: {
        gentle: {
          subject: 'Your summary is ready',
          body: 'You can look at your summary in your account whenever you like.',
        },
      },
    }
    const { stdout } = await heed(
      ['judge'],
      line('v', { message, situations: [{ kind: 'disaster', at: '2025-12-10' }] }),
    )
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'swap', variant: 'gentle' })
  })
})

describe('heed tone', () => {
  it('gives each line its traits with the words that show them', async () => {
    const { code, stdout } = await heed(
      ['tone'],
      `Congratulations on your new home!\n${JSON.stringify({ id: 'x', text: 'Last chance: 50% off ends tonight', kind: 'subject' })}\n\n`,
    )
    const [first, second, third] = stdout
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text))
    expect(code).toBe(0)
    expect(first).toMatchObject({ id: 1, traits: expect.arrayContaining(['celebratory']) })
    expect(second).toMatchObject({ id: 'x', traits: expect.arrayContaining(['promotional', 'urgency']) })
    expect(third).toMatchObject({ id: 3, text: '', traits: [], evidence: [] })
    for (const { text, evidence } of [first, second])
      for (const quote of evidence) expect(text.slice(quote.start, quote.end)).toBe(quote.text)
  })
})

describe('heed dry-run and send', () => {
  it('sums up for machines, and writes a decision a recipient', async () => {
    const { code, stdout } = await heed(['dry-run', ...INPUTS, '--decisions', 'out.ndjson', '--json'])
    expect(code).toBe(0)
    const result = JSON.parse(stdout)
    expect(result).toMatchObject({
      campaign: 'party',
      now: '2025-12-15T09:00:00.000Z',
      recipients: 3,
      outcomes: { send: 1, swap: 0, hold: 1, block: 1 },
      circumstances: 3,
      invalid_rows: [],
      plan: expect.stringMatching(/^[0-9a-f]{64}$/),
      elapsed_ms: expect.any(Number),
    })
    expect(Object.keys(result).sort()).toEqual([
      'campaign',
      'circumstances',
      'context',
      'elapsed_ms',
      'invalid_rows',
      'now',
      'outcomes',
      'plan',
      'recipients',
      'rules',
    ])
    const decisions = (await readFile(join(folder, 'out.ndjson'), 'utf8'))
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text))
    expect(decisions.map(({ recipient, outcome }) => [recipient, outcome])).toEqual([
      ['r1', 'send'],
      ['r2', 'hold'],
      ['r3', 'block'],
    ])
    for (const decision of decisions)
      expect(Object.keys(decision)).toEqual(['recipient', 'outcome', 'variant', 'rules', 'because', 'again_on'])
  })

  it('reach the same decisions, byte for byte, on every run', async () => {
    await heed(['dry-run', ...INPUTS, '--decisions', 'dry.ndjson'])
    await heed(['dry-run', ...INPUTS, '--decisions', 'again.ndjson'])
    const sent = await heed([
      'send',
      ...INPUTS,
      '--decisions',
      'sent.ndjson',
      '--ledger',
      'same.db',
      '--outbox',
      'same',
    ])
    expect(sent.code).toBe(0)
    const dry = await readFile(join(folder, 'dry.ndjson'))
    expect(await readFile(join(folder, 'again.ndjson'))).toEqual(dry)
    expect(await readFile(join(folder, 'sent.ndjson'))).toEqual(dry)
  })

  it('hand over what may go, once', async () => {
    const args = ['send', ...INPUTS, '--ledger', 'once.db', '--outbox', 'once', '--json']
    const first = JSON.parse((await heed(args)).stdout)
    expect(first).toEqual({
      campaign: 'party',
      plan: expect.any(String),
      accepted: 1,
      rejected: 0,
      unknown: 0,
      already: 0,
      outcomes: { send: 1, swap: 0, hold: 1, block: 1 },
      stopped_because: null,
    })
    expect(JSON.parse((await heed(args)).stdout)).toMatchObject({ accepted: 0, already: 1 })
    const files = await readdir(join(folder, 'once'))
    expect(files).toHaveLength(1)
    const mail = await readFile(join(folder, 'once', files[0] ?? ''), 'utf8')
    expect(mail).toMatch(/^To: r1@example\.com/m)
    expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m)
    expect(mail).toContain('multipart/alternative')
  })

  it('send nothing without context, and say so', async () => {
    const { code, stdout } = await heed([
      'send',
      'campaigns/party',
      '--recipients',
      'people.csv',
      '--now',
      NOW,
      '--ledger',
      'none.db',
      '--outbox',
      'none',
      '--json',
    ])
    expect(code).toBe(3)
    expect(JSON.parse(stdout)).toMatchObject({ accepted: 0, stopped_because: expect.stringContaining('no situations') })
    expect(await readdir(join(folder, 'none')).catch(() => [])).toEqual([])
  })

  it('fail on an outcome when asked', async () => {
    expect((await heed(['dry-run', ...INPUTS, '--fail-on', 'block'])).code).toBe(1)
  })

  it('print no note, no name and no address of anybody, and no colour where nobody sees it', async () => {
    for (const args of [
      ['dry-run', ...INPUTS],
      ['explain', 'campaigns/party', 'r2', ...INPUTS.slice(1)],
      ['dry-run', ...INPUTS, '--report', 'out.html'],
    ]) {
      const { stdout, stderr, code } = await heed(args)
      expect(code).toBe(0)
      expect(stdout + stderr).not.toMatch(/secret-note|Ben|r2@example\.com/)
      expect(stdout + stderr).not.toContain('\u001b')
    }
    expect(await readFile(join(folder, 'out.html'), 'utf8')).not.toMatch(/secret-note|Ben|r2@example\.com/)
  })
})

describe('bad input', () => {
  const cases: [string, () => Promise<string[]>, RegExp][] = [
    ['a missing campaign', async () => ['dry-run', 'campaigns/none'], /campaigns\/none.*expected/],
    [
      'wrong YAML',
      async () => ['check', await put('b1/campaign.yaml', 'purpose: recap\nsubject: "open\n')],
      /b1\/campaign\.yaml:\d+:\d+: .*expected/,
    ],
    [
      'an unknown key',
      async () => [
        'check',
        (await put('b2/campaign.yaml', `${PARTY}colour: red\n`)) && (await put('b2/email.md', TEXT)) && 'b2',
      ],
      /b2\/campaign\.yaml:9:1: .*colour.*expected/,
    ],
    [
      'a template that does not parse',
      async () => [
        'dry-run',
        (await put('b3/campaign.yaml', PARTY)) && (await put('b3/email.md', 'Hello\n\n{{#if vip}} dear\n')) && 'b3',
        ...INPUTS.slice(1),
      ],
      /b3\/email\.md:3:\d+: .*expected/,
    ],
    [
      'a variant that does not exist',
      async () => [
        'check',
        (await put('b4/campaign.yaml', `${PARTY}variants: { gentle: none.md }\n`)) &&
          (await put('b4/email.md', TEXT)) &&
          'b4',
      ],
      /b4\/campaign\.yaml:9:\d+: .*expected/,
    ],
    [
      'an include outside the folder',
      async () => [
        'check',
        (await put('b5/campaign.yaml', PARTY.replace('email.md', 'email.mjml'))) &&
          (await put('b5/email.mjml', '<mjml><mj-body>\n<mj-include path="../../people.csv" />\n</mj-body></mjml>')) &&
          'b5',
      ],
      /b5\/email\.mjml:2:\d+: .*expected/,
    ],
    [
      'a template outside the folder',
      async () => ['check', (await put('b6/campaign.yaml', PARTY.replace('email.md', '../people.csv'))) && 'b6'],
      /b6\/campaign\.yaml:7:\d+: .*expected/,
    ],
    [
      'a link that leads outside the folder',
      async () => {
        await put('b7/campaign.yaml', PARTY.replace('email.md', 'link.md'))
        await symlink(join(folder, 'people.csv'), join(folder, 'b7/link.md'))
        return ['check', 'b7']
      },
      /b7\/campaign\.yaml:7:\d+: .*expected/,
    ],
    [
      'an audience without id',
      async () => [
        'dry-run',
        'campaigns/party',
        '--situations',
        'file.ndjson',
        '--recipients',
        await put('noid.csv', 'email\na@example.com\n'),
      ],
      /noid\.csv.*expected/,
    ],
    [
      'an empty audience',
      async () => [
        'dry-run',
        'campaigns/party',
        '--situations',
        'file.ndjson',
        '--recipients',
        await put('empty.csv', 'id,email\n'),
      ],
      /empty\.csv.*expected/,
    ],
    [
      'an unreadable file',
      async () => ['dry-run', 'campaigns/party', '--situations', 'nowhere.ndjson', '--recipients', 'people.csv'],
      /nowhere\.ndjson.*expected/,
    ],
    [
      'text that is not UTF-8',
      async () => [
        'check',
        (await put('b8/campaign.yaml', PARTY)) &&
          (await put('b8/email.md', Buffer.from([0x48, 0x69, 0x0a, 0xff, 0xfe]))) &&
          'b8',
      ],
      /b8\/email\.md:2:1: .*expected/,
    ],
    ['an unknown provider', async () => ['send', ...INPUTS, '--provider', 'pigeon'], /pigeon.*expected/],
    ['a missing API key', async () => ['send', ...INPUTS, '--provider', 'sendgrid'], /SENDGRID_API_KEY/],
    [
      'a time without zone',
      async () => ['dry-run', ...INPUTS.slice(0, 5), '--now', '2025-12-15T09:00:00'],
      /--now .*expected/,
    ],
    [
      'two campaigns with one id',
      async () => [
        'check',
        (await put('twins/a/campaign.yaml', `id: twin\n${PARTY}`)) &&
          (await put('twins/a/email.md', TEXT)) &&
          (await put('twins/b/campaign.yaml', `id: twin\n${PARTY}`)) &&
          (await put('twins/b/email.md', TEXT)) &&
          'twins',
      ],
      /twin.*expected/,
    ],
    [
      'a lint error',
      async () => [
        'send',
        (await put('b9/campaign.yaml', PARTY.replace(/^send.*\n/m, ''))) && (await put('b9/email.md', TEXT)) && 'b9',
        ...INPUTS.slice(1),
        '--ledger',
        'lint.db',
      ],
      /b9\/campaign\.yaml:\d+:\d+: .*expected/,
    ],
    ['an unknown option', async () => ['dry-run', 'campaigns/party', '--nosuch'], /nosuch/],
    ['an unknown rule', async () => ['explain', 'no-such-rule'], /no-such-rule.*expected/],
    ['an unknown recipient', async () => ['explain', 'campaigns/party', 'nobody', ...INPUTS.slice(1)], /expected/],
  ]

  it.each(cases)('%s gets one clear line, exit 2, and nothing is sent', async (_, args, message) => {
    const { code, stderr, stdout } = await heed(await args(), '', {})
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n\s+at |a bug in heed/)
    expect(code).toBe(2)
    expect(stdout).not.toContain('accepted')
  })
})
