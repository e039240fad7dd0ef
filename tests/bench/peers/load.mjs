// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The work of `dyad-bench server …` done by other systems' servers (server.mjs, which this starts), which keep everything in memory and
// acknowledge before anything is on a disk. Thin clients: they speak the protocol and read what comes; they keep no document (Yjs' must).
// usage: node load.mjs KIND saturate CLIENTS SECONDS | latency CLIENTS RATE SECONDS | fleet IDLE DOCS WRITERS SECONDS | memory CONNECTIONS
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { WebSocket } from 'ws'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

const [kind, scenario, ...numbers] = process.argv.slice(2)
const BaseLength = 20000, TicksPerSecond = 100, WarmUpMs = 1500
const now = () => performance.now(), sleep = ms => new Promise(done => setTimeout(done, ms))
const Y = kind === 'y-websocket' || kind === 'hocuspocus' ? await import('yjs') : null

// Every edit inserts a marker "<000xyz>" that says which it is.
const sentAt = [], sender = []
const marker = id => '<' + id.toString(36).padStart(6, '0') + '>'
let onSeen = () => {}

class Client {
  constructor(number, document) { this.number = number; this.document = document; this.acknowledged = null; this.flying = -1; this.waiting = [] }
  open(port) {
    return new Promise((ready, failed) => {
      this.ready = ready
      this.socket = new WebSocket(`ws://127.0.0.1:${port}${kind === 'y-websocket' ? '/' + this.document : ''}`, { perMessageDeflate: false })
      this.socket.on('error', failed)
      this.socket.on('open', () => { this.socket._socket.setNoDelay(true); this.hello() })
      this.socket.on('message', message => this.receive(message))
    })
  }
  edit() {
    const id = sentAt.length, place = Math.random() * BaseLength | 0
    sender.push(this.number)
    sentAt.push(now())
    if (this.flying < 0 || Y) this.send(place, id); else this.waiting.push([place, id])
  }
  send(place, id) { this.flying = id; this.insert(place, marker(id)) }
  /** The answer to what is in flight. */
  landed() {
    const id = this.flying
    this.flying = -1
    if (this.waiting.length) this.send(...this.waiting.shift())
    this.acknowledged?.(id)
  }
}

class CodeMirror extends Client {
  hello() { this.id = 'c' + this.number; this.socket.send(JSON.stringify({ kind: 'open', document: this.document })) }
  receive(bytes) {
    const message = JSON.parse(bytes)
    if (message.kind === 'document') { this.version = message.version; this.length = message.text.length; return this.ready() }
    for (const update of message.updates) {
      this.version++
      this.length += 8
      if (update.clientID === this.id) this.landed()
      else for (const part of update.changes) if (Array.isArray(part) && part.length > 1) onSeen(this, parseInt(part[1].slice(1, 7), 36))
    }
  }
  insert(place, text) { this.socket.send(JSON.stringify({ kind: 'push', version: this.version, updates: [{ clientID: this.id, changes: place ? [place, [0, text], this.length - place] : [[0, text], this.length] }] })) }
}

class ShareDb extends Client {
  hello() { this.seq = 1; this.socket.send('{"a":"hs","id":null,"protocol":1,"protocolMinor":2}') }
  receive(bytes) {
    const message = JSON.parse(bytes)
    if (message.error) throw Error(JSON.stringify(message))
    if (message.a === 'hs') { this.source = message.id; this.socket.send(JSON.stringify({ a: 's', c: 'd', d: this.document, v: null })) }
    if (message.a === 's') { this.version = message.data?.v ?? 0; this.ready() }
    if (message.a !== 'op') return
    const again = message.v < this.version                 // it sends what one missed once more with the answer
    if (!again) this.version = message.v + 1
    if (message.src === this.source) this.landed()
    else if (!again) for (const part of message.op) if (typeof part === 'string') onSeen(this, parseInt(part.slice(1, 7), 36))
  }
  insert(place, text) { this.socket.send(JSON.stringify({ a: 'op', c: 'd', d: this.document, v: this.version, seq: this.seq++, x: {}, op: place ? [place, text] : [text] })) }
}

