import { describe, expect, it } from 'vitest'
import { europassDraft } from './europass-document'
import { finishDocument } from './finish-document'
import { linkedInDraft } from './linkedin-document'

const linkedIn = (data: unknown) => {
  const draft = linkedInDraft(data)
  return draft && finishDocument(draft).document
}
const europass = (data: unknown) => {
  const draft = europassDraft(data)
  return draft && finishDocument(draft).document
}

describe('LinkedIn’s tables', () => {
  it('makes a post of each row, and lines of work of its description', () => {
    const document = linkedIn({
      profile: [
        {
          'first name': 'Ada',
          'last name': 'Okoro',
          headline: 'PMO lead',
          websites: '[PORTFOLIO:https://ada.example.org,OTHER:https://github.com/ada]',
        },
      ],
      positions: [
        {
          title: 'PMO Lead',
          'company name': 'Yarrow',
          location: 'Leeds',
          'started on': 'Mar 2021',
          'finished on': '',
          description: '• Kept the log  • Ran the board',
        },
        {
          title: 'Analyst',
          'company name': 'Calder',
          'started on': '2018',
          'finished on': 'Feb 2021',
          description: 'Kept the register.\nWrote papers; filed them',
        },
      ],
      certifications: [{ name: 'MSP', authority: 'Axelos', 'started on': 'Jan 2019' }],
    })
    expect(document?.basics).toMatchObject({
      name: 'Ada Okoro',
      label: 'PMO lead',
      url: 'https://ada.example.org',
      profiles: [{ network: 'GitHub' }],
    })
    expect(
      document?.work.map(({ title, start, end, bullets }) => [title, start, end, bullets.map(({ text }) => text)]),
    ).toEqual([
      ['PMO Lead', '2021-03', 'present', ['Kept the log', 'Ran the board']],
      ['Analyst', '2018', '2021-02', ['Kept the register.', 'Wrote papers; filed them']],
    ])
    expect(document?.certificates).toEqual([{ id: 'c1', name: 'MSP', issuer: 'Axelos', date: '2019-01' }])
  })

  it('is nothing when it is no table', () => {
    expect(linkedIn({ positions: 'a' })).toBeNull()
  })
})

describe('Europass', () => {
  const work = {
    Period: { From: { year: '2019', month: '--02' }, To: { year: '2020', month: '--11', day: '---30' } },
    Position: { Label: 'Analyst' },
    Employer: { Name: 'Yarrow &amp; Co' },
    Activities: '<p>Kept the log</p><ul><li>Ran the &lt;board&gt;</li></ul>',
  }

  it('reads the older form, whether one post or several', () => {
    for (const list of [{ WorkExperience: work }, { WorkExperience: [work] }]) {
      const document = europass({ SkillsPassport: { LearnerInfo: { WorkExperienceList: list } } })
      expect(document?.work).toMatchObject([
        {
          title: 'Analyst',
          start: '2019-02',
          end: '2020-11-30',
          bullets: [{ text: 'Kept the log' }, { text: 'Ran the <board>' }],
        },
      ])
    }
  })

  it('reads the newer form', () => {
    const document = europass({
      Candidate: {
        CandidateProfile: {
          EmploymentHistory: {
            EmployerHistory: {
              OrganizationName: 'Yarrow',
              PositionHistory: {
                PositionTitle: 'Analyst',
                EmploymentPeriod: { StartDate: { FormattedDateTime: '2019-02-01' }, CurrentIndicator: 'true' },
                Description: '<ol><li>Kept the log</li></ol>',
              },
            },
          },
        },
      },
    })
    expect(document?.work).toMatchObject([
      {
        title: 'Analyst',
        organisation: 'Yarrow',
        start: '2019-02-01',
        end: 'present',
        bullets: [{ text: 'Kept the log' }],
      },
    ])
  })

  it.each([[null], ['a'], [[]], [{ SkillsPassport: 'a' }], [{ Other: {} }]])('is nothing in %j', (data) => {
    expect(europass(data)).toBeNull()
  })
})
