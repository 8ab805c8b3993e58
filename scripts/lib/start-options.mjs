import { parseArgs } from 'node:util'
import { exitCodes, Stop } from './stop.mjs'

export const help = `Rolecharter: npm start -- [flags]

  --port N      where to listen; 3000 unless given
  --host NAME   address to listen on; localhost unless given
  --data DIR    where the database and the secrets live; .data unless given
  --no-seed     start without the demo content
  --reset       throw away everything in the data folder first; asks before it does
  --yes         with --reset: do not ask
  --dev         serve the sources as they change, without a build
  --help        this text

DATABASE_URL names a PostgreSQL of your own; without it one is started in the data folder. docs/operating.md lists the
other variables. A file .env.local or .env is read; what is set in the environment wins.

Exit codes: ${Object.entries(exitCodes)
  .map(([name, code]) => `${code} ${name}`)
  .join(', ')}.
`

/** @returns the flags; @throws Stop with one sentence for a flag that does not exist or a value that cannot be */
export function readOptions(args, env = process.env) {
  let values
  try {
    ;({ values } = parseArgs({
      args,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        'no-seed': { type: 'boolean', default: false },
        reset: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
        dev: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }))
  } catch (error) {
    throw new Stop('usage', `${error.message.split('. ')[0].replace(/\.$/, '')}. See npm start -- --help.`)
  }
  const wanted = values.port ?? env.PORT
  const port = wanted === undefined ? 3000 : Number(wanted)
  if (!/^\d{1,5}$/.test(String(wanted ?? 3000)) || port < 1 || port > 65_535)
    throw new Stop('usage', `The port must be a number from 1 to 65535, not ${JSON.stringify(wanted)}.`)
  return {
    port,
    host: values.host ?? 'localhost',
    data: values.data ?? env.ROLECHARTER_DATA ?? '.data',
    seed: !values['no-seed'],
    reset: values.reset,
    yes: values.yes,
    dev: values.dev,
    help: values.help,
  }
}
