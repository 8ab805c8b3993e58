import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { HandbookView } from '@/components/framework/handbook-view'
import { Crumbs } from '@/components/layout/crumbs'
import { handbook } from '@/lib/framework/handbook/handbook'
import { findFrameworkVersion } from '@/lib/framework/published-framework'
import { frameworkPath, frameworkVersionPath, frameworkVersionsPath } from '@/lib/paths'
import { publishedFramework } from '../../../published-framework'
import '@/app/styles/framework.css'
import '@/app/styles/handbook.css'

interface PageProps {
  params: Promise<{ version: string }>
}

const load = cache(async (version: string) => (await findFrameworkVersion(version)) ?? notFound())

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { version } = await load((await params).version)
  return {
    title: `Framework handbook, version ${version}`,
    description: 'Roles, competencies, responsibilities, matrix and glossary on one page.',
    alternates: { canonical: frameworkVersionPath(version) },
  }
}

export default async function VersionPage({ params }: PageProps) {
  const { version, publishedAt, current } = await load((await params).version)
  const published = await publishedFramework()
  return (
    <>
      <Crumbs
        steps={[
          { href: frameworkPath, text: 'Framework' },
          { href: frameworkVersionsPath, text: 'Versions' },
        ]}
        here={version}
      />
      <main id="main" className="wrap">
        {published.version === version ? null : (
          <p className="note rp-after" role="note">
            This is an earlier version.{' '}
            <a href={frameworkVersionPath(published.version)}>Version {published.version}</a> is the current one.
          </p>
        )}
        <HandbookView book={handbook(current)} publishedAt={publishedAt} />
      </main>
    </>
  )
}
