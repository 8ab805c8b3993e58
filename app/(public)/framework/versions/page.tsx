import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Crumbs } from '@/components/layout/crumbs'
import { NavLink } from '@/components/ui/nav-link'
import { dateText } from '@/lib/format'
import { listFrameworkVersions } from '@/lib/framework/published-framework'
import {
  compareVersionsPath,
  frameworkJsonPath,
  frameworkPath,
  frameworkVersionPath,
  frameworkVersionsPath,
  handbookPdfPath,
} from '@/lib/paths'
import '@/app/styles/framework.css'

export const metadata: Metadata = {
  title: 'Versions of the framework',
  description: 'Every published version of the framework, what changed in each, and its handbook.',
  alternates: { canonical: frameworkVersionsPath },
}

export default async function VersionsPage() {
  await connection()
  const versions = await listFrameworkVersions()
  return (
    <>
      <Crumbs steps={[{ href: frameworkPath, text: 'Framework' }]} here="Versions" />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>Versions</h1>
            <p className="note">
              A published version never changes and keeps its address. Postings and tailored résumés stay with the
              version that they were made with.
            </p>
          </div>
          <div className="main">
            <ol className="fw-rows" reversed>
              {versions.map(({ version, publishedAt, changeLog, isCurrent }, at) => (
                <li key={version}>
                  <p>
                    <NavLink className="num" href={frameworkVersionPath(version)}>
                      Version {version}
                    </NavLink>
                    <span className="small faint">
                      {' '}
                      {dateText(publishedAt)}
                      {isCurrent ? ', the current one' : ''}
                    </span>
                  </p>
                  {changeLog ? <p className="small soft prose fw-log">{changeLog}</p> : null}
                  <p className="small">
                    <NavLink href={frameworkVersionPath(version)}>Handbook</NavLink>
                    {', '}
                    <a href={handbookPdfPath(version)}>as PDF</a>
                    {', '}
                    <a href={frameworkJsonPath(version)}>as data</a>
                    {versions[at + 1] ? (
                      <>
                        {', '}
                        <NavLink href={compareVersionsPath(versions[at + 1]?.version ?? '', version)}>
                          what changed since {versions[at + 1]?.version}
                        </NavLink>
                      </>
                    ) : null}
                  </p>
                </li>
              ))}
            </ol>
          </div>
        </section>
      </main>
    </>
  )
}
