import { readFileSync } from 'node:fs'
const root=process.argv[2]!
const { decodeJargon } = await import(root+'/src/jargon/decode-jargon.ts')
for (const name of process.argv.slice(3)) {
  const rows=readFileSync(`/tmp/w2/${name}.txt`,'utf8').split('\n').filter(l=>l).map(l=>JSON.parse(l))
  const j=rows.map((r:any)=>({...r,a:decodeJargon(r.text)})), ask=j.filter((r:any)=>r.operation!=='none'), idle=j.filter((r:any)=>r.operation==='none')
  const sh=(x:any[],p:any)=>(x.filter(p).length/x.length).toFixed(3)
  const sure=j.filter((r:any)=>(r.a[0]?.confidence??0)>=.8)
  console.log(name.padEnd(6), ask.length, sh(ask,(r:any)=>r.a[0]?.operation===r.operation), sh(ask,(r:any)=>r.a.slice(0,3).some((x:any)=>x.operation===r.operation)), 'said',sh(ask,(r:any)=>r.a.length>0),'idle',idle.length, sh(idle,(r:any)=>r.a.length===0),'sure',sure.length, sh(sure,(r:any)=>r.a[0].operation===r.operation))
}
