import { z } from 'zod'
import { aboutMeSections, type AboutMeSection } from '#db/schema/people.ts'
import { addDays, type Day } from '../shared/day.ts'

/** In the order of the page. */
export const sections = aboutMeSections

export const sectionWords = {
  address: 'Where I live',
  phone: 'My telephone number',
  howToGetIn: 'How to get in',
  whatMatters: 'What matters to me',
  communication: 'My language, and how to talk with me',
  emergencyContact: 'Whom to call in an emergency',
} as const satisfies Record<AboutMeSection, string>

/** The same where somebody else reads whose it is. */
export function sectionWordsOf(shortName: string): Record<AboutMeSection, string> {
  return {
    ...sectionWords,
    address: `Where ${shortName} lives`,
    phone: `${shortName}’s telephone number`,
    whatMatters: `What matters to ${shortName}`,
    communication: `${shortName}’s language, and how to talk with ${shortName}`,
  }
}

const words = z.string().trim().max(2000, 'Use up to 2,000 letters.').optional()
export const AboutMeForm = z.object({
  address: words,
  phone: words,
  howToGetIn: words,
  whatMatters: words,
  communication: words,
  emergencyContact: words,
})

export type AboutMe = Record<AboutMeSection, string | null>

/** How long after the end a provider may still see the chosen page. */
const daysAfterTheEnd = 90

type Line = {
  /** the provider has said yes to it */
  isAccepted: boolean
  endedOn: Day | null
}

export type Told = 'district and times' | 'name and chosen page' | 'what an invoice needs'

/**
 * What a provider is told about a person for an order line: before a yes the district, the times and the needs in the person's words;
 * after it the name, the address and the page that was chosen; ninety days after the end only what an invoice needs.
 */
export function toldAbout(line: Line, today: Day): Told {
  if (!line.isAccepted) return 'district and times'
  if (line.endedOn && today > addDays(line.endedOn, daysAfterTheEnd)) return 'what an invoice needs'
  return 'name and chosen page'
}

/** The sections that go with an order, in their order, each with its heading. The address always goes along: somebody has to find the door. */
export function sectionsShared(aboutMe: AboutMe, shared: readonly AboutMeSection[]) {
  return aboutMeSections.flatMap((section) => {
    const text = aboutMe[section]
    if (!text || (section !== 'address' && !shared.includes(section))) return []
    return [{ section, heading: sectionWords[section], text }]
  })
}
