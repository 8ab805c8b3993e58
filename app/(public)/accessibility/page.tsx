import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Accessibility' }

export default function AccessibilityPage() {
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>Accessibility</h1>
          <p className="note">What you can rely on, and what to do when it fails.</p>
        </div>
        <div className="main stack-l max-w-[68ch]">
          <div className="stack">
            <h2>What you can rely on</h2>
            <p>
              Reading, searching, filtering and sending forms work with a keyboard alone and without JavaScript. Every
              meaning that has a colour also has a shape or a word. Charts are tables too. Text can be enlarged to 400 %
              and pages fit a screen of 320 pixels. Motion stops when your system asks for less of it.
            </p>
          </div>
          <div className="stack">
            <h2>How it is checked</h2>
            <p>
              Pages are tested with every change by axe against WCAG 2.2 AA, in the light and the dark theme, on a phone
              and on a wide screen, and the main journeys are walked with a keyboard. A program finds only part of what
              can be wrong; people with other ways of reading find the rest.
            </p>
          </div>
        </div>
      </section>
    </main>
  )
}
