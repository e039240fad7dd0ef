// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The work of `dyad-bench replay|merge|session` done by yjs and diamond-types. One JSON line; CPU milliseconds, the least of the runs.
// usage: node peer.mjs yjs|diamond-types replay TRACE.json.gz | merge EDITS SEED
import fs from 'node:fs'
import zlib from 'node:zlib'
import { createRequire } from 'node:module'

const [engine, bench, argument, seedText = '1'] = process.argv.slice(2)
const require = createRequire(import.meta.url)
const cpu = () => { const c = process.cpuUsage(); return (c.user + c.system) / 1000 }

async function makers() {
  if (engine === 'yjs') {
    const Y = await import('yjs')
    return {
      make(text, agent) { const doc = new Y.Doc(); doc.clientID = agent; const t = doc.getText('t'); if (text) t.insert(0, text); return { doc, t } },
      edit(r, at, gone, text) { if (gone) r.t.delete(at, gone); if (text) r.t.insert(at, text) },
      fork(r, agent) { const doc = new Y.Doc(); doc.clientID = agent; Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(r.doc)); return { doc, t: doc.getText('t') } },
      merge(r, other) { Y.applyUpdateV2(r.doc, Y.encodeStateAsUpdateV2(other.doc, Y.encodeStateVector(r.doc))) },
      text: r => r.t.toString()
    }
  }
  const { Doc } = require('diamond-types-node')
  return {
    make(text, agent) { const d = new Doc('agent' + agent); if (text) d.ins(0, text); return { d } },
    edit(r, at, gone, text) { if (gone) r.d.del(at, gone); if (text) r.d.ins(at, text) },
    fork(r, agent) { return { d: Doc.fromBytes(r.d.toBytes(), 'agent' + agent) } },
    merge(r, other) { r.d.mergeBytes(other.d.toBytes()) },
    text: r => r.d.get()
  }
}

function random(seed) { return () => { seed |= 0; seed = seed + 0x6D2B79F5 | 0; let t = Math.imul(seed ^ seed >>> 15, 1 | seed); t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t; return ((t ^ t >>> 14) >>> 0) / 4294967296 } }

/** Runs of typing at random places, some backspaces, a fifth forward deletes: the same kind of branch as dyad-bench merge makes. */
function branch(r, length, edits) {
  const list = []
  while (list.length < edits) {
    let at = Math.floor(r() * (length + 1))
    if (r() < 0.2) { const n = Math.min(1 + (r() * 10 | 0), length - at); if (n > 0) { list.push([at, n, '']); length -= n } continue }
    for (let i = 5 + (r() * 36 | 0); i > 0 && list.length < edits; i--) {
      if (r() < 0.12 && at > 0) { list.push([--at, 1, '']); length-- } else { list.push([at++, 0, 'etaoinshrdlu'[r() * 12 | 0]]); length++ }
    }
  }
  return list
}

const engineCalls = await makers()
let best = Infinity, ok = true, edits = 0
for (let run = 0; run < 3; run++) {
  globalThis.gc?.()
  if (bench === 'replay') {
    const trace = JSON.parse(zlib.gunzipSync(fs.readFileSync(argument)))
    const patches = trace.txns.flatMap(t => t.patches)
    edits = patches.length
    const replica = engineCalls.make(trace.startContent, 1), start = cpu()
    for (const [at, gone, text] of patches) engineCalls.edit(replica, at, gone, text)
    best = Math.min(best, cpu() - start)
    ok &&= engineCalls.text(replica) === trace.endContent
  } else {
    const r = random(+seedText), base = 'the quick brown fox jumps over the lazy dog\n'.repeat(2300).slice(0, 100000)
    const a = engineCalls.make(base, 1), b = engineCalls.fork(a, 2)
    edits = 2 * +argument
    for (const [at, gone, text] of branch(r, base.length, +argument)) engineCalls.edit(a, at, gone, text)
    for (const [at, gone, text] of branch(r, base.length, +argument)) engineCalls.edit(b, at, gone, text)
    const start = cpu()
    engineCalls.merge(a, b)
    best = Math.min(best, cpu() - start)
    engineCalls.merge(b, a)
    ok &&= engineCalls.text(a) === engineCalls.text(b)
  }
}
console.log(JSON.stringify({ bench, engine, ok, edits, ms: +best.toFixed(3), ns_per_edit: Math.round(best * 1e6 / edits) }))
