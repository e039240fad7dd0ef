// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Other systems' collaboration servers, in memory, on 127.0.0.1: what they cost at least. A document that is not there yet begins with
// 20,000 characters. Prints {"port": N} when it listens.
// usage: node server.mjs codemirror|hocuspocus|sharedb|y-websocket
import http from 'node:http'
import { createRequire } from 'node:module'

const [kind] = process.argv.slice(2)
const require = createRequire(import.meta.url)
const BaseLength = 20000
const base = 'The quick brown fox jumps over the lazy dog, twice.\n'.repeat(Math.ceil(BaseLength / 52)).slice(0, BaseLength)

function serve(onConnection) {
  const { WebSocketServer } = require('ws')
  const server = http.createServer()
  new WebSocketServer({ server }).on('connection', (socket, request) => { socket._socket.setNoDelay(true); onConnection(socket, request) })
  server.listen(0, '127.0.0.1', 4096, () => console.log(JSON.stringify({ port: server.address().port })))
}

/** The authority of CodeMirror's own example of collaboration, over a WebSocket. */
async function codemirror() {
  const { ChangeSet, Text } = await import('@codemirror/state'), { rebaseUpdates } = await import('@codemirror/collab')
  const documents = new Map()
  const open = name => {
    if (!documents.has(name)) documents.set(name, { text: Text.of(base.split('\n')), updates: [], readers: new Set() })
    return documents.get(name)
  }
  const push = (document, message) => {
    let updates = message.updates.map(u => ({ clientID: u.clientID, changes: ChangeSet.fromJSON(u.changes) }))
    const version = document.updates.length
    if (message.version !== version) updates = rebaseUpdates(updates, document.updates.slice(message.version))
    for (const update of updates) { document.updates.push(update); document.text = update.changes.apply(document.text) }
    const news = JSON.stringify({ kind: 'updates', version, updates: updates.map(u => ({ clientID: u.clientID, changes: u.changes.toJSON() })) })
    for (const reader of document.readers) reader.send(news)
  }
  serve(socket => {
    let document
    socket.on('message', bytes => {
      const message = JSON.parse(bytes)
      if (message.kind === 'push') return push(document, message)
      document = open(message.document)
      document.readers.add(socket)
      socket.send(JSON.stringify({ kind: 'document', version: document.updates.length, text: document.text.toString() }))
    })
    socket.on('close', () => document?.readers.delete(socket))
  })
}

async function hocuspocus() {
  const { Server } = await import('@hocuspocus/server')
  const server = new Server({ port: 0, address: '127.0.0.1', quiet: true, debounce: 1e9, maxDebounce: 1e9, async onLoadDocument({ document }) { document.getText('t').insert(0, base); return document } })
  await server.listen()
  console.log(JSON.stringify({ port: server.address.port }))
}

function sharedb() {
  const ShareDB = require('sharedb'), Stream = require('@teamwork/websocket-json-stream')
  ShareDB.types.register(require('ot-text-unicode').type)
  const backend = new ShareDB(), own = backend.connect(), made = new Map()
  const make = (collection, name) => new Promise((done, failed) => {
    const document = own.get(collection, name)
    document.create(base, 'text-unicode', error => { if (error) return failed(error); document.destroy(); done() })
  })
  backend.use('receive', ({ data }, next) => {            // made when somebody first asks for it
    if (data?.a !== 's') return next()
    if (!made.has(data.d)) made.set(data.d, make(data.c, data.d))
    made.get(data.d).then(() => next(), next)
  })
  serve(socket => backend.listen(new Stream(socket)))
}

function yWebSocket() {
  const { setupWSConnection, setPersistence } = require('y-websocket/bin/utils')
  setPersistence({ provider: null, bindState: (name, document) => { document.getText('t').insert(0, base) }, writeState: async () => {} })
  serve(setupWSConnection)
}

const kinds = { codemirror, hocuspocus, sharedb, 'y-websocket': yWebSocket }
if (!kinds[kind]) { console.error('usage: node server.mjs ' + Object.keys(kinds).join('|')); process.exit(2) }
await kinds[kind]()
