import { NavLink } from '@/components/ui/nav-link'
import { importanceLabels, partLabels, partOrder } from '@/lib/framework/labels'
import type { FrameworkDocument } from '@/lib/framework/model'
import type { Participant, ResponsibilityPage } from '@/lib/framework/responsibility-page'
import { competencyPath, jobsPath, responsibilitiesPath, responsibilityPath, rolePath, slug } from '@/lib/paths'
import { RaciMark } from './raci-mark'

/** One responsibility: its statement, who has which part, what it draws on, and how it reads in adverts and résumés. */
export function ResponsibilityView({
  responsibility,
  definitions,
}: {
  responsibility: ResponsibilityPage
  definitions: FrameworkDocument['raciDefinitions']
}) {
  const { statement, detail, participants, competencies, evidence, exampleBullet, siblings, theme } = responsibility
  return (
    <>
      <section className="sec fw-top">
        <div className="side">
          <p className="note">
            <NavLink href={`${responsibilitiesPath}?theme=${encodeURIComponent(slug(theme))}`}>{theme}</NavLink>
          </p>
        </div>
        <div className="main">
          <h1>{responsibility.name}</h1>
          <p className="rp-statement">{statement}</p>
          <p className="soft prose rp-summary">{detail}</p>
        </div>
      </section>
      <section className="sec" aria-labelledby="who-h">
        <div className="side">
          <h2 id="who-h">Who does what</h2>
          <p className="note">One role answers for it. The others do it, are asked, or are told.</p>
        </div>
        <div className="main">
          <dl className="fw-parts">
            {partOrder.map((letter) =>
              participants[letter].length > 0 ? (
                <div key={letter}>
                  <dt>
                    <RaciMark letter={letter} spoken={false} />
                    <span>
                      <b>{partLabels[letter]}</b>
                      <span className="small soft">{definitions[letter].description}</span>
                    </span>
                  </dt>
                  <dd>
                    <ul>
                      {participants[letter].map((participant) => (
                        <ParticipantRow key={participant.id} participant={participant} />
                      ))}
                    </ul>
                  </dd>
                </div>
              ) : null,
            )}
          </dl>
        </div>
      </section>
      <section className="sec" aria-labelledby="needs-h">
        <div className="side">
          <h2 id="needs-h">What it draws on</h2>
        </div>
        <div className="main">
          <ul className="fw-rows">
            {competencies.map(({ id, name, description }) => (
              <li key={id}>
                <p>
                  <NavLink href={competencyPath(id)}>{name}</NavLink>
                </p>
                <p className="small soft">{description}</p>
              </li>
            ))}
          </ul>
        </div>
      </section>
      <section className="sec" aria-labelledby="words-h">
        <div className="side">
          <h2 id="words-h">How it is worded</h2>
          <p className="note">Words in a job advert or a résumé that point to this responsibility.</p>
        </div>
        <div className="main">
          <ul className="fw-phrases">
            {evidence.map((phrase) => (
              <li key={phrase}>{phrase}</li>
            ))}
          </ul>
          <h3 className="fw-h3">A résumé line to fill in</h3>
          <p className="state fw-bullet">{exampleBullet}</p>
          <p className="row rp-after">
            <NavLink className="btn sm" href={`${jobsPath}?q=${encodeURIComponent(responsibility.name)}`}>
              Jobs with this duty
            </NavLink>
          </p>
          {siblings.length > 0 ? (
            <p className="small rp-after">
              Also in {theme}:{' '}
              {siblings.map(({ id, name }, at) => (
                <span key={id}>
                  {at > 0 ? ', ' : ''}
                  <NavLink href={responsibilityPath(id)}>{name}</NavLink>
                </span>
              ))}
              .
            </p>
          ) : null}
        </div>
      </section>
    </>
  )
}

function ParticipantRow({ participant: { id, title, isRole, description, importance } }: { participant: Participant }) {
  return (
    <li>
      {isRole ? <NavLink href={rolePath(id)}>{title}</NavLink> : <span>{title}</span>}
      <span className="small faint">
        {importance ? `, ${importanceLabels[importance].toLowerCase()} duty` : isRole ? '' : ', governance role'}
      </span>
      {description ? <p className="small soft">{description}</p> : null}
    </li>
  )
}
