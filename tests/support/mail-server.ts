import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface ReceivedMail {
  from: string
  to: string[]
  raw: string
}

const refusal = (responseCode: number) => Object.assign(new Error('The server says something.'), { responseCode })

/** The words of a mail of one plain part, which travels as quoted-printable where it is not ASCII. */
export function readText(raw: string) {
  const end = raw.indexOf('\r\n\r\n')
  const body = raw.slice(end + 4).replaceAll('\r\n', '\n')
  if (!/quoted-printable/.test(raw.slice(0, end))) return body
  const bytes = body.replaceAll('=\n', '').replace(/=([0-9A-F]{2})/g, '%$1')
  return decodeURIComponent(bytes)
}

/** A mail server on a port of its own, which answers as a test tells it to. */
export async function startMailServer(port = 0) {
  const received: ReceivedMail[] = []
  /** What the next mails meet, in order; when it is empty they are taken. */
  const answers: ('drop' | { rcpt?: number; data?: number })[] = []
  const sockets = new Set<Socket>()
  const onData: SMTPServerOptions['onData'] = async (stream, { envelope }, done) => {
    const raw = await text(stream)
    const answer = answers.shift()
    if (answer === 'drop') {
      for (const socket of sockets) socket.destroy()
      return
    }
    if (answer?.data) return done(refusal(answer.data))
    received.push({
      from: envelope.mailFrom ? envelope.mailFrom.address : '',
      to: envelope.rcptTo.map(({ address }) => address),
      raw,
    })
    done()
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo(_address, _session, done) {
      const [answer] = answers
      if (typeof answer !== 'object' || !answer.rcpt) return done()
      answers.shift()
      done(refusal(answer.rcpt))
    },
    onData,
  })
  server.server.on('connection', (socket: Socket) => sockets.add(socket))
  server.on('error', () => {})
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address() as AddressInfo
  return {
    received,
    answers,
    port: address.port,
    url: `smtp://127.0.0.1:${address.port}`,
    stop: () => new Promise<void>((done) => server.close(() => done())),
  }
}
