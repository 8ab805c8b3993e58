import { readFileSync, readdirSync } from 'node:fs'
import { prepareTier } from '@/lib/matching/tier-for'
import { decodeAd } from '@/lib/matching/decode-ad'
import { fitRoles } from '@/lib/matching/role-fit'
import { recognise } from '@/lib/matching/recognise'
import { readBullets } from '@/lib/resumes/read-bullets'
import { matchResume } from '@/lib/matching/match-resume'
import reference from '@/prisma/reference/framework.json'
const fw = reference as never as import('@/lib/matching/matchable-framework').MatchableFramework
const tier = prepareTier(fw)
const load = (p: string) => readdirSync('/tmp/judged').filter((n) => n.startsWith(p)).sort().flatMap((n) => JSON.parse(readFileSync('/tmp/judged/' + n, 'utf8')))
let ok: Record<string, number[]> = {}
for (const ad of load('ads-')) {
  const d = decodeAd(fw, tier, ad); const good = d.roleId === ad.role
  ;(ok[ad.kind] ??= []).push(good ? 1 : 0)
  if (!good) console.log('ad', ad.id, ad.kind, '|', ad.title, '| truth', ad.role, '->', d.roleId, d.responsibilities.filter((r) => r.band === 'evidenced').length, d.responsibilities.length, d.lines.length, d.roles.slice(0, 4).map((r) => r.roleId + ' ' + r.fit.toFixed(3)).join(', '), 'truth fit', d.roles.find((r) => r.roleId === ad.role)?.fit.toFixed(3))
}
for (const [k, v] of Object.entries(ok)) console.log(k, v.reduce((a, b) => a + b), v.length)
let a = 0, b = 0, n = 0
for (const r of load('resumes-')) {
  const lines = readBullets({ pages: [r.text], wrapped: true }).filter((l) => l.kind === 'bullet')
  const st = new Map<string, number>()
  for (const l of lines) for (const x of recognise(tier, l.text)) st.set(x.responsibilityId, Math.max(st.get(x.responsibilityId) ?? 0, x.band === 'evidenced' ? 1 : 0.5))
  const fit = fitRoles(fw, st); const rep = matchResume(fw, lines as never); n++
  if (fit[0]!.roleId === r.role) a++; else console.log('cv', r.id, r.role, lines.length, fit.slice(0, 3).map((x) => x.roleId + ' ' + x.fit.toFixed(3)).join(', '), fit.find((x) => x.roleId === r.role)!.fit.toFixed(3))
  if (rep.roles[0]!.roleId === r.role) b++
}
console.log('resume fit', a, 'coverage', b, 'of', n)
