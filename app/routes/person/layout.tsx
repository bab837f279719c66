import { Outlet } from '@remix-run/react'

/** The room of one person; whose it is stands above every page (root.tsx), who may enter is asked by each page. */
export default function PersonLayout() {
  return <Outlet />
}
