import type { Metadata } from 'next'
import { MatrixFilterForm } from '@/components/framework/matrix-filter-form'
import { MatrixGrid } from '@/components/framework/matrix-grid'
import { MatrixTable } from '@/components/framework/matrix-table'
import { RaciMark } from '@/components/framework/raci-mark'
import { NavLink } from '@/components/ui/nav-link'
import { countWord } from '@/lib/format'
import { raciLetters } from '@/lib/framework/model'
import { raciMatrix, readMatrixFilter } from '@/lib/framework/raci-matrix'
import { responsibilitiesPath } from '@/lib/paths'
import { publishedFramework } from '../published-framework'
import '@/app/styles/matrix.css'

export const metadata: Metadata = {
  title: 'Who does what: the RACI matrix',
  description: 'Who is responsible, accountable, consulted and informed in the work of a project management office.',
  alternates: { canonical: responsibilitiesPath },
}

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function MatrixPage({ searchParams }: PageProps) {
  const [{ current, version }, query] = await Promise.all([publishedFramework(), searchParams])
  const filter = readMatrixFilter(current, query)
  const matrix = raciMatrix(current, filter)
  const { columns, themes, shownRows, totalRows } = matrix
  const firstRow = themes[0]?.rows[0]
  const governance = columns.filter(({ isRole }) => !isRole).length
  const spokenAt = Math.max(0, firstRow?.letters.findIndex((letter) => letter !== null) ?? 0)
  return (
    <main id="main" className="wrap">
      <section className="sec mx-top">
        <div className="side">
          <h1>Who does what</h1>
          <p className="note">
            {shownRows === totalRows
              ? countWord(totalRows, 'responsibility', 'responsibilities')
              : `${shownRows} of ${countWord(totalRows, 'responsibility', 'responsibilities')}`}
            , {columns.length - governance} PMO roles and {governance} governance roles. Every row has exactly one A and
            at least one R.
          </p>
          <p className="note noprint">Prints on one sheet of A3.</p>
        </div>
        <div className="main">
          <ul className="key" aria-label="Key">
            {raciLetters.map((letter) => (
              <li key={letter}>
                <RaciMark letter={letter} spoken={false} />
                <span>
                  <b>{current.raciDefinitions[letter].name}.</b>{' '}
                  <span className="soft">{current.raciDefinitions[letter].description}</span>
                </span>
              </li>
            ))}
          </ul>
          <MatrixFilterForm filter={filter} matrix={matrix} />
        </div>
      </section>
      {firstRow ? (
        <MatrixGrid
          key={JSON.stringify(filter)}
          definitions={current.raciDefinitions}
          first={{
            letter: firstRow.letters[spokenAt] ?? null,
            row: firstRow.name,
            column: columns[spokenAt]?.title ?? '',
          }}
        >
          <MatrixTable matrix={matrix} version={version} chosen={filter.role} />
        </MatrixGrid>
      ) : (
        <section className="sec" aria-labelledby="none-h">
          <div className="side">
            <h2 id="none-h">No such row</h2>
          </div>
          <div className="main stack">
            <p>That role has no such part in this theme.</p>
            <p>
              <NavLink className="btn" href={responsibilitiesPath}>
                Show all responsibilities
              </NavLink>
            </p>
          </div>
        </section>
      )}
    </main>
  )
}
