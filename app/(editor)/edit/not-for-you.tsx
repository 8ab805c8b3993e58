/** What somebody sees who is signed in for something else. */
export function NotForYou({ title }: { title: string }) {
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>{title}</h1>
        </div>
        <div className="main">
          <div className="empty">
            <h2>This is for those who keep the framework</h2>
            <p>You are signed in for something else. Sign in as an editor to go on.</p>
          </div>
        </div>
      </section>
    </main>
  )
}
