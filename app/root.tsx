import { data, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, Links, Meta, Outlet, useMatches, useRouteError } from '@remix-run/react'
import { optionalActor } from './auth/require-actor.server.ts'
import { isDemonstration } from './auth/demonstration.server.ts'
import { takeUnsent } from './auth/unsent.server.ts'
import { OnPaper } from './components/layout/on-paper.tsx'
import { NotificationBanner, NotSent } from './components/ui/notification-banner.tsx'
import { Shell, useShell } from './shell.tsx'
import { Trouble } from './components/layout/trouble.tsx'
import { countBasket } from './domain/ordering/basket-of.server.ts'
import { getCouncil } from './domain/people/council.server.ts'
import { getPersonSeen, listDoors } from './domain/people/doors.server.ts'
import { takeFlash } from './http/flash.server.ts'
import { readPreferences } from './http/preferences.server.ts'
import { roomOf } from './navigation.ts'
import { paths } from './paths.ts'
import stylesheet from './styles/daybook.scss?url'
import { db } from '#db/client.ts'

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/img/mark.svg', type: 'image/svg+xml' },
  { rel: 'stylesheet', href: stylesheet },
]

/** What every page needs: whose council, how one reads, who is signed in and whose pages these are. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const cookies = request.headers.get('Cookie')
  const flash = await takeFlash(request)
  const signedIn = await whoIsHere(request)
  const unsent = signedIn && !isAskedWho(request) ? await takeUnsent(request) : null
  const council = await getCouncil(db)
  return data(
    {
      council: { name: council?.name ?? 'Daybook', shortName: council?.shortName ?? '', phone: council?.phone ?? null },
      isDemonstration: await isDemonstration(),
      preferences: await readPreferences(cookies),
      signedIn,
      flash: flash.sentence,
      unsent: unsent?.sentence ?? null,
      script: context.script,
    },
    { headers: [flash.clear, unsent?.clear].flatMap((clear) => (clear ? [['Set-Cookie', clear]] : [])) },
  )
}

/** The pages that ask for a password and a code: what was not sent is told again on the page after them. */
function isAskedWho(request: Request): boolean {
  return new URL(request.url).pathname.startsWith(paths.signIn())
}

/** Null for nobody: then the page is the same for everybody. */
async function whoIsHere(request: Request) {
  const actor = await optionalActor(request)
  if (!actor) return null
  const { room, id } = roomOf(new URL(request.url).pathname)
  const person = room === 'people' ? await getPersonSeen(db, actor, id) : null
  const doors = await listDoors(db, actor)
  const shopsFor = person?.personId ?? doors.ownPerson?.id
  const basketLines = shopsFor ? await countBasket(db, actor, { personId: shopsFor }) : 0
  return { name: actor.name, person, doors, basketLines }
}

export function Layout({ children }: { children: React.ReactNode }) {
  const { preferences, script } = useShell()
  return (
    <html
      lang="en-GB"
      className="govuk-template"
      data-text={preferences.largeText ? 'large' : undefined}
      data-contrast={preferences.highContrast ? 'high' : undefined}
      data-easy={preferences.easyRead ? 'yes' : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#0a5157" />
        <Meta />
        <Links />
      </head>
      <body className="govuk-template__body">
        <Shell>{children}</Shell>
        {script ? <script type="module" src={script} /> : null}
      </body>
    </html>
  )
}

export default function App() {
  const { flash, unsent, signedIn } = useShell()
  const isWide = useMatches().some(({ handle }) => isWideHandle(handle))
  const done = flash ? <NotificationBanner isSuccess>{flash}</NotificationBanner> : null
  const banner = unsent ? <NotSent>{unsent}</NotSent> : done
  const paper = signedIn?.person ? <OnPaper personName={signedIn.person.personName} printedBy={signedIn.name} /> : null
  if (isWide)
    return (
      <>
        {paper}
        {banner ? <div className="govuk-width-container">{banner}</div> : null}
        <Outlet />
      </>
    )
  return (
    <>
      {paper}
      <div className="govuk-width-container db-main">
        {banner}
        <Outlet />
      </div>
    </>
  )
}

export function ErrorBoundary() {
  const error: unknown = useRouteError()
  const { council } = useShell()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const words: unknown = isRouteErrorResponse(error) && status === 403 ? error.data : null
  const said = typeof words === 'string' && words.length > 20 ? words : undefined
  return (
    <div className="govuk-width-container db-main">
      <title>{`${status === 404 ? 'Nothing here' : 'Something is wrong'} – Daybook`}</title>
      <Trouble status={status} said={said} phone={council.phone} homeHref={paths.home()} />
    </div>
  )
}

/** A page that draws its own bands says `export const handle = { isWide: true }`. */
function isWideHandle(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && 'isWide' in handle && handle.isWide === true
}
