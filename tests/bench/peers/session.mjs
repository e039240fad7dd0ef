// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The work of `dyad-bench session` done by others: a recorded session of several people, each with a replica that receives what the
// trace says its person had seen before typing. One JSON line; CPU milliseconds, the least of the runs.
// usage: node session.mjs codemirror|yjs|diamond-types TRACE.json.gz
import fs from 'node:fs'
import zlib from 'node:zlib'
import { createRequire } from 'node:module'

const [engine, file] = process.argv.slice(2)
const require = createRequire(import.meta.url)
const cpu = () => { const c = process.cpuUsage(); return (c.user + c.system) / 1000 }
const trace = JSON.parse(zlib.gunzipSync(fs.readFileSync(file)))
const people = trace.numAgents, transactions = trace.txns

// How many transactions of each person one has seen before it, and which ones those are.
const seen = [], made = new Array(people).fill(0), ownOf = Array.from({ length: people }, () => [])
transactions.forEach((t, i) => {
  const before = new Array(people).fill(0)
  for (const parent of t.parents) seen[parent].after.forEach((n, person) => { before[person] = Math.max(before[person], n) })
  const after = before.slice()
  after[t.agent] = ++made[t.agent]
  ownOf[t.agent].push(i)
  seen.push({ before, after })
})

/** Peers that send their changes to each other: the trace decides who receives what before typing. */
function replicas(calls) {
  const all = Array.from({ length: people }, (_, person) => calls.make(person))
  const sent = Array.from({ length: people }, () => []), had = Array.from({ length: people }, () => new Array(people).fill(0))
  const deliver = (to, wanted) => {
    const due = []
    for (let from = 0; from < people; from++) {
      if (from !== to) while (had[to][from] < wanted[from]) { due.push([ownOf[from][had[to][from]], sent[from][had[to][from]]]); had[to][from]++ }
    }
    due.sort((a, b) => a[0] - b[0])
    for (const [, message] of due) calls.receive(all[to], message)
  }
  transactions.forEach((t, i) => {
    deliver(t.agent, seen[i].before)
    sent[t.agent].push(calls.edit(all[t.agent], t.patches))
    had[t.agent][t.agent]++
  })
  for (let person = 0; person < people; person++) deliver(person, made)
  return all.map(calls.text)
}

/** A server that orders, and people who hold back what it does not know yet (Jupiter): transforms on both sides. */
function central(calls) {
  const server = { doc: calls.empty, sent: Array.from({ length: people }, () => []) }
  const all = Array.from({ length: people }, () => ({ doc: calls.empty, pending: [], inbox: [], got: 0 }))
  const receive = (person, wanted) => {
    while (person.got < wanted) {
      const message = person.inbox[person.got++]
      person.pending = person.pending.filter(own => own.seq > message.acknowledged)
      let op = message.op
      for (const own of person.pending) [own.op, op] = calls.transform(own.op, op)
      person.doc = calls.apply(person.doc, op)
    }
  }
  const seqs = new Array(people).fill(0)
  transactions.forEach((t, i) => {
    const person = all[t.agent], foreign = seen[i].before.reduce((sum, n, other) => other === t.agent ? sum : sum + n, 0)
    receive(person, foreign)
    let op = calls.edit(person.doc, t.patches)
    person.doc = calls.apply(person.doc, op)
    person.pending.push({ op, seq: ++seqs[t.agent] })
    const unseen = server.sent[t.agent]
    while (unseen.length && unseen[0].number <= foreign) unseen.shift()
    for (const other of unseen) [op, other.op] = calls.transform(op, other.op)
    server.doc = calls.apply(server.doc, op)
    all.forEach((other, number) => {
      if (number === t.agent) return
      other.inbox.push({ op, acknowledged: seqs[number] })
      server.sent[number].push({ op, number: other.inbox.length })
    })
  })
  for (const person of all) receive(person, person.inbox.length)
  return [server, ...all].map(r => calls.text(r.doc))
}

async function sessions() {
  if (engine === 'yjs') {
    const Y = await import('yjs')
    return () => replicas({
      make(person) { const doc = new Y.Doc(), r = { doc, text: doc.getText('t'), update: null }; doc.clientID = person + 1; doc.on('update', (u, origin) => { if (origin !== 'received') r.update = u }); return r },
      edit(r, patches) { r.update = null; r.doc.transact(() => { for (const [at, gone, text] of patches) { if (gone) r.text.delete(at, gone); if (text) r.text.insert(at, text) } }); return r.update },
      receive(r, update) { if (update) Y.applyUpdate(r.doc, update, 'received') },
      text: r => r.text.toString()
    })
  }
  if (engine === 'diamond-types') {
    const { Doc } = require('diamond-types-node')
    return () => replicas({
      make: person => new Doc('agent' + person),
      edit(doc, patches) { const before = doc.getLocalVersion(); for (const [at, gone, text] of patches) { if (gone) doc.del(at, gone); if (text) doc.ins(at, text) } return doc.getPatchSince(before) },
      receive(doc, patch) { doc.mergeBytes(patch) },
      text: doc => doc.get()
    })
  }
  const { ChangeSet, Text } = await import('@codemirror/state')
  return () => central({
    empty: Text.empty,
    edit(doc, patches) { let all = ChangeSet.empty(doc.length); for (const [at, gone, text] of patches) all = all.compose(ChangeSet.of({ from: at, to: at + gone, insert: text }, all.newLength, '\n')); return all },
    transform: (a, b) => [a.map(b, true), b.map(a)],
    apply: (doc, changes) => changes.apply(doc),
    text: doc => doc.toString()
  })
}

const run = await sessions()
let best = Infinity, ok = true
for (let round = 0; round < 3; round++) {
  globalThis.gc?.()
  const start = cpu(), texts = run()
  best = Math.min(best, cpu() - start)
  ok &&= texts.every(text => text === trace.endContent)
}
const edits = transactions.reduce((sum, t) => sum + t.patches.length, 0)
console.log(JSON.stringify({ bench: 'session', engine, ok, edits, ms: +best.toFixed(3), ns_per_edit: Math.round(best * 1e6 / edits) }))
