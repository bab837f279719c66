import type { Card } from './store.ts'

const typeWords = {
  micro: 'micro enterprise small',
  independent: 'agency',
  charity: 'charity voluntary',
  'personal-assistant': 'personal assistant',
  'in-house': 'council own',
} as const

/** What it is and who offers it, beside the category's name: who asks for a personal assistant or a group wants one. */
export function sortWords({ providerType, kind }: Card): string {
  return `${providerType ? typeWords[providerType] : 'community'} ${kind}`
}
