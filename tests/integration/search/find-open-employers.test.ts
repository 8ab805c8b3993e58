import { expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { findOpenEmployers, forgetOpenEmployers } from '@/lib/search/find-open-employers'

const day = 86_400_000
const past = () => new Date(Date.now() - day)

async function employ(name: string, over: object) {
  const { id } = await db().organisation.create({
    data: { slug: name.toLowerCase().replaceAll(' ', '-'), name, sector: 'Energy', country: 'GB' },
    select: { id: true },
  })
  const posting = await db().posting.create({
    data: {
      organisationId: id,
      title: 'Planner',
      description: 'Work.',
      requirements: [],
      benefits: [],
      country: 'GB',
      workMode: 'hybrid',
      contractType: 'permanent',
      sector: 'Energy',
      status: 'published',
      publishedAt: past(),
      ...over,
    },
    select: { id: true },
  })
  return posting.id
}

it('knows the names of employers that have an open job, and of no others', async () => {
  await employ('Senior Partners Ltd', {})
  await employ('Contract Drafts', { status: 'draft', publishedAt: null })
  await employ('Contract Yesterday', { closesAt: past() })
  await employ('Contract Tomorrow', { publishedAt: new Date(Date.now() + day) })
  const closing = await employ('Contract Solutions', {})
  forgetOpenEmployers()
  expect([...(await findOpenEmployers()).keys()].sort()).toEqual([
    'contract solutions',
    'senior partners',
    'senior partners ltd',
  ])

  // Kept for a minute: a search does not ask again.
  await db().posting.update({
    where: { id: closing },
    data: { status: 'closed', closedAt: new Date(), closeReason: 'filled' },
    select: { id: true },
  })
  expect((await findOpenEmployers()).has('contract solutions')).toBe(true)
  forgetOpenEmployers()
  expect((await findOpenEmployers()).has('contract solutions')).toBe(false)
})
