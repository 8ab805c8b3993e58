'use client'

import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { countWord } from '@/lib/format'
import type { DraftEdit } from '@/lib/framework/draft/draft-edit.shared'
import {
  type CellChange,
  changeLetters,
  lettersOf,
  type MatrixProblem,
  type MatrixSlice,
  matrixProblems,
} from '@/lib/framework/matrix-slice.shared'
import { namesOf } from '@/lib/framework/names-of.shared'
import { ConflictList } from './conflict-list'
import { DraftSaveBar } from './draft-save-bar'
import { MatrixFilters } from './matrix-filters'
import { MatrixGrid } from './matrix-grid'
import { MatrixLetterBar } from './matrix-letter-bar'
import { MatrixProblemList } from './matrix-problem-list'
import { PasteReport } from './paste-report'
import { useDraftSession } from './use-draft-session'
import { useGrid } from './use-grid'
import { type MatrixView, useMatrixView } from './use-matrix-view'
import { type SaveAction, useSaveEdits } from './use-save-edits'

type CellEdit = Extract<DraftEdit, { kind: 'cell' }>

const isCell = (edit: DraftEdit): edit is CellEdit => edit.kind === 'cell'

/** The matrix as a grid that is written in like a spreadsheet. It knows only letters; the rest of the draft stays away. */
export function MatrixEditor({
  draftId,
  revision,
  savedText,
  slice,
  first,
  save,
}: {
  draftId: string
  revision: number
  savedText: string
  slice: MatrixSlice
  /** What the address asks to be shown first. */
  first: MatrixView
  save: SaveAction
}) {
  const session = useDraftSession({ draftId, revision, save: useSaveEdits(save, draftId, false) })
  const { edits, record } = session
  const initial = useMemo(() => lettersOf(slice), [slice])
  const letters = useMemo(() => changeLetters(initial, edits.filter(isCell)), [initial, edits])
  // The rules read the whole matrix: they may come a moment after the letter that was typed.
  const judged = useDeferredValue(letters)
  const problems = useMemo(() => matrixProblems(slice, judged), [slice, judged])
  const [view, setView] = useState(first)
  const shown = useMatrixView(slice, letters, problems, view)
  const [said, setSaid] = useState('')
  const wanted = useRef<{ row: string | null; column: string | null } | null>(null)

  const write = (changes: readonly CellChange[], done: (count: number) => string) => {
    const real = changes.flatMap((change): CellEdit[] => {
      const was = letters.get(change.responsibility)?.[change.role] ?? null
      return was === change.letter ? [] : [{ kind: 'cell', ...change, was }]
    })
    record({ edits: real, back: real.map(takenBack).toReversed() })
    setSaid(done(real.length))
  }
  /** The profile gets back what it said of the duty, and where. */
  function takenBack(edit: CellEdit): CellEdit {
    const back = { ...edit, letter: edit.was, was: edit.letter }
    const profile = slice.roles.find(({ id }) => id === edit.role)?.responsibilities ?? []
    const at = profile.findIndex(({ id }) => id === edit.responsibility)
    const duty = profile[at]
    return duty ? { ...back, importance: duty.importance, before: profile[at + 1]?.id ?? null } : back
  }
  const grid = useGrid({ rows: shown.rows, columns: shown.columns, letters, write, travel: (step) => travel(step) })

  function lead(place: { row: string | null; column: string | null }) {
    const row = shown.rows.findIndex(({ id }) => id === place.row)
    const column = shown.columns.findIndex(({ id }) => id === place.column)
    if (place.row !== null && row < 0) {
      // Filtered out: everything is shown again, and the next drawing leads there.
      wanted.current = place
      setView({ theme: '', role: '', rows: 'all' })
      return
    }
    grid.goTo({ row: Math.max(0, row), column: Math.max(0, column) })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when other rows are shown
  useEffect(() => {
    const place = wanted.current
    wanted.current = null
    if (place) lead(place)
  }, [shown.rows])

  function travel(step: 'undo' | 'redo') {
    const made = session.travel(step)
    const cells = (made ?? []).filter(isCell)
    const [edit] = cells
    if (!edit) return
    setSaid(`${step === 'undo' ? 'Taken back' : 'Brought forth again'}: ${countWord(cells.length, 'cell')}.`)
    lead({ row: edit.responsibility, column: edit.role })
  }

  function goToProblem({ row, column, code }: MatrixProblem) {
    const letter = (id: string) => (row === null ? undefined : letters.get(row)?.[id])
    const holder = shown.columns.find(({ id }) => letter(id) === 'A')
    lead({ row, column: column ?? (code === 'one-accountable' ? (holder?.id ?? null) : null) })
  }

  const names = useMemo(() => namesOf(slice), [slice])
  const nameOf = (id: string) => names.get(id) ?? id
  const themes = useMemo(() => [...new Set(slice.responsibilities.map(({ theme }) => theme))], [slice])
  const current = { row: shown.rows[grid.active.row], column: shown.columns[grid.active.column] }

  return (
    <div className="mxedit">
      <DraftSaveBar
        {...session}
        savedText={savedText}
        conflicts={session.conflicts.length}
        travel={travel}
        saveNow={() => void session.saveNow()}
      />
      <MatrixFilters
        view={view}
        themes={themes}
        roles={slice.roles}
        governanceRoles={slice.governanceRoles}
        shown={shown.rows.length}
        of={slice.responsibilities.length}
        change={(next) => {
          setView(next)
          grid.reset()
        }}
      />
      <ConflictList
        conflicts={session.conflicts}
        settle={session.settle}
        where={({ edit }) =>
          edit.kind === 'cell' ? `${nameOf(edit.responsibility)}, ${nameOf(edit.role)}` : 'Elsewhere'
        }
      />
      {grid.trouble ? <PasteReport trouble={grid.trouble} apply={grid.applyPaste} leave={grid.leavePaste} /> : null}
      {shown.rows.length === 0 ? (
        <div className="empty">
          <h3>No row is like that</h3>
          <p>{view.rows === 'problems' ? 'No row has anything to put right.' : 'Choose another theme or role.'}</p>
        </div>
      ) : (
        <div className="gframe">
          <div className="gscroll" ref={grid.frame} {...grid.handlers}>
            <MatrixGrid
              {...shown}
              letters={letters}
              area={grid.area}
              active={grid.active}
              focus={grid.focus}
              frame={grid.frame}
              labelledBy="matrix-title"
            />
          </div>
          <MatrixLetterBar
            role={current.column}
            responsibility={current.row}
            letter={letters.get(current.row?.id ?? '')?.[current.column?.id ?? '']}
            flaw={shown.flaws.get(current.row?.id ?? '')?.text ?? shown.columnFlaws.get(current.column?.id ?? '')?.text}
            selected={grid.count}
            set={grid.setLetter}
            said={said}
          />
        </div>
      )}
      <MatrixProblemList problems={problems} nameOf={nameOf} go={goToProblem} />
    </div>
  )
}
