import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useRef } from 'react'
import { MovableEntry } from './entry-row'
import type { ListedEntry } from './listed-entry'

interface EntryGroupProps {
  /** Names the group among the others of the page. */
  id: string
  /** In their order. */
  members: readonly ListedEntry[]
  nameOf: (id: string) => string
  /** @param place among the members, from 0 */
  moveTo: (id: string, place: number) => void
}

/** A list has one dimension. */
const upAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0 })

const instructions = {
  draggable:
    'Press Space to lift the entry, the arrow keys to move it, Space again to put it down, Escape to leave it.',
}

/** Entries that stand together, and move among each other. */
export function EntryGroup({ id, members, nameOf, moveTo }: EntryGroupProps) {
  const ids = members.map((member) => member.id)
  const sensors = useSensors(
    // A press is no move yet: a handle is also something to tap.
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const placeIn = (over: string | number | undefined) => (over === undefined ? -1 : ids.indexOf(String(over)))
  const numbered = (over: string | number) => `number ${placeIn(over) + 1} of ${ids.length}`
  // Whether what was lifted has been anywhere else: before, it is over its own place, which is no news.
  const hasLeft = useRef(false)
  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      hasLeft.current = false
      return `Lifted ${nameOf(String(active.id))}, ${numbered(active.id)}.`
    },
    onDragOver: ({ active, over }) => {
      hasLeft.current ||= over !== null && over.id !== active.id
      return over && hasLeft.current ? `${nameOf(String(active.id))} over ${numbered(over.id)}.` : undefined
    },
    onDragEnd: ({ active, over }) => `Put down ${nameOf(String(active.id))}, ${numbered(over?.id ?? active.id)}.`,
    onDragCancel: ({ active }) => `Left ${nameOf(String(active.id))} where it was.`,
  }
  function drop({ active, over }: DragEndEvent) {
    const place = placeIn(over?.id)
    if (place >= 0) moveTo(String(active.id), place)
  }
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[upAndDown]}
      accessibility={{ announcements, screenReaderInstructions: instructions }}
      onDragEnd={drop}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol className="entries">
          {members.map((entry, at) => (
            <MovableEntry key={entry.id} entry={entry} isFirst={at === 0} isLast={at === members.length - 1} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}
