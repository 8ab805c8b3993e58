import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ResponsibilityView } from '@/components/framework/responsibility-view'
import { RetiredNote } from '@/components/framework/retired-note'
import { Crumbs } from '@/components/layout/crumbs'
import { JsonLd } from '@/components/layout/json-ld'
import { responsibilityJsonLd } from '@/lib/framework/json-ld'
import { findResponsibilityPage } from '@/lib/framework/responsibility-page'
import { documentOf, findRetirement } from '@/lib/framework/retirement'
import { responsibilitiesPath, responsibilityPath } from '@/lib/paths'
import { siteOrigin } from '@/lib/web/site-origin'
import { publishedFramework } from '../../published-framework'
import '@/app/styles/framework.css'

interface PageProps {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [published, { id }] = await Promise.all([publishedFramework(), params])
  const responsibility = findResponsibilityPage(documentOf(published, 'responsibilities', id), id)
  if (!responsibility) return { title: 'Not found', robots: { index: false } }
  return {
    title: `${responsibility.name}: who does what`,
    description: responsibility.statement,
    alternates: { canonical: responsibilityPath(responsibility.id) },
  }
}

export default async function ResponsibilityPage({ params }: PageProps) {
  const [published, { id }] = await Promise.all([publishedFramework(), params])
  const document = documentOf(published, 'responsibilities', id)
  const retirement = findRetirement(published, 'responsibilities', id)
  const responsibility = findResponsibilityPage(document, id)
  if (!responsibility) notFound()
  return (
    <>
      <JsonLd data={responsibilityJsonLd(responsibility, siteOrigin())} />
      <Crumbs steps={[{ href: responsibilitiesPath, text: 'Responsibilities' }]} here={responsibility.name} />
      <main id="main" className="wrap">
        {retirement ? <RetiredNote retirement={retirement} href={responsibilityPath} /> : null}
        <ResponsibilityView responsibility={responsibility} definitions={document.raciDefinitions} />
      </main>
    </>
  )
}
