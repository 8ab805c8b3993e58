import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { collectionOf } from '../../draft-parts'
import { EntryPage } from '../../entry-page'

export const metadata: Metadata = { title: 'Edit an entry of the framework', robots: { index: false } }

export default async function EditEntryPage({ params }: { params: Promise<{ collection: string; id: string }> }) {
  const { collection: segment, id } = await params
  const collection = collectionOf(segment)
  if (!collection || collection === 'about') notFound()
  return <EntryPage collection={collection} id={decodeURIComponent(id)} />
}
