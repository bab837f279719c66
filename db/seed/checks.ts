import sharp from 'sharp'
import { acceptCheck, returnCheck } from '#app/domain/catalogue/checks/review-check.server.ts'
import { chaseChecks, noteEndedChecks } from '#app/domain/catalogue/checks/chase-checks.server.ts'
import { sendCheck } from '#app/domain/catalogue/checks/send-check.server.ts'
import { newId } from '#app/domain/shared/id.ts'
import { keepFile } from '#app/integrations/files.server.ts'
import { commissionerId, councilId } from './accounts.ts'
import { actorOf, ownerOf } from './actors.ts'
import { idOf } from './names.ts'
import type { Timeline } from './timeline.ts'
import { usualChecks, type Sent } from './usual-checks.ts'

const told: readonly Sent[] = [
  { provider: 'bright-days', kind: 'identity', daysAgo: 200, accepted: {} },
  { provider: 'bright-days', kind: 'insurance', daysAgo: 197, accepted: { endsInDays: 101, million: 5 } },
  {
    provider: 'bright-days',
    kind: 'criminal-record',
    daysAgo: 23,
    said: 'Certificates 001234567890 and 001234567891, both of 30 October',
    accepted: {},
  },
  { provider: 'canal-companions', kind: 'insurance', daysAgo: 180, accepted: { endsInDays: 6, million: 2 } },
  { provider: 'canal-companions', kind: 'identity', daysAgo: 180, accepted: {} },
  { provider: 'tablet-tutor', kind: 'insurance', daysAgo: 150, accepted: { endsInDays: -2, million: 2 } },
  { provider: 'tablet-tutor', kind: 'identity', daysAgo: 150, accepted: {} },
  {
    provider: 'tablet-tutor',
    kind: 'criminal-record',
    daysAgo: 150,
    said: 'Certificate 001234567866',
    accepted: {},
  },
  { provider: 'tillys-tidy-homes', kind: 'identity', daysAgo: 9, accepted: {} },
  { provider: 'tillys-tidy-homes', kind: 'insurance', daysAgo: 2 },
  {
    provider: 'tillys-tidy-homes',
    kind: 'criminal-record',
    daysAgo: 9,
    said: 'Certificate 001234567899',
    returned: { reason: 'unreadable', words: 'Take the picture by a window, so that we can read the number.' },
  },
  { provider: 'two-sisters-home-help', kind: 'identity', daysAgo: 140, accepted: {} },
  {
    provider: 'two-sisters-home-help',
    kind: 'criminal-record',
    daysAgo: 140,
    said: 'Certificates 001234567855 and 001234567856',
    accepted: {},
  },
  { provider: 'two-sisters-home-help', kind: 'insurance', daysAgo: 140, accepted: { endsInDays: 25, million: 2 } },
  { provider: 'two-sisters-home-help', kind: 'insurance', daysAgo: 1 },
  { provider: 'grace-adeyemi', kind: 'identity', daysAgo: 120, accepted: {} },
  {
    provider: 'grace-adeyemi',
    kind: 'criminal-record',
    daysAgo: 120,
    said: 'Certificate 001234567877 of 2 July',
    accepted: {},
  },
  {
    provider: 'grace-adeyemi',
    kind: 'references',
    daysAgo: 4,
    said: 'Ada Moss, 01632 960 771. Father Brian Doyle, brian@st-annes.example',
  },
  { provider: 'oak-tree-care', kind: 'registration', daysAgo: 170, said: 'Our number is 1-1234567890', accepted: {} },
  { provider: 'oak-tree-care', kind: 'insurance', daysAgo: 170, accepted: { endsInDays: 240, million: 10 } },
  { provider: 'kestrel-home-care', kind: 'registration', daysAgo: 165, said: 'Number 1-2345678901', accepted: {} },
  { provider: 'kestrel-home-care', kind: 'insurance', daysAgo: 165, accepted: { endsInDays: 27, million: 10 } },
  { provider: 'fernhill-home-support', kind: 'registration', daysAgo: 190, said: 'Number 1-3456789012', accepted: {} },
]
const ten = 600

/** Checks in every state: waiting, accepted, returned, about to end and ended. */
export async function planChecks(timeline: Timeline): Promise<void> {
  const bytes = await aDocument()
  for (const sent of [...told, ...usualChecks(told)]) await planCheck(timeline, { sent, bytes })
  for (const days of [-2, -1, 0]) {
    timeline.at(timeline.day(days), 180, async (tx) => {
      while (await chaseChecks(tx));
      while (await noteEndedChecks(tx));
    })
  }
}

async function planCheck(timeline: Timeline, { sent, bytes }: { sent: Sent; bytes: Buffer }): Promise<void> {
  const { provider, kind, daysAgo, said = null, accepted, returned } = sent
  const organisationId = idOf('org', provider)
  const needsFile = kind !== 'registration' && kind !== 'references'
  const file = needsFile ? { id: newId('fil'), mediaType: 'image/jpeg', bytes: bytes.length } : null
  if (file) await keepFile(file.id, bytes)
  const officer = actorOf(commissionerId)
  let checkId = ''
  timeline.at(timeline.day(-daysAgo), ten, async (tx) => {
    ;({ checkId } = await sendCheck(tx, ownerOf(organisationId), { organisationId, kind, said, file }))
  })
  if (!accepted && !returned) return
  timeline.at(timeline.day(3 - daysAgo), ten, async (tx) => {
    if (returned) return returnCheck(tx, officer, { councilId, checkId, ...returned })
    const { endsInDays, million, isRegistered = true } = accepted ?? {}
    const endsOn = endsInDays === undefined ? null : timeline.day(endsInDays)
    const amountPence = million ? million * 100_000_000 : null
    const registered = kind === 'registration' ? isRegistered : null
    await acceptCheck(tx, officer, { councilId, checkId, amountPence, endsOn, registered })
  })
}

/** A page with lines on it, as if somebody had photographed it. */
function aDocument(): Promise<Buffer> {
  const lines = Array.from(
    { length: 22 },
    (_, at) => `<rect x="120" y="${260 + at * 44}" width="${at % 4 === 3 ? 420 : 760}" height="10" fill="#8b8f97"/>`,
  )
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1400"><rect width="1000" height="1400" fill="#fdfcf8"/>
    <rect x="120" y="120" width="420" height="34" fill="#1d2025"/><rect x="120" y="180" width="300" height="14" fill="#5a5f69"/>${lines.join('')}
    <circle cx="800" cy="1270" r="70" fill="none" stroke="#6b2451" stroke-width="8"/></svg>`
  return sharp(Buffer.from(page)).jpeg({ quality: 70 }).toBuffer()
}
