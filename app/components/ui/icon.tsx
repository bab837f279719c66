/** The drawings of the mark's line family: 24 by 24, stroked in the colour of the words beside them. */
const drawings = {
  alert: (
    <>
      <path d="M12 3 2 20.5h20z" />
      <path d="M12 10v5M12 17.7v.2" />
    </>
  ),
  basket: (
    <>
      <path d="M3 10h18l-2 10H5z" />
      <path d="m8 10 3-6M16 10l-3-6M9 14v3M15 14v3M12 14v3" />
    </>
  ),
  book: (
    <>
      <path d="M12 6C9 4 6 4 2.5 4.8v14C6 18 9 18 12 20c3-2 6-2 9.5-1.2v-14C18 4 15 4 12 6zM12 6v14" />
      <path d="M6 9v5M8.8 9.2v5M15.2 9.2v5" />
    </>
  ),
  calendar: (
    <>
      <rect x="3" y="5" width="18" height="16" rx="2" />
      <path d="M3 10h18M8 2.5v4M16 2.5v4" />
    </>
  ),
  chat: <path d="M3 5h18v12H10l-5 4v-4H3z" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3.5 2" />
    </>
  ),
  coins: (
    <>
      <ellipse cx="12" cy="6.5" rx="7.5" ry="3" />
      <path d="M4.5 6.5v5.5c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3V6.5M4.5 12v5.5c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3V12" />
    </>
  ),
  contrast: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor" />
    </>
  ),
  cross: <path d="M5 5l14 14M19 5 5 19" />,
  easy: (
    <>
      <rect x="3" y="4" width="8" height="8" rx="1" />
      <path d="M14 6h7M14 10h7M3 16h18M3 20h12" />
    </>
  ),
  file: (
    <>
      <path d="M6 2.5h8l5 5v14H6z" />
      <path d="M14 2.5v5h5M9 13h7M9 17h7" />
    </>
  ),
  filter: <path d="M3 6h18M6.5 12h11M10 18h4" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v6M12 7.2v.3" />
    </>
  ),
  large: <path d="m2 19 5.5-14L13 19M4 14h7M15 19l3.2-8.5L21.5 19M16 16h4.5" />,
  left: <path d="M15 5l-7 7 7 7" />,
  lock: (
    <>
      <rect x="5" y="11" width="14" height="10" rx="2" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>
  ),
  orders: (
    <>
      <path d="M5 3h14v18l-2.5-1.8L14 21l-2-1.8L10 21l-2.5-1.8L5 21z" />
      <path d="M8.5 8h7M8.5 12h7" />
    </>
  ),
  people: (
    <>
      <circle cx="8.5" cy="8" r="3.5" />
      <path d="M2 20c0-4 3-6 6.5-6S15 16 15 20" />
      <path d="M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 14.5c2.5.8 4 2.7 4 5.5" />
    </>
  ),
  phone: <path d="M6 3h4l1.5 5-2.5 2a12 12 0 0 0 5 5l2-2.5 5 1.5v4a2 2 0 0 1-2 2A17 17 0 0 1 4 5a2 2 0 0 1 2-2z" />,
  pin: (
    <>
      <path d="M12 22c5-6 7-9 7-12a7 7 0 1 0-14 0c0 3 2 6 7 12z" />
      <circle cx="12" cy="10" r="2.5" />
    </>
  ),
  plus: <path d="M12 4v16M4 12h16" />,
  print: (
    <>
      <path d="M7 9V3h10v6M7 17H4v-7h16v7h-3" />
      <path d="M7 14h10v7H7z" />
    </>
  ),
  right: <path d="m9 5 7 7-7 7" />,
  route: (
    <>
      <circle cx="6" cy="19" r="2.5" />
      <circle cx="18" cy="5" r="2.5" />
      <path d="M8.5 19H15a3.5 3.5 0 0 0 0-7H9a3.5 3.5 0 0 1 0-7h6.5" />
    </>
  ),
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 6 6" />
    </>
  ),
  shop: (
    <>
      <path d="M4 10v10h16V10" />
      <path d="M3 5h18l1 5a3 3 0 0 1-5 1 3.3 3.3 0 0 1-5 0 3.3 3.3 0 0 1-5 0 3 3 0 0 1-5-1z" />
      <path d="M10 20v-5h4v5" />
    </>
  ),
  star: <path d="m12 3 2.7 5.8 6.3.8-4.6 4.3 1.2 6.2L12 17l-5.6 3.1 1.2-6.2L3 9.6l6.3-.8z" fill="currentColor" />,
  tick: <path d="m4 13 5 5L20 6" />,
} as const

export type IconName = keyof typeof drawings

/** A small drawing beside words; it never stands alone. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="db-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  )
}
