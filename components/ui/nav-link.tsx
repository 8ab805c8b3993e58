import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link inside the site. Nothing is fetched ahead: every page is rendered for the one who asks, so a list of twenty
 * links would cost twenty renderings that nobody reads.
 */
export function NavLink(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />
}
