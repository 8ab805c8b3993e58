import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CompetencyView } from '@/components/framework/competency-view'
import { RetiredNote } from '@/components/framework/retired-note'
import { Crumbs } from '@/components/layout/crumbs'
import { JsonLd } from '@/components/layout/json-ld'
import { findCompetencyPage } from '@/lib/framework/competency-page'
import { competencyJsonLd } from '@/lib/framework/json-ld'
import { documentOf, findRetirement } from '@/lib/framework/retirement'
import { competencyPath, frameworkPath } from '@/lib/paths'
import { siteOrigin } from '@/lib/web/site-origin'
import { publishedFramework } from '../../../published-framework'
import '@/app/styles/framework.css'

interface PageProps {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [published, { id }] = await Promise.all([publishedFramework(), params])
  const competency = findCompetencyPage(documentOf(published, 'competencies', id), id)
  if (!competency) return { title: 'Not found', robots: { index: false } }
  return {
    title: `${competency.name}: five levels`,
    description: competency.description,
    alternates: { canonical: competencyPath(competency.id) },
  }
}

export default async function CompetencyPage({ params }: PageProps) {
  const [published, { id }] = await Promise.all([publishedFramework(), params])
  const document = documentOf(published, 'competencies', id)
  const retirement = findRetirement(published, 'competencies', id)
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
        {retirement ? <RetiredNote retirement={retirement} href={competencyPath} /> : null}
        <CompetencyView competency={competency} />
      </main>
    </>
  )
}
