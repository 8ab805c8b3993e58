import { addUrl } from './basics'
import { momentOf } from './dates'
import { type DraftEntry, type DraftResume, emptyDraft, emptyEntry } from './draft'
import { linesOfDescription } from './linkedin-document'

/** A Europass CV (XML of either form, or the older form's JSON), as plain values by element name. */
export function europassDraft(data: unknown): DraftResume | null {
  const root = new Values(data)
  if (root.has('Candidate')) return candidateDraft(root.at('Candidate'))
  const learner = root.at('SkillsPassport', 'LearnerInfo')
  const alone = root.at('LearnerInfo')
  return learner.filled ? learnerDraft(learner) : alone.filled ? learnerDraft(alone) : null
}

/** The older form, SkillsPassport. */
function learnerDraft(learner: Values): DraftResume {
  const draft = emptyDraft()
  const person = learner.at('Identification')
  const contact = person.at('ContactInfo')
  draft.basics.name = joined(' ', person.text('PersonName', 'FirstName'), person.text('PersonName', 'Surname'))
  draft.basics.email = contact.text('Email', 'Contact')
  draft.basics.phone =
    contact.all('TelephoneList', 'Telephone')[0]?.text('Contact') ?? contact.all('Telephone')[0]?.text('Contact') ?? ''
  draft.basics.place = joined(
    ', ',
    contact.text('Address', 'Contact', 'Municipality'),
    contact.text('Address', 'Contact', 'Country', 'Label'),
  )
  for (const site of [...contact.all('WebsiteList', 'Website'), ...contact.all('Website')])
    addUrl(draft.basics, site.text('Contact'))
  draft.basics.label = learner.text('Headline', 'Description', 'Label')
  draft.work = listed(learner, 'WorkExperienceList', 'WorkExperience').map((item) => ({
    ...entry(item.at('Period'), item.text('Activities')),
    title: item.text('Position', 'Label') || item.text('Position'),
    organisation: item.text('Employer', 'Name'),
    place: joined(
      ', ',
      item.text('Employer', 'ContactInfo', 'Address', 'Contact', 'Municipality'),
      item.text('Employer', 'ContactInfo', 'Address', 'Contact', 'Country', 'Label'),
    ),
  }))
  draft.education = listed(learner, 'EducationList', 'Education').map((item) => ({
    institution: item.text('Organisation', 'Name'),
    area: item.text('Field', 'Label'),
    degree: item.text('Title'),
    ...period(item.at('Period')),
    note: plain(item.text('Activities')),
  }))
  const skills = learner.at('Skills')
  readLanguages(draft, skills)
  draft.skills = ['Communication', 'Organisational', 'JobRelated', 'Computer', 'Digital', 'Other'].flatMap((name) => {
    const said = plain(skills.text(name, 'Description'))
    return said
      ? [
          {
            name: name.replace('JobRelated', 'Job-related'),
            keywords: said
              .split(/\n|;\s+/)
              .map((line) => line.trim().slice(0, 300))
              .filter(Boolean),
          },
        ]
      : []
  })
  for (const item of listed(learner, 'AchievementList', 'Achievement')) placeAchievement(draft, item)
  return draft
}

function readLanguages(draft: DraftResume, skills: Values) {
  const spoken = skills.at('Linguistic')
  for (const item of listed(spoken, 'MotherTongueList', 'MotherTongue'))
    draft.languages.push({ language: item.text('Description', 'Label'), fluency: 'Native' })
  for (const item of listed(spoken, 'ForeignLanguageList', 'ForeignLanguage'))
    draft.languages.push({
      language: item.text('Description', 'Label'),
      fluency: item.text('ProficiencyLevel', 'SpokenInteraction') || item.text('ProficiencyLevel', 'Listening'),
    })
}

function placeAchievement(draft: DraftResume, item: Values) {
  const heading = item.text('Title', 'Label') || item.text('Title') || 'Achievements'
  const lines = linesOfDescription(plain(item.text('Description'))).map(({ text }) => text)
  if (/project/i.test(heading))
    draft.projects.push({ ...emptyEntry(), bullets: lines.map((text) => ({ text, page: null, line: null })) })
  else if (lines.length) draft.other.push({ heading, lines })
}

