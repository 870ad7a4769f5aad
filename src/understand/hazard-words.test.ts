import { describe, expect, it } from 'vitest'
import { hazardsIn } from './hazard-words.ts'

const earnest = (text: string) => hazardsIn(text).flatMap(({ hazard, idiom }) => (idiom ? [] : [hazard]))
const puns = (text: string) => hazardsIn(text).flatMap(({ hazard, idiom }) => (idiom ? [hazard] : []))

describe('hazard words', () => {
  it.each([
    ['Flood warning for the lower town', 'flood'],
    ['Wildfires are burning near Paradise', 'wildfire'],
    ['Hurricane Ida has reached the coast', 'storm'],
    ['The tornado destroyed forty homes', 'storm'],
    ['An earthquake of magnitude 6.1', 'earthquake'],
    ['After the shooting at the mall', 'shooting'],
    ['Covid cases rise again', 'pandemic'],
    ['A tsunami warning is in force', 'tsunami'],
    ['The volcano has erupted', 'volcano'],
    ['Victims of the bombing', 'attack'],
  ])('in earnest: %s', (text, hazard) => {
    expect(earnest(text)).toContain(hazard)
  })

  it.each([
    ['Our hot deals are on fire 🔥', 'wildfire'],
    ['A flood of offers', 'flood'],
    ['Keep your wardrobe above the water', 'flood'],
    ['Killer prices all week', 'shooting'],
    ['Deals that will blow you away', 'hurricane'],
    ["Let's shake things up", 'earthquake'],
    ['Storm into summer with 30% off', 'storm'],
    ['You survived Monday!', 'flood'],
    ['Ten beaches for your bucket list', 'crash'],
    ['Meet our sharpshooter of a printer', 'shooting'],
    ['Our sale is going viral', 'pandemic'],
  ])('in a figure of speech: %s', (text, hazard) => {
    expect(puns(text)).toContain(hazard)
    expect(earnest(text)).not.toContain(hazard)
  })

  it.each([
    'Watch it on Fire TV',
    'Your firewall is up to date',
    'Shoot us an email',
    'Book a photo shoot',
    'The deadline is Friday',
    'A new kitchen sink',
    'A crash course in pottery',
    'Brainstorm with the team',
    'Get your flu shot',
  ])('in another sense, which evokes nothing: %s', (text) => {
    expect(hazardsIn(text)).toEqual([])
  })

  it('evokes a storm by whatever name', () => {
    for (const text of ['Hurricane season', 'Tornado watch', 'A cyclone is near'])
      expect(hazardsIn(text).map(({ hazard }) => hazard)).toContain('storm')
  })
})
