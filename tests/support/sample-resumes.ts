import { type Bullet, type Entry, emptyResume, type ResumeDocument } from '@/lib/resumes/model'

let count = 0
const id = () => `s-${++count}`

export const bullet = (text: string, library: Bullet['library'] = null): Bullet => ({
  id: id(),
  text,
  source: null,
  library,
})

export const entry = (given: Partial<Omit<Entry, 'bullets'>> & { bullets?: (string | Bullet)[] }): Entry => ({
  id: id(),
  title: 'Portfolio Analyst',
  organisation: 'Harbour Trust',
  place: 'Leeds',
  start: '2021-03',
  end: 'present',
  summary: '',
  ...given,
  bullets: (given.bullets ?? []).map((line) => (typeof line === 'string' ? bullet(line) : line)),
})

type Given = Partial<Omit<ResumeDocument, 'basics'>> & { basics?: Partial<ResumeDocument['basics']> }
export const resume = ({ basics, ...parts }: Given): ResumeDocument => ({
  ...emptyResume(),
  ...parts,
  basics: { ...emptyResume().basics, name: 'Maria Nowak', label: 'Portfolio Manager', ...basics },
})

const education = (institution: string, degree: string, area: string) => ({
  id: id(),
  institution,
  degree,
  area,
  start: '2009-09',
  end: '2012-06',
  note: '',
})

const usual = resume({
  basics: {
    email: 'maria.nowak@example.org',
    phone: '+44 7700 900123',
    place: 'Leeds, United Kingdom',
    url: 'https://nowak.example.org',
    profiles: [{ network: 'LinkedIn', url: 'https://www.linkedin.com/in/maria-nowak-pmo' }],
    summary:
      'Portfolio manager with twelve years in regulated utilities and public services. Builds the small office that a board can rely on: one plan, one register, one report.\nUsed to starting where nothing is written down.',
  },
  work: [
    entry({
      title: 'Portfolio Manager',
      organisation: 'Northern Grid Services',
      bullets: [
        'Ran a portfolio of 31 projects worth £84 million, and brought the share reported on time from 58% to 96% within a year',
        'Set up the monthly portfolio review with the executive board; two programmes were stopped on its evidence and £6.2 million released',
        'Led a team of five analysts, two of whom now lead offices of their own',
        'Replaced eleven status templates with one page that delivery teams fill in within ten minutes',
      ],
    }),
    entry({
      title: 'Senior PMO Analyst',
      organisation: 'Yarrow Utilities',
      place: 'Sheffield',
      start: '2016-09',
      end: '2021-02',
      summary: 'Programme office of a nine-year network renewal.',
      bullets: [
        'Kept the register of 240 risks, and chaired the fortnightly review with twelve owners',
        'Built the benefits baseline with finance; it was accepted by the regulator without a question',
        'Trained forty project managers in change control',
      ],
    }),
    entry({
      title: 'Project Support Officer',
      organisation: 'City of Leeds',
      start: '2013-07',
      end: '2016-08',
      bullets: ['Planned and minuted the boards of six projects', 'Reconciled actuals with forecasts every month'],
    }),
  ],
  projects: [
    entry({
      title: 'Reporting for small charities',
      organisation: '',
      place: '',
      start: '2022',
      end: '2022',
      bullets: ['Wrote a guide to one-page reporting that nineteen charities use'],
    }),
  ],
  volunteer: [
    entry({
      title: 'Trustee',
      organisation: 'Aire Valley Foodbank',
      start: '2019',
      bullets: ['Chair the audit committee'],
    }),
  ],
  education: [
    education('University of Leeds', 'BSc', 'Economics'),
    education('The Open University', 'MSc', 'Project Management'),
  ],
  skills: [
    { id: id(), name: 'Methods', keywords: ['portfolio prioritisation', 'benefits management', 'earned value'] },
    { id: id(), name: 'Tools', keywords: ['Jira', 'Microsoft Project', 'Power BI', 'Planview'] },
    { id: id(), name: 'Facilitation', keywords: [] },
  ],
  certificates: [
    { id: id(), name: 'MoP Practitioner', issuer: 'PeopleCert', date: '2022-05' },
    { id: id(), name: 'PRINCE2 Practitioner', issuer: 'AXELOS', date: '2015-11-03' },
  ],
  languages: [
    { id: id(), language: 'English', fluency: 'Native' },
    { id: id(), language: 'Polish', fluency: 'Fluent' },
  ],
  other: [
    {
      id: id(),
      heading: 'Publications',
      lines: ['“One page is enough”, PMO Quarterly, 2023', 'A field guide to stage gates, 2020'],
    },
  ],
})

const named = (name: string, organisation: string, place: string, lines: string[]) =>
  resume({
    basics: { name, label: 'PMO Analyst', email: 'someone@example.org', summary: 'Analyst in a programme office.' },
    work: [
      entry({
        organisation,
        place,
        bullets: [...lines, 'Kept the plan of plans for fourteen projects and told the board every month'],
      }),
    ],
    education: [education(place, 'MA', organisation)],
  })

