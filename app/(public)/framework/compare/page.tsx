import type { Metadata } from 'next'
import { connection } from 'next/server'
import { VersionDiffView } from '@/components/framework/version-diff-view'
import { Crumbs } from '@/components/layout/crumbs'
import { changesBetween } from '@/lib/framework/changes-between'
import { classifyDiff } from '@/lib/framework/diff/classify-diff.shared'
import { listFrameworkVersions } from '@/lib/framework/published-framework'
import { compareVersionsPath, frameworkPath, frameworkVersionsPath } from '@/lib/paths'
import '@/app/styles/framework.css'

export const metadata: Metadata = {
  title: 'Compare versions of the framework',
  description: 'What one version of the framework says differently from another, word by word.',
  alternates: { canonical: frameworkVersionsPath },
  robots: { index: false, follow: true },
}

interface PageProps {
  searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>
}

const stepWords = {
  patch: 'better words only',
  minor: 'something more, or less asked',
  major: 'something that is relied on is gone or weighs more',
} as const

export default async function CompareVersionsPage({ searchParams }: PageProps) {
  await connection()
  const [versions, query] = await Promise.all([listFrameworkVersions(), searchParams])
  const numbers = versions.map(({ version }) => version)
  const known = (asked: string | string[] | undefined) => numbers.find((number) => number === [asked].flat()[0])
  const to = known(query.to) ?? numbers[0]
  const from = known(query.from) ?? numbers[1] ?? numbers[0]
  const diff = from && to ? await changesBetween(from, to) : null
  const step = diff && classifyDiff(diff).step
  return (
    <>
      <Crumbs
        steps={[
          { href: frameworkPath, text: 'Framework' },
          { href: frameworkVersionsPath, text: 'Versions' },
        ]}
        here="Compare"
      />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>Compare versions</h1>
            {step ? (
              <p className="note">
                By what changed, a {step} step: {stepWords[step]}.
              </p>
            ) : null}
          </div>
          <div className="main">
            {numbers.length < 2 ? (
              <p className="soft">There is one version so far: with the second there will be something to compare.</p>
            ) : (
              <form className="fields ff" method="get">
                {(['from', 'to'] as const).map((name) => (
                  <div className="field" key={name}>
                    <label htmlFor={name}>{name === 'from' ? 'From version' : 'To version'}</label>
                    <select className="inp" id={name} name={name} defaultValue={name === 'from' ? from : to}>
                      {numbers.map((number) => (
                        <option key={number}>{number}</option>
                      ))}
                    </select>
                  </div>
                ))}
                <div className="field ff-acts">
                  <button className="btn full" type="submit">
                    Compare
                  </button>
                </div>
              </form>
            )}
            {diff && from && to && from !== to ? (
              <p className="small rp-after">
                <a href={compareVersionsPath(from, to, 'txt')}>As text</a>
                {', '}
                <a href={compareVersionsPath(from, to, 'json')}>as data</a>
              </p>
            ) : null}
          </div>
        </section>
        {diff && numbers.length > 1 ? <VersionDiffView diff={diff} /> : null}
      </main>
    </>
  )
}
