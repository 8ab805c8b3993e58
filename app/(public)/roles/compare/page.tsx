import type { Metadata } from 'next'
import { CompareRolesView } from '@/components/framework/compare-roles-view'
import { RoleGapView } from '@/components/framework/role-gap-view'
import { Crumbs } from '@/components/layout/crumbs'
import { compareRoles, mostCompared, readComparedRoles } from '@/lib/framework/compare-roles'
import { numberWord, shortTitle, wordList } from '@/lib/framework/labels'
import { roleGap } from '@/lib/framework/role-gap'
import { compareRolesPath, rolesPath } from '@/lib/paths'
import { publishedFramework } from '../../published-framework'
import '@/app/styles/framework.css'

interface PageProps {
  searchParams: Promise<{ role?: string | string[] }>
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const [{ current }, { role }] = await Promise.all([publishedFramework(), searchParams])
  const titles = readComparedRoles(current, role).map(({ title }) => shortTitle(title))
  return {
    title: titles.length > 1 ? `${wordList(titles)} compared` : 'Compare roles',
    description: 'PMO roles side by side: duties, levels and requirements, differences first.',
    alternates: { canonical: rolesPath },
    robots: { index: false, follow: true },
  }
}

export default async function CompareRolesPage({ searchParams }: PageProps) {
  const [{ current }, { role }] = await Promise.all([publishedFramework(), searchParams])
  const chosen = readComparedRoles(current, role)
  const [first, second] = chosen
  return (
    <>
      <Crumbs steps={[{ href: rolesPath, text: 'Roles' }]} here="Compare" />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>Compare roles</h1>
            <p className="note">Two to {numberWord(mostCompared)} roles side by side, differences first.</p>
          </div>
          <div className="main">
            <form method="get" action={compareRolesPath([])} className="cmp-form">
              <fieldset>
                <legend className="vh">Roles</legend>
                {current.roles.map(({ id, title }) => (
                  <label key={id} className="check">
                    <input
                      type="checkbox"
                      name="role"
                      value={id}
                      defaultChecked={chosen.some((own) => own.id === id)}
                    />
                    <span>{shortTitle(title)}</span>
                  </label>
                ))}
              </fieldset>
              <button type="submit" className="btn pri">
                Compare
              </button>
            </form>
            {chosen.length < 2 ? (
              <p role="status" className="soft">
                {chosen.length === 1 ? 'Choose at least one more role.' : 'Choose two roles to begin with.'}
              </p>
            ) : null}
          </div>
        </section>
        {chosen.length > 1 ? (
          <>
            {first && second && chosen.length === 2 ? (
              <RoleGapView {...wayBetween(first, second)} gap={roleGap(current, ...inOrder(first, second))} />
            ) : null}
            <CompareRolesView comparison={compareRoles(current, chosen)} />
          </>
        ) : null}
      </main>
    </>
  )
}

type Compared = ReturnType<typeof readComparedRoles>[number]

/** A way leads up: from the lower grade to the higher, whichever was chosen first. */
const inOrder = (one: Compared, other: Compared): [Compared, Compared] =>
  one.grade <= other.grade ? [one, other] : [other, one]

function wayBetween(one: Compared, other: Compared) {
  const [from, to] = inOrder(one, other)
  return { from: shortTitle(from.title), to: shortTitle(to.title) }
}