const long = resume({
  basics: { summary: 'A long career, set out in full. '.repeat(20) },
  work: Array.from({ length: 20 }, (_, post) =>
    entry({
      title: `Programme Office Lead ${post + 1}`,
      organisation: `Organisation ${post + 1}`,
      start: String(1990 + post),
      end: String(1991 + post),
      bullets: Array.from(
        { length: 10 },
        (_, line) =>
          `Bullet ${post * 10 + line + 1}: ${'held the review of risks and issues with all owners, '.repeat(1 + ((post + line) % 5))}and closed ${line + 3} of them`,
      ),
    }),
  ),
})

/** Résumés that exports have to survive, each for a reason. */
export const sampleResumes: Record<string, ResumeDocument> = {
  usual,
  long,
  polish: named('Żaneta Gęślą-Jaźń', 'Wodociągi Łódź Sp. z o.o.', 'Łódź', ['Zażółciła gęślą jaźń w rejestrze ryzyk']),
  turkish: named('İbrahim Çağrı Yıldız', 'Doğuş Şehircilik A.Ş.', 'Iğdır', ['Işıklı ağaçlı çözüm önerileri İĞÜŞÖÇ']),
  vietnamese: named('Nguyễn Thị Ánh Tuyết', 'Công ty Điện lực', 'Đà Nẵng', [
    'Quản lý rủi ro của mười bốn dự án',
    'Te\u0302n co\u0301 da\u0302\u0301u ro\u031b\u0300i'.normalize('NFD'),
  ]),
  greekAndCyrillic: named('Ελένη Παπαδοπούλου', 'Юлия и сыновья', 'Київ', ['Reported to Ґалаґан and Ἀθηνᾶ every week']),
  hebrew: named('דנה לוי', 'בנק הפועלים', 'תל אביב', [
    'Reported to דנה לוי and יוסי כהן-שקד every month',
    'ניהול סיכונים בתוכנית',
  ]),
  arabic: named('محمد عبد الله', 'شركة الكهرباء', 'القاهرة', [
    'Reported to محمد عبد الله الأحمد and فاطمة لا every month',
    'إدارة المخاطر',
  ]),
  emoji: named('Ana Ruiz 🎯', 'Team 👩🏽‍💻 Studio', 'Bilbao ❤️', [
    'Delivered 🚀 on time ✅ – twice 2️⃣',
    '🇵🇱 and 🇬🇧 rollout 👨‍👩‍👧',
  ]),
  longWords: named(
    'Wolfeschlegelsteinhausenbergerdorff '.repeat(3),
    `Amt${'verwaltungs'.repeat(20)}stelle`,
    'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch',
    [`See https://example.org/${'portfolio/'.repeat(30)}report?id=12&view=full#top for the evidence`, 'x'.repeat(900)],
  ),
  signs: named('Seán O’Neill & "Sons" <Ltd>', 'Smith, Jones & Co <b>bold</b> &amp; &#39;', 'Bath | Bristol', [
    '1. Began with a number',
    '2) Began with another',
    '- began with a dash',
    '– began with a long dash',
    '• began with a bullet',
    '# not a heading, *not bold*, _not set_, `no code`, [No link](x), ~~kept~~, C:\\Temp\\new, a_b_c, 2 * 3 * 4',
    'Said “well done” and ‘thanks’, "really" and \'truly\'; 5 < 6 > 4 -> 3 => 2 != 1 <= 0 … —',
    'cross-functional, re-plan, co-ordinate, non\u2011breaking, soft\u00adhyphen, no\u00a0break, a  double space',
    'office, affluent, fjord, ffi, first floor fi fl',
    'Tab\there, line\nbreak, zero\u200bwidth, null\u0000sign, lone \ud800 half',
    '100% of £1,000.50 (€900 / $1.2m) in Q3’23 @ ±2 °C, 3×4 m², ½ day, № 5, § 7, © ™',
    'Kept the register',
    'Kept the register',
  ]),
  emptyParts: resume({
    basics: { label: '', summary: ' \n ' },
    work: [
      entry({
        title: '',
        place: '',
        start: '',
        end: '',
        bullets: ['A line under an organisation alone, with neither title nor dates to head it'],
      }),
      entry({ organisation: '', start: '', end: '2020', bullets: [] }),
      entry({
        title: '',
        organisation: '',
        place: '',
        start: '2018',
        end: '2019',
        bullets: ['A line under dates alone, because that is all that was known', ' '],
      }),
      entry({
        title: '',
        organisation: '',
        place: '',
        start: '',
        end: '',
        summary: 'Only a description of what was done, in a sentence of its own.',
      }),
      entry({ title: '', organisation: '', place: '', start: '', end: '', bullets: [] }),
    ],
    education: [{ id: id(), institution: '', area: '', degree: '', start: '', end: '', note: 'A note alone' }],
    skills: [{ id: id(), name: '', keywords: ['planning', ' '] }],
    certificates: [{ id: id(), name: 'APM PMQ', issuer: '', date: '' }],
    languages: [{ id: id(), language: 'Welsh', fluency: '' }],
    other: [{ id: id(), heading: 'Interests', lines: ['', ' '] }],
  }),
}
