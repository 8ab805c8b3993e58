import type { ReactNode } from 'react'
import { DraftOutline } from '@/components/framework-editor/draft-outline'
import { DraftPresence } from '@/components/framework-editor/draft-presence'
import { Crumbs } from '@/components/layout/crumbs'
import type { FrameworkDraft } from '@/lib/framework/draft/find-draft'
import { draftLivePath, editFrameworkPath } from '@/lib/paths'
import { draftParts } from './draft-parts'
import '@/app/styles/framework-editor.css'

interface DraftPageProps {
  draft: FrameworkDraft
  title: string
  /** Address of the part of the draft that the page belongs to. */
  part: string
  /** What others read of who is here, such as “the review”. */
  place: string
  /** The last step of the way here where it is shorter than the title; null on the first page, to which no way leads. */
  crumb?: string | null
  /** Steps between the draft and this page. */
  between?: readonly { href: string; text: string }[]
  /** Says what the page is about, before anything that can be done. */
  intro?: ReactNode
  children: ReactNode
}

/** A page of the draft: the way here, the parts of the draft beside it, its title, and who else is here. */
export function DraftPage({ draft, title, part, place, crumb = title, between = [], intro, children }: DraftPageProps) {
  const name = `Draft ${draft.version}`
  return (
    <>
      {crumb === null ? null : <Crumbs steps={[{ href: editFrameworkPath, text: name }, ...between]} here={crumb} />}
      <main id="main" className="wrap">
        <div className="ed">
          <DraftOutline
            version={draft.version}
            base={draft.baseVersion}
            parts={draftParts(draft.document)}
            here={part}
          />
          <div>
            <div className="row split">
              <h1 className="named">{title}</h1>
              <span className="tag">{crumb === null ? 'Draft' : name}</span>
            </div>
            {intro}
            <DraftPresence draftId={draft.id} revision={draft.revision} place={place} live={draftLivePath} />
            {children}
          </div>
        </div>
      </main>
    </>
  )
}
