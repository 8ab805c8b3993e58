import type { Metadata } from 'next'
import { EntryPage } from '../entry-page'

export const metadata: Metadata = { title: 'Edit what the framework says of itself', robots: { index: false } }

export default function EditAboutPage() {
  return <EntryPage collection="about" id="about" />
}
