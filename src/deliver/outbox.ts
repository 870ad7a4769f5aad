// Takes: rendered messages. Gives: one RFC 5322 file each, in a folder. May not: write over a file, know the time.
import { link, mkdir, open, rename, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import MailComposer from 'nodemailer/lib/mail-composer'
import { InputError } from '../input-error.ts'
import type { Delivery, Outcome, Provider } from './provider.ts'
import type { RenderedMessage } from './render.ts'

/**
 * The default provider: writes `<delivery id>.eml`, which any mail client opens. A file that is there was handed over before and stays as it
 * is; a new one appears whole or not at all, and is on the disk before it counts as accepted.
 *
 * @param folder made when missing
 * @param now ISO 8601, for the Date header
 * @throws InputError when the folder cannot be made
 */
export async function createOutbox({ folder, now }: { folder: string; now: string }): Promise<Provider> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw new InputError(`an outbox folder that cannot be made (${codeOf(error)})`, {
      file: folder,
      expected: 'a folder that heed may write to',
    })
  }
  const handOverOne = async ({ id, message }: Delivery): Promise<Outcome> => {
    try {
      await writeOnce(join(folder, `${id}.eml`), await emlOf(message, now))
      return { id, kind: 'accepted', providerId: `${id}.eml` }
    } catch (error) {
      // The file takes its name last: with an error there is none.
      return { id, kind: 'rejected', code: `write-failed ${codeOf(error)}`, retry: 'later' }
    }
  }
  return {
    name: 'outbox',
    caps: { maxDeliveries: 100, maxBytes: 30_000_000 },
    async handOver(batch) {
      const outcomes: Outcome[] = []
      for (const delivery of batch) outcomes.push(await handOverOne(delivery))
      try {
        await syncFolder(folder)
        return outcomes
      } catch (error) {
        // The names may not survive a power cut.
        const cause = `folder-not-synced ${codeOf(error)}`
        return outcomes.map((outcome) =>
          outcome.kind === 'accepted' ? { id: outcome.id, kind: 'unknown', cause } : outcome,
        )
      }
    },
    async close() {},
  }
}

/** The message as bytes; the same message and instant give the same bytes. */
async function emlOf(message: RenderedMessage, now: string): Promise<Buffer> {
  const { deliveryId, from, to, replyTo, subject, html, text, headers } = message
  const domain = from.email.slice(from.email.lastIndexOf('@') + 1)
  const composer = new MailComposer({
    from: { name: from.name, address: from.email },
    to: { name: '', address: to.email },
    ...(replyTo !== undefined && { replyTo: { name: '', address: replyTo } }),
    subject,
    text,
    ...(html !== undefined && { html }),
    // Prepared: an address in a header must not be encoded or cut.
    headers: Object.entries(headers).map(([key, value]) => ({ key, value: { prepared: true, value } })),
    messageId: `<${deliveryId}@${domain}>`,
    date: new Date(now),
    baseBoundary: deliveryId,
    newline: 'windows',
    // What a template names is never read from the disk or the network.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

async function writeOnce(file: string, bytes: Buffer): Promise<void> {
  if (await exists(file)) return
  const beside = `${file}.${process.pid}.tmp`
  try {
    const handle = await open(beside, 'w', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await nameOnce(beside, file)
  } finally {
    await unlink(beside).catch(() => {})
  }
}

/** A hard link refuses a name that is taken, which a rename would write over. Some file systems have no hard links. */
async function nameOnce(beside: string, file: string): Promise<void> {
  try {
    await link(beside, file)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code)) throw error
    if (!(await exists(file))) await rename(beside, file)
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : 'unknown'
}
