import { describe, expect, it } from 'vitest'
import { adProblem } from './read-ad'

const problem = (text: string, title = 'PMO Analyst') => adProblem({ title, text })

describe('what can be decoded', () => {
  it.each([
    ['an ad in English', 'You will keep the risk log and take minutes of the project board every month.'],
    ['bare bullets', '• Maintain RAID log\n• Compile weekly status report\n• Book board meetings\n• Track benefits'],
    ['English with names from elsewhere', 'Keep the plan of the Van der Berg programme in Las Vegas and report on it.'],
    ['markup', '<script>alert(1)</script> You will keep the risk log and take minutes of the board.'],
  ])('takes %s', (_what, text) => {
    expect(problem(text)).toBeNull()
  })

  it.each([
    ['nothing', ' \n ', /Paste the text/],
    ['a few words', 'PMO work, well paid', /too short/],
    ['too much', 'You will take minutes of the board. '.repeat(2000), /longer than 40,000/],
    [
      'German',
      'Sie führen das Risikoregister und erstellen die Berichte für den Lenkungskreis mit der Leitung.',
      /English/,
    ],
    [
      'Spanish',
      'Preparar las actas del comité y mantener el registro de riesgos para los proyectos de la empresa.',
      /English/,
    ],
    ['Greek', 'Θα τηρείτε το μητρώο κινδύνων και θα συντάσσετε τα πρακτικά των συνεδριάσεων του έργου.', /English/],
  ])('says what is wrong with %s', (_what, text, sentence) => {
    expect(problem(text)).toMatch(sentence)
  })

  it('asks for the title alone', () => {
    expect(problem('You will keep the risk log and take minutes of the board.', 'x'.repeat(201))).toMatch(/title alone/)
  })
})
