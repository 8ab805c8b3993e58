import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CompetencyView } from '@/components/framework/competency-view'
import { Crumbs } from '@/components/layout/crumbs'
import { JsonLd } from '@/components/layout/json-ld'
import { findCompetencyPage } from '@/lib/framework/competency-page'
import { competencyJsonLd } from '@/lib/framework/json-ld'
import { competencyPath, frameworkPath } from '@/lib/paths'
import { siteOrigin } from '@/lib/web/site-origin'
import { publishedFramework } from '../../../published-framework'
import '@/app/styles/framework.css'

interface PageProps {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { document } = await publishedFramework()
  const competency = findCompetencyPage(document, (await params).id)
  if (!competency) return { title: 'Not found', robots: { index: false } }
  return {
    title: `${competency.name}: five levels`,
    description: competency.description,
    alternates: { canonical: competencyPath(competency.id) },
  }
}

export default async function CompetencyPage({ params }: PageProps) {
  const [{ document }, { id }] = await Promise.all([publishedFramework(), params])
  const competency = findCompetencyPage(document, id)
  if (!competency) notFound()
  return (
    <>
      <JsonLd data={competencyJsonLd(competency, siteOrigin())} />
      <Crumbs
        steps={[
          { href: frameworkPath, text: 'Framework' },
          { href: `${frameworkPath}#competencies`, text: 'Competencies' },
        ]}
        here={competency.name}
      />
      <main id="main" className="wrap">
        <CompetencyView competency={competency} />
      </main>
    </>
  )
}