const Sync = 0, SyncReply = 4, Step1 = 0, Step2 = 1, Update = 2
class Yjs extends Client {
  message(...parts) {
    const encoder = encoding.createEncoder()
    if (kind === 'hocuspocus') encoding.writeVarString(encoder, this.document)
    for (const part of parts) typeof part === 'number' ? encoding.writeVarUint(encoder, part) : typeof part === 'string' ? encoding.writeVarString(encoder, part) : encoding.writeVarUint8Array(encoder, part)
    this.socket.send(encoding.toUint8Array(encoder))
  }
  hello() {
    this.doc = new Y.Doc()
    this.text = this.doc.getText('t')
    this.doc.on('update', (update, origin) => { if (origin !== 'received') this.message(Sync, Update, update) })
    if (kind === 'hocuspocus') this.message(2, 0, 'x', '4.7.0')
    this.message(Sync, Step1, Y.encodeStateVector(this.doc))
  }
  receive(bytes) {
    const decoder = decoding.createDecoder(bytes)
    if (kind === 'hocuspocus') decoding.readVarString(decoder)
    const type = decoding.readVarUint(decoder)
    if (type !== Sync && type !== SyncReply) return
    const step = decoding.readVarUint(decoder)
    if (step === Step1) return this.message(type === SyncReply ? SyncReply : Sync, Step2, new Uint8Array([0, 0]))
    if (step === Step2) { Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder), 'received'); this.ready?.(); this.ready = null; return }
    for (let i = bytes.indexOf('<'); i >= 0 && i + 7 < bytes.length; i = bytes.indexOf('<', i + 1)) if (bytes[i + 7] === 0x3e) onSeen(this, parseInt(bytes.toString('latin1', i + 1, i + 7), 36))
  }
  insert(place, text) { this.text.insert(place, text) }
}

const Kind = { codemirror: CodeMirror, sharedb: ShareDb, 'y-websocket': Yjs, hocuspocus: Yjs }[kind]

const server = spawn(process.execPath, [new URL('server.mjs', import.meta.url).pathname, kind], { stdio: ['ignore', 'pipe', 'inherit'] })
process.on('exit', () => server.kill())
const port = await new Promise((ready, failed) => {
  server.stdout.once('data', line => ready(JSON.parse(line).port))
  server.once('exit', () => failed(Error(kind + ' did not start')))
})
const cpuSeconds = () => { const stat = readFileSync(`/proc/${server.pid}/stat`, 'utf8'), f = stat.slice(stat.lastIndexOf(')') + 2).split(' '); return (+f[11] + +f[12]) / TicksPerSecond }
const rssMb = () => +readFileSync(`/proc/${server.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1] / 1024
async function connect(clients) { for (let i = 0; i < clients.length; i += 50) await Promise.all(clients.slice(i, i + 50).map(c => c.open(port))) }
function percentile(values, p) { values.sort((a, b) => a - b); return values[Math.min(values.length - 1, Math.floor(values.length * p))] }

/** Every writer keeps one edit in flight. */
async function closedLoop(writers, seconds) {
  let counting = false, edits = 0
  const latencies = []
  const landed = (client, id) => { if (counting) { edits++; latencies.push(now() - sentAt[id]) } client.edit() }
  onSeen = (client, id) => { if (sender[id] === client.number) landed(client, id) }        // with Yjs one's own update comes back
  for (const client of writers) { client.acknowledged = id => landed(client, id); client.edit() }
  await sleep(WarmUpMs)
  counting = true
  const cpu = cpuSeconds(), start = now()
  await sleep(seconds * 1000)
  counting = false
  return { ok: edits > 0, edits, edits_per_s: edits * 1000 / (now() - start), edits_per_cpu_s: edits / (cpuSeconds() - cpu), p50_ms: percentile(latencies, 0.5), p99_ms: percentile(latencies, 0.99) }
}

async function latency(clients, rate, seconds) {
  let seen = [], stopped = false
  onSeen = (client, id) => { if (sender[id] !== client.number) seen.push(now() - sentAt[id]) }
  for (const client of clients) {
    const tick = () => { if (!stopped) { client.edit(); setTimeout(tick, 1000 / rate * (0.8 + Math.random() * 0.4)) } }
    setTimeout(tick, Math.random() * 1000 / rate)
  }
  await sleep(WarmUpMs)
  seen = []
  const first = sentAt.length
  await sleep(seconds * 1000)
  stopped = true
  return { ok: seen.length > 0, edits: sentAt.length - first, p50_ms: percentile(seen, 0.5), p99_ms: percentile(seen, 0.99) }
}

const [a, b, c, d] = numbers.map(Number)
const made = (count, documentOf, first = 0) => Array.from({ length: count }, (_, i) => new Kind(first + i, documentOf(i)))
let figures
if (scenario === 'saturate') {
  const writers = made(a, () => 'hot')
  await connect(writers)
  figures = await closedLoop(writers, b)
} else if (scenario === 'fleet') {
  const writers = made(b * c, i => 'document' + (i / c | 0))
  await connect(made(a, i => 'idle' + i, 1000000))
  await connect(writers)
  figures = await closedLoop(writers, d)
} else if (scenario === 'latency') {
  const clients = made(a, () => 'hot')
  await connect(clients)
  figures = await latency(clients, b, c)
} else {
  await connect(made(a, i => 'idle' + i))
  figures = { ok: true, connections: a }
}
console.log(JSON.stringify({ bench: 'server ' + scenario, engine: kind, ...figures, rss_mb: rssMb() }))
process.exit(0)
