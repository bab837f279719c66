/** The key that makes a form that moves money count once, however often it is sent. Made in the loader: newId('key'). */
export function HiddenKey({ value }: { value: string }) {
  return <input type="hidden" name="key" value={value} />
}

/** A value that travels with the form. */
export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}
