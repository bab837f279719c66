import type { versionStates } from '#db/schema/listing-versions.ts'

type VersionState = (typeof versionStates)[number]

/** The state of a version as it stands in a tag. */
export const versionStateWords = {
  draft: 'Kept for later',
  waiting: 'The council reads it',
  approved: 'What counts now',
  returned: 'Sent back',
  superseded: 'Before',
} as const satisfies Record<VersionState, string>

/** What saving came to, as a sentence. */
export function savedInWords(state: VersionState): string {
  switch (state) {
    case 'waiting':
      return 'The council reads it first. Until then everybody sees what stood there before.'
    case 'draft':
      return 'Only you and your colleagues see it.'
    case 'approved':
    case 'returned':
    case 'superseded':
      return ''
    default:
      return state satisfies never
  }
}
