import { Fragment } from 'react'
import { dateText } from '@/lib/format'
import type { Handbook, HandbookBlock, HandbookEntry } from '@/lib/framework/handbook/handbook'
import { frameworkJsonPath, handbookPdfPath } from '@/lib/paths'
import { HandbookKey, HandbookMatrix } from './handbook-matrix'

/** A version of the framework as one long page with lasting anchors. */
export function HandbookView({ book, publishedAt }: { book: Handbook; publishedAt: Date }) {
  return (
    <>
      <section className="sec fw-top">
        <div className="side">
          <dl className="facts list">
            <div>
              <dt>Version</dt>
              <dd className="num">{book.version}</dd>
            </div>
            <div>
              <dt>Published</dt>
              <dd>{dateText(publishedAt)}</dd>
            </div>
            <div>
              <dt>Licence</dt>
              <dd>{book.license}</dd>
            </div>
          </dl>
          <p className="small rp-after">
            <a href={handbookPdfPath(book.version)}>This handbook as PDF</a>
          </p>
          <p className="small">
            <a href={frameworkJsonPath(book.version)}>This version as data</a>
          </p>
        </div>
        <div className="main">
          <h1>{book.title}: handbook</h1>
          <nav aria-label="Contents" className="hb-contents rp-after">
            <ol>
              {book.parts.map(({ anchor, title, contents }) => (
                <li key={anchor}>
                  <a href={`#${anchor}`}>{title}</a> <span className="small faint num">{contents.length}</span>
                  <details className="more">
                    <summary>
                      <span className="vh">What is in {title}</span>
                      <span aria-hidden="true">In this part</span>
                    </summary>
                    <ul className="hb-list small">
                      {contents.map((place) => (
                        <li key={place.anchor}>
                          <a href={`#${place.anchor}`}>{place.title}</a>
                        </li>
                      ))}
                    </ul>
                  </details>
                </li>
              ))}
            </ol>
          </nav>
        </div>
      </section>
      {book.parts.map(({ anchor, title, intro, entries, tables }) => (
        <Fragment key={anchor}>
          <section className="sec" id={anchor} aria-labelledby={`${anchor}-h`}>
            <div className="side">
              <h2 id={`${anchor}-h`}>{title}</h2>
              <p className="note">{intro}</p>
            </div>
            <div className="main hb-entries">
              {entries.map((entry) => (
                <Entry entry={entry} key={entry.anchor} />
              ))}
              {tables[0] ? <HandbookKey letters={tables[0].letters} /> : null}
            </div>
          </section>
          <HandbookMatrix tables={tables} />
        </Fragment>
      ))}
    </>
  )
}

function Entry({ entry: { anchor, title, blocks } }: { entry: HandbookEntry }) {
  return (
    <article id={anchor} className="hb-entry" aria-labelledby={`${anchor}-t`}>
      <h3 id={`${anchor}-t`}>
        <a href={`#${anchor}`}>{title}</a>
      </h3>
      {inGroups(blocks).map((group, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a published version never move
        <Group group={group} key={at} />
      ))}
    </article>
  )
}

/** Facts and bullets that follow each other are one list. */
function inGroups(blocks: readonly HandbookBlock[]): HandbookBlock[][] {
  const groups: HandbookBlock[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    const joins = block.kind === 'fact' || block.kind === 'bullet'
    if (joins && last?.[0]?.kind === block.kind) last.push(block)
    else groups.push([block])
  }
  return groups
}

function Group({ group }: { group: HandbookBlock[] }) {
  const [first] = group
  switch (first?.kind) {
    case 'fact':
      return (
        <dl className="hb-facts">
          {group.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )
    case 'bullet':
      return (
        <ul className="hb-duties">
          {group.map(({ label, text }) => (
            <li key={text}>
              <span className="small faint num">{label}</span> {text}
            </li>
          ))}
        </ul>
      )
    case 'heading':
      return <h4>{first.text}</h4>
    default:
      return <p>{first?.text}</p>
  }
}
