import { dayInWords } from '#app/domain/shared/words.ts'
import { SummaryList } from '../ui/summary-list.tsx'
import { Unbroken } from '../ui/unbroken.tsx'

type Known = {
  name: string
  shortName: string
  bornOn: string | null
  email: string | null
  phone: string | null
  address: string | null
  district: string | null
}

/** What a council has written down of somebody. */
export function KnownOfPerson({ person }: { person: Known }) {
  const { name, shortName, bornOn, email, phone, address, district } = person
  const rows = [
    { key: 'Name', value: name },
    { key: 'What to call them', value: shortName },
    { key: 'Born on', value: bornOn ? dayInWords(bornOn, { weekday: false }) : null },
    { key: 'E-mail address', value: email },
    { key: 'Telephone number', value: phone && <Unbroken words={phone} /> },
    { key: 'Address', value: address && <span className="db-lines">{address}</span> },
    { key: 'First half of the postcode', value: district },
  ]
  return <SummaryList rows={rows.map(({ key, value }) => ({ key, value: value ?? 'Not written down' }))} />
}
