'use client'

/** What a person sees when a page fails. The digest is the name under which the log tells what happened. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>This page could not be shown</h1>
        </div>
        <div className="main stack">
          <p>Something went wrong on our side. Nothing that you saved is lost. Try again in a moment.</p>
          <p>
            <button className="btn pri" type="button" onClick={reset}>
              Try again
            </button>
          </p>
          {error.digest ? (
            <p className="small faint">If it happens again, tell us this number: {error.digest}</p>
          ) : null}
        </div>
      </section>
    </main>
  )
}
