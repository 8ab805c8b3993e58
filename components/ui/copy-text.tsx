'use client'

import { useState } from 'react'

/** A text to be taken away: a button where the browser can copy, and the text itself to be marked by hand everywhere. */
export function CopyText({ text, label }: { text: string; label: string }) {
  const [said, setSaid] = useState('')
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied.')
    } catch {
      setSaid('The browser did not allow it: mark the text below and copy it by hand.')
    }
  }
  return (
    <div className="copy">
      <p className="copy-acts">
        <button type="button" className="btn sm" onClick={copy}>
          {label}
        </button>{' '}
        <span role="status" className="small soft">
          {said}
        </span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text that scrolls has to be reached by keyboard */}
      <section className="copy-text" tabIndex={0} aria-label="The text">
        {text}
      </section>
    </div>
  )
}
