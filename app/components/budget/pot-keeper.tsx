import { SelectField } from '../forms/choice-fields.tsx'
import type { Field } from '../forms/field.tsx'
import { Details } from '../ui/panel.tsx'

type Named = { id: string; name: string }
export type Payers = { representatives: Named[]; trusts: Named[]; providers: Named[] }

/** By name, who keeps a pot's money where it is neither the person nor the council: folded, and open where one is missing. */
export function PotKeeper(props: {
  pot: Record<'payerUserId' | 'payerTrustId' | 'payerProviderId', Field>
  payers: Payers
}) {
  const { pot, payers } = props
  const asked = [
    { field: pot.payerUserId, label: 'For an indirect payment: who?', blank: 'Nobody', named: payers.representatives },
    { field: pot.payerTrustId, label: 'For a trust or managed account: which?', blank: 'None', named: payers.trusts },
    {
      field: pot.payerProviderId,
      label: 'For an individual service fund: which provider?',
      blank: 'None',
      named: payers.providers,
    },
  ]
  const names = asked.flatMap(({ field, named }) => named.find(({ id }) => id === field.defaultValue)?.name ?? [])
  const isMissing = asked.some(({ field }) => field.errors?.length)
  return (
    <Details summary={`If somebody else keeps it: who? ${names.join(', ') || 'Nobody chosen'}`} isOpen={isMissing}>
      {asked.map(({ field, label, blank, named }) => (
        <SelectField
          key={field.name}
          field={field}
          label={label}
          blank={blank}
          options={named.map(({ id, name }) => ({ value: id, words: name }))}
        />
      ))}
    </Details>
  )
}
