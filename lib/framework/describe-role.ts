import { importanceLabels } from './labels'
import { importances } from './model'
import type { RoleProfile } from './role-profile'

/** A role description as plain text, to be taken over into a document or an advert. The duties in the framework's words. */
export function describeRole(profile: RoleProfile, source: { version: string; address: string }): string {
  const { requirements } = profile
  const lists: [string, readonly string[]][] = [
    ...importances.map((importance): [string, string[]] => [
      `${importanceLabels[importance]} duties`,
      profile.duties[importance].map(({ statement }) => statement),
    ]),
    ['Experience and education', [requirements.experience, requirements.education].filter(Boolean)],
    [
      'Competencies',
      profile.ladder.essential.flatMap(({ rows }) =>
        rows.map(({ name, level, text }) => `${name}, level ${level}: ${text}`),
      ),
    ],
    ['Certificates', requirements.certifications],
    ['Tools', requirements.tools],
    ['How the work is judged', profile.kpis],
  ]
  return [
    profile.title,
    profile.purpose,
    profile.summary,
    profile.reportsTo ? `Reports to: ${profile.reportsTo.title}` : '',
    ...lists.flatMap(([title, items]) =>
      items.length ? [`${title}\n${items.map((item) => `- ${item}`).join('\n')}`] : [],
    ),
    `From the Open PMO Role & Responsibility Framework ${source.version}, CC BY 4.0, ${source.address}`,
  ]
    .filter(Boolean)
    .join('\n\n')
}
