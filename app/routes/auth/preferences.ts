import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { readPreferences, writePreferences, type Preferences } from '#app/http/preferences.server.ts'
import { sameSitePath } from '#app/http/same-site-path.ts'
import { paths } from '#app/paths.ts'

/** Changes how this browser likes to read ("easyRead=on"), and goes back to where one was. */
export async function loader({ request }: LoaderFunctionArgs) {
  return change(request, new URL(request.url).searchParams)
}

export async function action({ request }: ActionFunctionArgs) {
  return change(request, await request.formData())
}

async function change(request: Request, wanted: URLSearchParams | FormData) {
  const before = await readPreferences(request.headers.get('Cookie'))
  const choose = (name: keyof Preferences) => (wanted.has(name) ? wanted.get(name) === 'on' : before[name])
  const preferences = {
    easyRead: choose('easyRead'),
    largeText: choose('largeText'),
    highContrast: choose('highContrast'),
  }
  return redirect(sameSitePath(wanted.get('to'), paths.home()), {
    headers: { 'Set-Cookie': await writePreferences(preferences), 'Cache-Control': 'no-store' },
  })
}
