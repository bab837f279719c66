import { CheckboxesField, chosenOf } from '../forms/choice-fields.tsx'
import type { Field } from '../forms/field.tsx'
import { Details } from '../ui/panel.tsx'

type Named = { id: string; name: string }

/** What a pot may buy and what not: long lists, folded, that say how much is chosen in them. */
export function PotRules(props: { pot: Record<'onlyCategories' | 'notCategories', Field>; categories: Named[] }) {
  const { pot, categories } = props
  const options = categories.map(({ id, name }) => ({ value: id, words: name }))
  return (
    <>
      <Details summary={`What may it buy? ${chosenInWords(pot.onlyCategories, 'Anything')}`}>
        <CheckboxesField
          field={pot.onlyCategories}
          label="It may buy these alone"
          hint="Tick none if it may buy anything."
          options={options}
          isSmall
        />
      </Details>
      <Details summary={`What may it not buy? ${chosenInWords(pot.notCategories, 'Nothing is left out')}`}>
        <CheckboxesField field={pot.notCategories} label="It may not buy these" options={options} isSmall />
      </Details>
    </>
  )
}

function chosenInWords(field: Field, none: string): string {
  const { length } = chosenOf(field)
  return length ? `${length} chosen` : none
}
