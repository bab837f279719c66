import { getFormProps, useForm } from '@conform-to/react'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { Hidden } from '../forms/hidden-key.tsx'
import { PasswordField, TextField } from '../forms/text-fields.tsx'
import { useOwnResult } from '../forms/use-last-result.ts'
import { Button } from '../ui/button.tsx'

/** Name and telephone number. */
export function Details({ name, phone }: { name: string; phone: string | null }) {
  const [form, fields] = useForm<{ name: string; phone?: string }>({
    id: 'your-details',
    lastResult: useOwnResult({ intent: 'details' }),
    defaultValue: { name, phone: phone ?? '' },
  })
  return (
    <form method="post" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <Hidden name="intent" value="details" />
      <TextField field={fields.name} label="Your name" autoComplete="name" />
      <TextField field={fields.phone} label="Telephone number" type="tel" autoComplete="tel" width={20} />
      <Button look="secondary">Save your name and number</Button>
    </form>
  )
}

export function EmailForm() {
  const [form, fields] = useForm<{ email: string; password: string }>({
    id: 'your-email',
    lastResult: useOwnResult({ intent: 'email' }),
  })
  return (
    <form method="post" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <Hidden name="intent" value="email" />
      <TextField field={fields.email} label="New e-mail address" type="email" autoComplete="email" isSpellingOff />
      <PasswordField field={fields.password} label="Your password" autoComplete="current-password" />
      <Button look="secondary">Change the address</Button>
    </form>
  )
}

export function PasswordForm() {
  const [form, fields] = useForm<{ password: string; newPassword: string }>({
    id: 'your-password',
    lastResult: useOwnResult({ intent: 'password' }),
  })
  return (
    <form method="post" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <Hidden name="intent" value="password" />
      <PasswordField field={fields.password} label="The password you have now" autoComplete="current-password" />
      <PasswordField
        field={fields.newPassword}
        label="New password"
        hint="10 letters or more. Three or four words are good."
        autoComplete="new-password"
      />
      <Button look="secondary">Change the password</Button>
    </form>
  )
}

export function SignOutEverywhere() {
  return (
    <form method="post">
      <Hidden name="intent" value="sign-out-everywhere" />
      <p>If you used a computer that others use too, sign out on every one at once.</p>
      <Button look="secondary">Sign out everywhere</Button>
    </form>
  )
}
