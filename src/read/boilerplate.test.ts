import { describe, expect, it } from 'vitest'
import { readTemplate } from './read-tester.ts'

/** Whether a line is boilerplate at the end of a message, and in the middle of one. */
function told(line: string): [atEnd: boolean, inside: boolean] {
  const filler = Array.from({ length: 12 }, (_, at) => `Sentence number ${at} of the message.`).join('\n\n')
  const isBoilerplate = (text: string) =>
    readTemplate('text', text).message.children.find(({ text: own }) => own === line)?.boilerplate ?? false
  return [isBoilerplate(`${filler}\n\n${line}`), isBoilerplate(`Hello.\n\n${line}\n\n${filler}`)]
}

describe('boilerplate', () => {
  it.each([
    'Unsubscribe | Manage your preferences',
    'You are receiving this email because you signed up.',
    'Trouble viewing? View this email in your browser.',
    '© 2026 Acme Inc. All rights reserved.',
    'Si no quieres más correos, puedes darte de baja aquí.',
    'Vous recevez cet e-mail car vous êtes client. Se désabonner',
    'Newsletter abbestellen · Impressum',
    'Você recebeu este e-mail porque é cliente. Cancelar inscrição',
  ])('is %j, wherever it stands', (line) => {
    expect(told(line)).toEqual([true, true])
  })

  it.each([
    'Acme Inc., 12 Main Street, Springfield, IL 62701',
    'Acme GmbH, Lindenstraße 5, 10969 Berlin',
    'Acme, 10 rue de la Paix, 75002 Paris',
    'Acme Ltd, 1 High Road, London N1 9GU',
  ])('is the address %j at the end only', (line) => {
    expect(told(line)).toEqual([true, false])
  })

  it.each([
    'Bridport Swimming Club, c/o 6 Mill Cottages. You receive The Length as a member.',
    'Ironside Security, Tampa FL. Preferences',
    'Jo, Little Oak Nursery',
    'Lowther & Daughter, Funeral Directors, Kendal',
    'Landratsamt Oberfeld, Katastrophenschutz',
  ])('is the closing line %j at the end only', (line) => {
    expect(told(line)).toEqual([true, false])
  })

  it.each([
    'Happy Birthday, Maria',
    'FREE SHIPPING ON EVERYTHING',
    'Next meeting 9 June, room 114.',
    'Remember Thursday',
    'The barn sends its love, Harriet',
    'We are so sorry for your loss.',
    'Join us at 12 Main Street, Springfield, and celebrate!',
    'Congratulations on your new baby!',
    'Your delivery comes on 12 May.',
    'Buy now: 50% off everything.',
  ])('is not %j', (line) => {
    expect(told(line)).toEqual([false, false])
  })

  it('is never a whole paragraph of something else that also names it', () => {
    const selling = `Buy now, everything must go! ${'This is the sale of the year, do not miss it. '.repeat(6)}You can unsubscribe any time.`
    expect(told(selling)[1]).toBe(false)
  })

  it('is a link or an image that leads to a social network', () => {
    const { message } = readTemplate('html', '<p>X</p><a href="u">Facebook</a><a href="u"><img alt="Instagram"></a>')
    expect(message.children.map(({ boilerplate }) => boilerplate)).toEqual([false, true, true])
  })
})
