import type { Metadata } from 'next'
import { connection } from 'next/server'
import { largestPage } from '@/lib/api/query'
import { developersPath } from '@/lib/paths'
import { readingLimit } from '@/lib/platform/rate-limit'
import { searchDepth } from '@/lib/search/schema'
import { siteOrigin } from '@/lib/web/site-origin'
import '@/app/styles/developers.css'

export const metadata: Metadata = {
  title: 'For developers',
  description: 'Feeds of any search, and a public interface for reading jobs, role profiles and the framework.',
  alternates: { canonical: developersPath },
}

const problems = {
  invalid: ['400', 'A parameter is unknown, or its value is not one. The field “errors” names it.'],
  'not-found': ['404', 'There is no such thing, or it is not public. A job that has closed is not public.'],
  'method-not-allowed': ['405', 'The interface is only read: GET and HEAD.'],
  'rate-limited': ['429', 'Too many requests. Wait as many seconds as Retry-After says.'],
  internal: ['500', 'Our fault. Tell us the field “requestId”.'],
  unavailable: ['503', 'Not at the moment. Try again after as many seconds as Retry-After says.'],
} as const

const addresses = {
  '/api/v1/jobs': 'Search open jobs, with the parameters of the search page',
  '/api/v1/jobs/{id}': 'One open job, whole',
  '/api/v1/roles': 'The roles of the framework, with how many jobs are open',
  '/api/v1/roles/{id}': 'One role profile, whole',
  '/api/v1/framework': 'The published version and its five levels',
  '/api/v1/framework/competencies': 'All competencies, level by level',
  '/api/v1/framework/responsibilities': 'All responsibilities',
  '/api/v1/framework/matrix': 'Who has which part in each responsibility',
}

export default async function DevelopersPage() {
  await connection() // the origin is the running server's
  const origin = siteOrigin()
  const { points, seconds } = readingLimit
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>For developers</h1>
          <p className="note">Reading only. No key, no account.</p>
        </div>
        <div className="main stack-l developers">
          <div className="stack">
            <h2>Feeds</h2>
            <p>
              Every search can be followed: replace <code>/jobs</code> in its address by <code>/jobs/feed.atom</code>,{' '}
              <code>/jobs/feed.rss</code> or <code>/jobs/feed.json</code>. A feed holds the 50 newest jobs of the
              search. The id of an entry stays the same when the title changes.
            </p>
            <Example text={`curl "${origin}/jobs/feed.atom?q=benefits&workMode=remote"`} />
          </div>
          <div className="stack">
            <h2>Interface</h2>
            <p>
              It is described in OpenAPI 3.1 at <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>, made from the
              same definitions that check each request and shape each answer.
            </p>
            <table className="tbl">
              <caption className="vh">Addresses</caption>
              <thead>
                <tr>
                  <th scope="col">Address</th>
                  <th scope="col">What it answers</th>
                </tr>
              </thead>
              <tbody>
                {Object.entries(addresses).map(([address, what]) => (
                  <tr key={address}>
                    <th scope="row">
                      <code>{address}</code>
                    </th>
                    <td>{what}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <Example text={`curl "${origin}/api/v1/jobs?q=planner&country=GB&pay=40000&sort=salary&size=5"`} />
            <Example text={`curl "${origin}/api/v1/jobs?role=pmo-analyst&role=pmo-manager&counts=city"`} />
            <p>
              A page has at most {largestPage} jobs, and page × size is at most {searchDepth.toLocaleString('en-GB')}. A
              parameter that does not exist is refused, so that a mistyped filter cannot pass unseen. Version 1 may gain
              fields and parameters; none will go or change its meaning.
            </p>
          </div>
          <div className="stack">
            <h2>Limits and caching</h2>
            <p>
              {points} requests in {seconds} seconds from one network address, feeds and interface together. The headers{' '}
              <code>RateLimit-Policy</code> and <code>RateLimit</code> say what is left. Every answer has an{' '}
              <code>ETag</code>: send it back as <code>If-None-Match</code>, and what has not changed answers 304
              without a body. Answers may be read from the pages of any site; cookies play no part.
            </p>
            <Example text={`curl -H 'If-None-Match: W/"…"' "${origin}/api/v1/framework"`} />
          </div>
          <div className="stack">
            <h2>Problems</h2>
            <p>
              An error is <code>application/problem+json</code> with <code>code</code>, <code>detail</code> and{' '}
              <code>requestId</code>.
            </p>
            <table className="tbl">
              <caption className="vh">Codes of problems</caption>
              <thead>
                <tr>
                  <th scope="col">Code</th>
                  <th scope="col">Status</th>
                  <th scope="col">What it means</th>
                </tr>
              </thead>
              <tbody>
                {Object.entries(problems).map(([code, [status, meaning]]) => (
                  <tr key={code} id={code}>
                    <th scope="row">
                      <code>{code}</code>
                    </th>
                    <td>{status}</td>
                    <td>{meaning}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="stack">
            <h2>Licence</h2>
            <p>
              The framework (roles, competencies, responsibilities, matrix) is CC BY 4.0: use it, change it, name its
              source. The text of a job belongs to its employer: show it with a link to its page here, and take it down
              when it is no longer answered.
            </p>
          </div>
        </div>
      </section>
    </main>
  )
}

/** Scrolls by itself on a narrow screen, also by keyboard. */
function Example({ text }: { text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <pre className="example" tabIndex={0}>
      <code>{text}</code>
    </pre>
  )
}
