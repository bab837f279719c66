import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { storeAt } from '#app/domain/catalogue/storefront/short-address.server.ts'
import { found } from '#app/http/found.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

/** A store's short address, as it stands on its leaflet. */
export async function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.store(found(await storeAt(db, params.code!))))
}

/** Never drawn: the address leads on, or says that there is nothing here. */
export default function ShortAddress() {
  return null
}
