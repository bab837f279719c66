import { useLocation, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { PersonBanner } from './components/layout/person-banner.tsx'
import { ReadingChoices, type ReadingPreferences } from './components/layout/reading-choices.tsx'
import { SiteFooter, type FooterColumn } from './components/layout/site-footer.tsx'
import { SiteHeader } from './components/layout/site-header.tsx'
import type { Doors } from './domain/people/doors.server.ts'
import { doorsOn, findsPeople, roomOf, whose } from './navigation.ts'
import { paths } from './paths.ts'
import type { loader } from './root.tsx'

const nothing = {
  council: { name: 'Daybook', shortName: '', phone: null },
  isDemonstration: false,
  preferences: { easyRead: false, largeText: false, highContrast: false },
  signedIn: null,
  flash: null,
  unsent: null,
  script: '',
}

/** What the root knows, on every page; also when its own loader has failed. */
export function useShell() {
  return useRouteLoaderData<typeof loader>('root') ?? nothing
}

/** How this visitor likes to read: pages show pictures and short sentences when `easyRead` is on. */
export function useReading(): ReadingPreferences {
  return useShell().preferences
}

/** Everything around a page: choices, header, whose pages these are, footer. */
export function Shell({ children }: { children: ReactNode }) {
  const shell = useShell()
  const { pathname, search } = useLocation()
  const here = pathname + search
  const person = shell.signedIn?.person ?? null
  const doors = doorsOn({ pathname, person, doors: shell.signedIn?.doors ?? null })
  return (
    <>
      <a href="#main" className="govuk-skip-link" data-module="govuk-skip-link">
        Skip to main content
      </a>
      <header>
        <ReadingChoices
          demonstrationOf={shell.isDemonstration ? shell.council.shortName : null}
          preferences={shell.preferences}
          href={(name, on) => paths.setReading(name, on ? 'on' : 'off', here)}
        />
        <SiteHeader
          homeHref={paths.home()}
          councilName={shell.council.name}
          search={searchOn(pathname, new URLSearchParams(search).get('q') ?? '', shell.signedIn?.doors)}
          links={headerLinks(shell.signedIn, here)}
          doors={doors}
        />
      </header>
      {person?.as === 'mandate' ? (
        <PersonBanner
          acting={{
            personName: person.personName,
            initials: initialsOf(person.personName),
            youAre: `You are ${shell.signedIn?.name ?? ''}${person.relation ? `, ${person.relation}` : ''}.`,
            mayHref: person.maySeeAccess ? paths.access(person.personId) : null,
            stopHref: paths.actingFor(),
          }}
        />
      ) : null}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter council={shell.council} columns={footerColumns(shell.signedIn)} small={smallPrint} />
    </>
  )
}

type SignedIn = ReturnType<typeof useShell>['signedIn']

function searchOn(pathname: string, value: string, doors: Doors | undefined) {
  const { room, id } = roomOf(pathname)
  if (room === 'council' && !(doors && findsPeople(doors, id))) return null
  if (room === 'council')
    return { action: paths.councilFind(id), value, label: 'Back office', placeholder: 'Person, order, invoice' }
  if (pathname === paths.home() || room === 'provider' || room === 'broker') return null
  const action = room === 'people' ? paths.shop(id) : paths.search()
  return { action, value, label: 'Whole shop', placeholder: 'Search the shop' }
}

/** `here`: where signing in leads back to, with what was looked for or laid side by side. */
function headerLinks(signedIn: SignedIn, here: string) {
  if (!signedIn)
    return [
      { words: 'Sign in', href: paths.signIn(here === paths.home() ? undefined : here) },
      { words: 'Join', href: paths.join() },
    ]
  const shopsFor = signedIn.person?.personId ?? signedIn.doors.ownPerson?.id
  const hasBasket = shopsFor && signedIn.person?.as !== 'council'
  return [
    { words: signedIn.name, href: paths.account(), icon: 'people' as const },
    ...(hasBasket
      ? [{ words: 'Basket', href: paths.basket(shopsFor), icon: 'basket' as const, count: signedIn.basketLines }]
      : []),
  ]
}

function footerColumns(signedIn: SignedIn): FooterColumn[] {
  const shop = {
    heading: 'The shop',
    links: [
      { words: 'Find support', href: paths.search() },
      { words: 'What is on near you', href: paths.community() },
      { words: 'What I keep', href: paths.visitorShortlist() },
      { words: 'Sell on Daybook', href: `${paths.help()}#sell` },
    ],
  }
  if (!signedIn)
    return [
      shop,
      {
        heading: 'Your money',
        links: [
          { words: 'My budget', href: paths.actingFor() },
          { words: 'How to act for someone', href: `${paths.help()}#acting` },
          { words: 'Tell us about a worry', href: `${paths.help()}#worry` },
        ],
      },
    ]
  const { person, doors } = signedIn
  const own =
    person ?? (doors.ownPerson ? { ...doors.ownPerson, personId: doors.ownPerson.id, as: 'self' as const } : null)
  const money = own
    ? [
        { words: whose(own, 'budget'), href: paths.budget(own.personId) },
        { words: whose(own, 'visits'), href: paths.visits(own.personId) },
        { words: whose(own, 'invoices'), href: paths.invoices(own.personId) },
        { words: own.as === 'self' ? 'About me' : `About ${own.shortName}`, href: paths.aboutMe(own.personId) },
        { words: 'Who can see this budget', href: paths.access(own.personId) },
      ]
    : []
  return [
    shop,
    {
      heading: 'You',
      links: [
        ...money,
        { words: 'My account', href: paths.account() },
        { words: 'Tell us about a worry', href: `${paths.help()}#worry` },
        { words: 'Sign out', href: paths.signOut() },
      ],
    },
  ]
}

const smallPrint = [
  { words: 'Help', href: paths.help() },
  { words: 'Accessibility', href: paths.accessibility() },
  { words: 'Privacy', href: paths.privacy() },
  { words: 'Terms', href: paths.terms() },
]

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase()
}
