'use client'

import { useEffect, useRef, useState } from 'react'

interface FeedAddressProps {
  id: string
  /** Of the format, as readers call it. */
  name: string
  type: string
  address: string
}

/** An address to take away: a field whose text can be marked by hand, a way to open it, and with script one to copy it. */
export function FeedAddress({ id, name, type, address }: FeedAddressProps) {
  const field = useRef<HTMLInputElement>(null)
  const [canCopy, setCanCopy] = useState(false)
  const [copied, setCopied] = useState('')
  useEffect(() => setCanCopy(true), [])
  async function copy() {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(address)
      setCopied(address)
    } catch {
      // Not allowed to: the text is marked, and the keys for copying do the rest.
      setCopied('')
    }
  }
  return (
    <div className="feed-address">
      <label htmlFor={id}>{name}</label>
      <input className="inp" id={id} ref={field} readOnly value={address} onFocus={({ target }) => target.select()} />
      {canCopy && (
        <button type="button" className="btn sm" onClick={copy} aria-label={`Copy the ${name} address`}>
          {copied === address ? 'Copied' : 'Copy'}
        </button>
      )}
      {/* A plain link, since what it leads to is no page. */}
      <a href={address} type={type} aria-label={`Open the ${name} feed`}>
        Open
      </a>
      <span className="vh" role="status">
        {copied === address && `The ${name} address was copied.`}
      </span>
    </div>
  )
}
