import type { Metadata } from 'next'
import { MatrixEditor } from '@/components/framework-editor/matrix-editor'
import { matrixSlice } from '@/lib/framework/matrix-slice.shared'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import '@/app/styles/framework-editor.css'

export const metadata: Metadata = { title: 'Matrix', robots: { index: false } }

async function save(revision: number, _edits: readonly unknown[]) {
  'use server'
  return { ok: true as const, revision: revision + 1, conflicts: [] }
}

export default async function MatrixPage({ searchParams }: { searchParams: Promise<Record<string, string | undefined>> }) {
  const query = await searchParams
  const framework = await findPublishedFramework()
  if (!framework) return null
  const one = matrixSlice(framework.document)
  const many = Number(query.rows ?? 0)
  const governance = Array.from({ length: many > 0 ? 50 : 0 }, (_, at) => ({ id: `g-${at}`, title: `Governance role ${at}` }))
  const letters = ['R', 'A', 'C', 'I'] as const
  const big = Array.from({ length: many }, (_, at) => ({ id: `duty-${at}`, name: `Responsibility number ${at}`, theme: `Theme ${Math.floor(at / 25)}` }))
  const slice = many > 0 ? {
    roles: one.roles.map((r) => ({ ...r, responsibilities: [] })), governanceRoles: governance, responsibilities: big,
    raci: big.map(({ id }, at) => ({ responsibility: id, assignments: Object.fromEntries([...one.roles, ...governance].flatMap((r, c) => { const x = (at * 7 + c * 3) % 9; const l = letters[x]; return l ? [[r.id, l === 'A' && c !== at % 60 ? 'R' : l]] : [] })) })),
  } : one
  return (
    <main id="main" className="wrap">
      <h1 id="matrix-title">Who does what</h1>
      <p id="grid-keys" className="vh">Arrow keys move.</p>
      <MatrixEditor draftId="x" revision={0} savedText="Saved" slice={slice} first={{ theme: '', role: '', rows: 'all' }} save={save} />
    </main>
  )
}
