import { ActForm } from '@/components/interchange/act-form'
import { actWords } from '@/components/interchange/act-words'
import type { FormAction } from '@/lib/web/action-state'

/** What was just done, and the way back. */
export function DoneAct({
  frameworkId,
  act: { id, takenBack, ...act },
  takeBack,
}: {
  frameworkId: string
  act: { id: string; verb: string; label: string; items: number; takenBack: boolean }
  takeBack: FormAction
}) {
  return (
    <div className="banner ok done" role="status">
      <p>
        {takenBack ? 'Taken back. ' : ''}
        {actWords(act)}
      </p>
      <TakeBack frameworkId={frameworkId} actId={id} takenBack={takenBack} takeBack={takeBack} />
    </div>
  )
}

/** The button that takes an act back, or does it again. */
export function TakeBack({
  frameworkId,
  actId,
  takenBack,
  takeBack,
  about,
}: {
  frameworkId: string
  actId: string
  takenBack: boolean
  takeBack: FormAction
  about?: string
}) {
  return (
    <ActForm
      act={takeBack}
      values={{ frameworkId, actId, again: takenBack ? 'yes' : 'no' }}
      label={takenBack ? 'Do it again' : 'Take it back'}
      about={about}
    />
  )
}
