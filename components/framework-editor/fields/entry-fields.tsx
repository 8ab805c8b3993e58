import type { EntryChoices } from '@/lib/framework/draft/entry-choices.shared'
import type { FormEntry } from '@/lib/framework/draft/entry-form.shared'
import { entrySchemas } from '@/lib/framework/model'
import { AboutFields } from './about-fields'
import { CompetencyFields } from './competency-fields'
import { GovernanceFields } from './governance-fields'
import { LevelFields } from './level-fields'
import { ResponsibilityFields } from './responsibility-fields'
import { RoleFields } from './role-fields'

/** The controls of an entry, by the list that it belongs to. The shape is read again, since JSON knows none. */
export function EntryFields({
  entry: { collection, value },
  choices,
  problems,
}: {
  entry: FormEntry
  choices: EntryChoices
  problems: Readonly<Record<string, string[]>>
}) {
  const rest = { choices, problems }
  switch (collection) {
    case 'levels':
      return <LevelFields entry={entrySchemas.levels.parse(value)} {...rest} />
    case 'competencies':
      return <CompetencyFields entry={entrySchemas.competencies.parse(value)} {...rest} />
    case 'responsibilities':
      return <ResponsibilityFields entry={entrySchemas.responsibilities.parse(value)} {...rest} />
    case 'roles':
      return <RoleFields entry={entrySchemas.roles.parse(value)} {...rest} />
    case 'governanceRoles':
      return <GovernanceFields entry={entrySchemas.governanceRoles.parse(value)} {...rest} />
    case 'about':
      return <AboutFields entry={entrySchemas.about.parse(value)} {...rest} />
  }
}
