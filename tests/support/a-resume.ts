import { emptyResume, type ResumeDocument } from '@/lib/resumes/model'

const line = (number: number, text: string) => ({
  id: `line-${number}`,
  text,
  source: { page: 1, line: number + 4 },
  library: null,
})

/** A fresh small résumé, for a test to change. */
export const aDocument = (): ResumeDocument => ({
  ...emptyResume(),
  basics: { ...emptyResume().basics, name: 'Ada Okoro', email: 'ada@example.org' },
  work: [
    {
      id: 'post-1',
      title: 'Programme Support Officer',
      organisation: 'Yarrow Utilities',
      place: 'Leeds',
      start: '2023',
      end: 'present',
      summary: '',
      bullets: [
        line(1, 'Compiled the weekly status report for 18 projects and challenged RAG ratings'),
        line(2, 'Kept the risk and issue log current and chased owners for mitigation updates'),
        line(3, 'Prepared board packs and minutes for the monthly programme board'),
      ],
    },
    {
      id: 'post-2',
      title: 'Administrator',
      organisation: 'Wexcombe Rail',
      place: '',
      start: '2020',
      end: '2023',
      summary: '',
      bullets: [line(4, 'Booked rooms and ordered catering')],
    },
  ],
  education: [
    {
      id: 'degree-1',
      institution: 'University of Wexcombe',
      area: 'Geography',
      degree: 'BA',
      start: '2016',
      end: '2019',
      note: '',
    },
  ],
  skills: [{ id: 'skill-1', name: 'Tools', keywords: ['Excel'] }],
})
