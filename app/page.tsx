import { jobsPath } from '@/lib/paths'

export default function HomePage() {
  return (
    <main id="main" className="wrap">
      <section className="sec hero">
        <div className="main">
          <h1 className="display">Search project-office jobs by the work, not the title.</h1>
          <search>
            <form action={jobsPath}>
              <label htmlFor="q">Role, duty, tool, employer or place</label>
              <div className="find lg">
                <input id="q" name="q" type="search" autoComplete="off" />
                <button className="btn pri" type="submit">
                  Search jobs
                </button>
              </div>
            </form>
          </search>
        </div>
      </section>
    </main>
  )
}
