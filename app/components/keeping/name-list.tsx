import { getFormProps, useForm } from '@conform-to/react'
import { Hidden } from '../forms/hidden-key.tsx'
import { TextField } from '../forms/text-fields.tsx'
import { useOwnResult } from '../forms/use-last-result.ts'
import { Button } from '../ui/button.tsx'
import { Details } from '../ui/panel.tsx'

/** Another name for a list: folded, and open where a name was refused. What was refused is said above the page too. */
export function NameList({ name }: { name: string }) {
  const [form, fields] = useForm({
    id: 'name-list',
    lastResult: useOwnResult({ intent: 'name' }),
    defaultValue: { name },
  })
  return (
    <Details summary="Give the list another name" isOpen={Boolean(fields.name.errors)}>
      <form method="post" {...getFormProps(form)} noValidate>
        <Hidden name="intent" value="name" />
        <TextField field={fields.name} label="Name of the list" width={20} />
        <Button look="secondary">Save the name</Button>
      </form>
    </Details>
  )
}
