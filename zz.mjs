import pg from 'pg'; import fs from 'node:fs'
const port=fs.readFileSync('/tmp/searchcore-data/pg/port','utf8').trim(), pw=fs.readFileSync('/tmp/searchcore-data/pg/password','utf8').trim()
for (const database of ['rolecharter','postgres']) try { const c=new pg.Client({host:'127.0.0.1',port:Number(port),user:'postgres',password:pw,database}); await c.connect();
console.log(database,(await c.query('select count(*), count(latitude) as located, count(distinct country) as countries from "Posting"')).rows); await c.end()} catch(e){console.log(database,e.message)}
