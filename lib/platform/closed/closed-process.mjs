import dgram from 'node:dgram'
import dns from 'node:dns'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

/**
 * Takes network and disk away from the whole process before a library is loaded: a document may name an address or a file,
 * and none of the libraries should ask for it, but this does not rest on their word. Reading stays, since modules are read.
 */
function refuse() {
  throw new Error('the reader has neither network nor disk')
}

net.Socket.prototype.connect = refuse
net.Server.prototype.listen = refuse
dgram.Socket.prototype.bind = refuse
dgram.Socket.prototype.send = refuse
dns.lookup = refuse
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
  Object.defineProperty(globalThis, name, { value: undefined })

const writes = /^(?:write|append|mkdir|mkdtemp|rename|rm|unlink|symlink|link|copyFile|cp|f?truncate|createWriteStream)/
for (const module of [fs, fs.promises])
  for (const name of Object.keys(module)) if (writes.test(name)) module[name] = refuse
syncBuiltinESMExports()
