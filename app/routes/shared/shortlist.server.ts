import { data, redirect } from '@remix-run/node'
import {
  bringFromVisitor,
  keepListings,
  moveKept,
  nameShortlist,
  noteKept,
  removeKept,
  type Keeper,
} from '#app/domain/catalogue/shortlists/change-shortlist.server.ts'
import { ShortlistForm, type ShortlistAct } from '#app/domain/catalogue/shortlists/shortlist-form.ts'
import { endSharedLink, linksOf, shareShortlist } from '#app/domain/catalogue/shortlists/share-shortlist.server.ts'
import { getShortlist, type KeptThing } from '#app/domain/catalogue/shortlists/shortlists.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { env } from '#app/env.server.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction, type Tx } from '#db/client.ts'

/** A thing on a list as its page shows it. */
export function thingShown({ cheapest, listingId: _id, ...thing }: KeptThing) {
  return { ...thing, price: cheapest && { pence: cheapest.pence, unit: cheapest.unit, label: null } }
}

/** What the page of a list shows. */
export async function listShown(whose: Keeper['whose'], councilId: string | null) {
  const [list, links] = await Promise.all([getShortlist(db, whose, councilId), linksOf(db, whose)])
  return {
    name: list.name,
    things: list.items.map(thingShown),
    links: links.map(({ id, forWhom, endsAt }) => ({
      id,
      forWhom,
      until: dayInWords(today(endsAt), { weekday: false }),
    })),
  }
}

/** Does what a form of the list asks, and comes back to `here`. `headers`: what the browser is to keep from now on. */
export function changeList(
  request: Request,
  keeper: Keeper,
  { here, headers = new Headers(), visitorKey = null }: { here: string; headers?: Headers; visitorKey?: string | null },
) {
  return submit(request, ShortlistForm, async (act) => {
    if (act.intent === 'share') {
      const token = await transaction((tx) =>
        shareShortlist(tx, keeper, { forWhom: act.forWhom, days: Number(act.days) }),
      )
      return data({ fresh: { address: env.ORIGIN + paths.sharedList(token), forWhom: act.forWhom } }, { headers })
    }
    const said = await transaction((tx) => change(tx, keeper, { act, visitorKey }))
    return said ? redirectWith(here, said, { headers }) : redirect(here, { headers })
  })
}

async function change(
  tx: Tx,
  keeper: Keeper,
  { act, visitorKey }: { act: Exclude<ShortlistAct, { intent: 'share' }>; visitorKey: string | null },
): Promise<string | null> {
  switch (act.intent) {
    case 'keep': {
      const asked = [act.listing].flat()
      const [are, were] = asked.length === 1 ? ['It is', 'It was'] : ['They are', 'They were']
      const added = await keepListings(tx, keeper, asked)
      return added > 0 ? `${are} kept. Nothing is ordered by it.` : `${were} kept already.`
    }
    case 'name':
      await nameShortlist(tx, keeper, act.name)
      return 'The list has its name.'
    case 'note':
      await noteKept(tx, keeper, act)
      return 'Your note is kept.'
    case 'remove':
      await removeKept(tx, keeper, act.itemId)
      return 'It is off the list.'
    case 'up':
    case 'down':
      await moveKept(tx, keeper, { itemId: act.itemId, way: act.intent })
      return null
    case 'end':
      await endSharedLink(tx, keeper, act.linkId)
      return 'The link no longer opens anything.'
    case 'bring':
      return visitorKey ? broughtInWords(await bringFromVisitor(tx, keeper, visitorKey)) : 'They are here now.'
    default:
      return act satisfies never
  }
}

function broughtInWords({ brought, left }: { brought: number; left: number }): string {
  if (left === 0) return 'They are here now.'
  const here = brought === 1 ? '1 of them is here now' : `${brought} of them are here now`
  const there = left === 1 ? '1 stays kept by this browser' : `${left} stay kept by this browser`
  return `${here}, and the list is full. ${there}: take something off the list, then bring the rest.`
}
