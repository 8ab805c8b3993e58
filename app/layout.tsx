import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Masthead } from '@/components/layout/masthead'
import { PageFoot, type Theme } from '@/components/layout/page-foot'
import { cardPath, siteCard } from '@/lib/cards/card-of'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { linkPreview } from '@/lib/web/link-preview'
import { siteOrigin } from '@/lib/web/site-origin'
import { findPerson } from '@/lib/web/viewer'
import { fontClassNames } from './fonts'
import './globals.css'

/** A function, since the origin is the running server's and not the build's. */
export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(siteOrigin()),
    title: { default: 'Rolecharter: project-office jobs, by the work', template: '%s · Rolecharter' },
    description:
      'Search PMO jobs by duty, read published role profiles, and see with evidence how a résumé meets a role.',
    ...linkPreview('./', siteCard, cardPath('site', 'home', siteCard)),
  }
}

export const viewport: Viewport = { colorScheme: 'light dark' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the request makes every page, the not-found page included, dynamic: its scripts then carry this answer's nonce.
  // Without the database the frame still stands, and the page inside says what is wrong.
  const [head, jar, person, framework] = await Promise.all([
    headers(),
    cookies(),
    findPerson().catch(() => null),
    findPublishedFramework().catch(() => null),
  ])
  const chosen = jar.get('theme')?.value
  const theme: Theme = chosen === 'light' || chosen === 'dark' ? chosen : 'system'
  const pathname = head.get('x-pathname') ?? '/'
  return (
    <html lang="en-GB" className={fontClassNames} data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <a className="skip" href="#main">
          Skip to the content
        </a>
        <Masthead pathname={pathname} person={person && { name: person.name, kind: person.viewer.kind }} />
        {children}
        <PageFoot theme={theme} pathname={pathname} frameworkVersion={framework?.version ?? null} />
      </body>
    </html>
  )
}
