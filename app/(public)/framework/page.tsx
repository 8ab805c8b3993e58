import type { Metadata } from 'next'
import { FrameworkView } from '@/components/framework/framework-view'
import { JsonLd } from '@/components/layout/json-ld'
import { frameworkOverview } from '@/lib/framework/framework-overview'
import { frameworkJsonLd } from '@/lib/framework/json-ld'
import { frameworkPath } from '@/lib/paths'
import { siteOrigin } from '@/lib/web/site-origin'
import { publishedFramework } from '../published-framework'
import '@/app/styles/framework.css'

export const metadata: Metadata = {
  title: 'The PMO competency framework',
  description:
    'Competencies at five levels, responsibilities, roles and governance roles of the project management office.',
  alternates: { canonical: frameworkPath },
}

export default async function FrameworkPage() {
  const { current, publishedAt, changeLog } = await publishedFramework()
  const overview = frameworkOverview(current)
  return (
    <>
      <JsonLd data={frameworkJsonLd(overview, siteOrigin())} />
      <main id="main" className="wrap">
        <FrameworkView overview={overview} publishedAt={publishedAt} changeLog={changeLog} />
      </main>
    </>
  )
}
