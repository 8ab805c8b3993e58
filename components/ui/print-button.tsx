'use client'

/** Opens the browser's own window for printing, which also saves a PDF. Without script there is none: the menu has it. */
export function PrintButton({ text }: { text: string }) {
  return (
    <button type="button" className="btn sm only-script" onClick={() => window.print()}>
      {text}
    </button>
  )
}
