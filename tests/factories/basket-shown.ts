import type { LineInBasket } from '#app/components/order/basket-lines.tsx'

/** A line of a basket as its page shows it, that fits. */
export function aLineInBasket(line: Partial<LineInBasket> = {}): LineInBasket {
  return {
    id: 'bsk_1',
    title: 'A clean and a chat',
    tone: 'home',
    pictures: [],
    category: 'Cleaning',
    providerId: 'org_1',
    providerName: 'Two Sisters',
    providerBy: 'Micro-enterprise',
    when: 'Every Monday, 10am to 12 noon, from 30 November 2026 to 14 December 2026.',
    sum: '2 hours × 3 visits = 6 hours, at £15.50 an hour',
    costPence: 9300,
    note: null,
    pot: { id: 'pot_1', name: 'Day-to-day support' },
    why: null,
    shortPence: 0,
    leftPence: 50_000,
    ...line,
  }
}