/** The form since 2020, Candidate. */
function candidateDraft(candidate: Values): DraftResume {
  const draft = emptyDraft()
  const person = candidate.at('CandidatePerson')
  draft.basics.name = joined(' ', person.text('PersonName', 'GivenName'), person.text('PersonName', 'FamilyName'))
  for (const way of person.all('Communication')) {
    const channel = way.text('ChannelCode')
    if (/email/i.test(channel) || /@/.test(way.text('URI'))) draft.basics.email ||= way.text('URI')
    else if (/phone|mobile/i.test(channel))
      draft.basics.phone ||= joined(
        ' ',
        way.text('CountryDialing') && `+${way.text('CountryDialing')}`,
        way.text('DialNumber'),
      )
    else if (/^https?:/.test(way.text('URI'))) addUrl(draft.basics, way.text('URI'))
    else if (way.has('Address'))
      draft.basics.place ||= joined(
        ', ',
        way.text('Address', 'CityName'),
        way.text('Address', 'CountryCode').toUpperCase(),
      )
  }
  const profile = candidate.all('CandidateProfile')[0] ?? candidate
  draft.basics.summary = plain(profile.text('ExecutiveSummary'))
  draft.work = profile.all('EmploymentHistory', 'EmployerHistory').flatMap((employer) =>
    employer.all('PositionHistory').map((item) => ({
      ...entry(item.at('EmploymentPeriod'), item.text('Description')),
      title: item.text('PositionTitle'),
      organisation: employer.text('OrganizationName'),
      place: joined(
        ', ',
        item.text('City') || employer.text('OrganizationContact', 'Communication', 'Address', 'CityName'),
        (
          item.text('Country') || employer.text('OrganizationContact', 'Communication', 'Address', 'CountryCode')
        ).toUpperCase(),
      ),
    })),
  )
  draft.education = profile.all('EducationHistory', 'EducationOrganizationAttendance').map((item) => ({
    institution: item.text('OrganizationName'),
    area: item.text('EducationDegree', 'DegreeMajor', 'ProgramName') || item.text('ProgramConcentration'),
    degree: item.text('EducationDegree', 'DegreeName'),
    ...period(item.at('AttendancePeriod')),
    note: plain(item.text('EducationDegree', 'OccupationalSkillsCovered') || item.text('Description')),
  }))
  draft.certificates = profile.all('Certifications', 'Certification').map((item) => ({
    name: item.text('CertificationTypeCode') || item.text('CertificationName') || item.text('Name'),
    issuer: item.text('IssuingAuthority', 'Name') || item.text('IssuingAuthority'),
    date: moment(item.text('FirstIssuedDate') || item.text('EffectiveTimePeriod', 'StartDate', 'FormattedDateTime')),
  }))
  for (const item of profile.all('PersonQualifications', 'PersonCompetency')) {
    const name = item.text('CompetencyName') || item.text('CompetencyID')
    if (/language/i.test(item.text('TaxonomyID')))
      draft.languages.push({
        language: name,
        fluency: item.all('CompetencyDimension')[0]?.text('Score', 'ScoreText') ?? '',
      })
    else if (name) draft.skills.push({ name, keywords: [] })
  }
  for (const item of profile.all('Projects', 'Project'))
    draft.projects.push({
      ...entry(item.at('EffectiveTimePeriod'), item.text('Description')),
      title: item.text('Title') || item.text('ProjectName'),
    })
  return draft
}

function entry(at: Values, description: string): DraftEntry {
  return { ...emptyEntry(), ...period(at), bullets: linesOfDescription(plain(description)) }
}

function period(at: Values) {
  const start = moment(dateOf(at, 'From') || at.text('StartDate', 'FormattedDateTime') || at.text('StartDate'))
  const current = /true|1/i.test(at.text('Current') || at.text('CurrentIndicator'))
  return {
    start,
    end: current
      ? 'present'
      : moment(dateOf(at, 'To') || at.text('EndDate', 'FormattedDateTime') || at.text('EndDate')),
  }
}

/** "--03" is how the older form writes a month. */
function dateOf(at: Values, name: string) {
  const [year, month, day] = ['year', 'month', 'day'].map(
    (unit) => at.text(name, unit) || at.text(name, unit[0]?.toUpperCase() + unit.slice(1)),
  )
  const figure = (said: string | undefined) => (said ?? '').replace(/\D/g, '').padStart(2, '0')
  return year ? [year, ...(month ? [figure(month)] : []), ...(month && day ? [figure(day)] : [])].join('-') : ''
}

const moment = (text: string) => momentOf(text).replace('present', '')
const joined = (between: string, ...parts: string[]) => parts.filter(Boolean).join(between)
const listed = (at: Values, list: string, item: string) =>
  [...at.all(list, item), ...at.all(item)].filter((value) => value.filled)

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Descriptions are HTML in both forms: items and paragraphs become lines, marks are dropped. */
function plain(html: string) {
  return html
    .replace(/<li[^<>]{0,200}>/gi, '\n• ')
    .replace(/<\/?(?:p|div|br|ul|ol|h\d)\b[^<>]{0,200}>/gi, '\n')
    .replace(/<[^<>]{0,500}>/g, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => entities[name] ?? ' ')
    .replace(/&#(\d{2,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/[ \t]+/g, ' ')
    .trim()
}

/** Reading along names in values of unknown shape: what is not there is empty. */
class Values {
  constructor(private readonly value: unknown) {}

  get filled() {
    return typeof this.value === 'object' && this.value !== null
  }

  private inside(name: string): unknown {
    const value = Array.isArray(this.value) ? this.value[0] : this.value
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      ? (value as Record<string, unknown>)[name]
      : undefined
  }

  has(name: string) {
    return this.inside(name) !== undefined
  }

  at(...names: string[]): Values {
    return names.reduce<Values>((values, name) => new Values(values.inside(name)), this)
  }

  text(...names: string[]): string {
    const { value } = this.at(...names)
    const one = Array.isArray(value) ? value[0] : value
    return typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean' ? String(one).trim() : ''
  }

  all(...names: string[]): Values[] {
    const { value } = this.at(...names)
    return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((item) => new Values(item))
  }
}
