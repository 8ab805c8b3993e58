import type { RoleProfile } from '@/lib/framework/role-profile'

export function RoleAsked({ profile: { requirements, kpis } }: { profile: RoleProfile }) {
  const lists = [
    { title: 'Certificates', items: requirements.certifications },
    { title: 'Tools', items: requirements.tools },
    { title: 'How the work is judged', items: kpis },
  ].filter(({ items }) => items.length > 0)
  return (
    <section id="asked" aria-labelledby="asked-h">
      <h2 id="asked-h">What employers ask</h2>
      <p className="intro">
        {requirements.experience} {requirements.education}
      </p>
      <div className="rp-lists">
        {lists.map(({ title, items }) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
