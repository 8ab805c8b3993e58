import { readFileSync } from 'node:fs'
import { prepareTier } from '@/lib/matching/tier-for'
import reference from '@/prisma/reference/framework.json'
const tier = prepareTier(reference as never)
for (const f of ['/work/shared/data/bullets-one-voice.json','/tmp/judged/bullets.json']) {
  const raw = JSON.parse(readFileSync(f,'utf8')); const bs = raw.bullets ?? raw
  const t=performance.now(); const rs = bs.map((b:any)=>({...b, top: tier.rank(b.text,3)})); console.log(f, ((performance.now()-t)/bs.length).toFixed(3),'ms/line')
  const kinds=[...new Set(bs.map((b:any)=>b.kind))]
  for (const k of ['all',...kinds]) { const rel=rs.filter((b:any)=>b.labels.length && (k==='all'||b.kind===k)); if(rel.length){ const t1=rel.filter((b:any)=>b.labels.includes(b.top[0].responsibilityId)).length; const r3=rel.reduce((s:number,b:any)=>s+b.labels.filter((l:string)=>b.top.some((c:any)=>c.responsibilityId===l)).length/b.labels.length,0); console.log(k, rel.length, 'top1',(100*t1/rel.length).toFixed(1),'r3',(100*r3/rel.length).toFixed(1)) } }
  const rel=rs.filter((b:any)=>b.labels.length).map((b:any)=>b.top[0].confidence).sort((a:number,b:number)=>b-a); const cut=rel[Math.floor(rel.length*.8)-1]; const irr=rs.filter((b:any)=>!b.labels.length); console.log('cut@80',cut.toFixed(3),'fp', irr.filter((b:any)=>b.top[0]?.confidence>=cut).length, irr.length)
  if(process.argv[2]) for (const b of rs) if (f.includes('judged') && ((b.labels.length && !b.labels.includes(b.top[0].responsibilityId)) || (!b.labels.length && b.top[0]?.confidence>=cut))) console.log('  x',b.kind,'|',b.text,'|',b.labels.join(),'->',b.top.map((c:any)=>c.responsibilityId+' '+c.confidence.toFixed(2)).join(', '))
}
