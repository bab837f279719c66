/** The categories a catalogue begins with, in their order, each with the colours of its shelf. */
export const firstCategories = [
  { slug: 'help-at-home', name: 'Help at home', tone: 'home' },
  { slug: 'getting-out', name: 'Getting out', tone: 'out' },
  { slug: 'things-to-do', name: 'Things to do', tone: 'do' },
  { slug: 'food-and-cooking', name: 'Food and cooking', tone: 'food' },
  { slug: 'a-break-away', name: 'A break away', tone: 'breaks' },
  { slug: 'learning-and-work', name: 'Learning and work', tone: 'learn' },
  { slug: 'things-for-the-home', name: 'Things for the home', tone: 'kit' },
  { slug: 'free-near-you', name: 'Free near you', tone: 'free' },
] as const
