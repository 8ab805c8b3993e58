import type { Metadata } from 'next'
import { Crumbs } from '@/components/layout/crumbs'
import { glossary } from '@/lib/framework/glossary'
import { frameworkPath, glossaryPath } from '@/lib/paths'
import '@/app/styles/framework.css'

export const metadata: Metadata = {
  title: 'Glossary',
  description: 'What the words of project, programme and portfolio offices mean, as this site uses them.',
  alternates: { canonical: glossaryPath },
}

const terms = new Map(glossary.map(({ id, term }) => [id, term]))

export default function GlossaryPage() {
  return (
    <>
      <Crumbs steps={[{ href: frameworkPath, text: 'Framework' }]} here="Glossary" />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>Glossary</h1>
            <p className="note">
              {glossary.length} words of the field as this site uses them. Each has an address of its own.
            </p>
          </div>
          <div className="main">
            <dl className="glossary">
              {glossary.map(({ id, term, meaning, see }) => (
                <div id={id} key={id}>
                  <dt>
                    <a href={`#${id}`}>{term}</a>
                  </dt>
                  <dd>
                    <p>{meaning}</p>
                    {see.length > 0 ? (
                      <p className="small faint">
                        See{' '}
                        {see.map((other, at) => (
                          <span key={other}>
                            {at > 0 ? ', ' : ''}
                            <a href={`#${other}`}>{terms.get(other)}</a>
                          </span>
                        ))}
                      </p>
                    ) : null}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        </section>
      </main>
    </>
  )
}
