// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The passages and queries of `dyad-bench knowledge --corpus FILE` in minisearch, which keeps its index in memory only. usage: node minisearch.mjs FILE
import fs from 'node:fs'
import MiniSearch from 'minisearch'

const lines = fs.readFileSync(process.argv[2], 'utf8').trim().split('\n').map(line => JSON.parse(line))
const passages = lines.filter(l => 'body' in l).map((l, id) => ({ id, ...l }))
const queries = lines.filter(l => 'query' in l).map(l => l.query)
const cpu = () => { const c = process.cpuUsage(); return (c.user + c.system) / 1000 }
const index = new MiniSearch({ fields: ['title', 'heading', 'body'], storeFields: ['title', 'heading', 'body'], searchOptions: { boost: { title: 5, heading: 2 } } })
const began = performance.now(), used = cpu()
index.addAll(passages)
const seconds = (performance.now() - began) / 1000, ms = cpu() - used
let found = 0
const times = queries.map(query => {
  const start = performance.now()
  found += index.search(query).slice(0, 10).length > 0
  return performance.now() - start
}).sort((a, b) => a - b)
const share = part => times[Math.min(times.length - 1, Math.floor(times.length * part))]
const ok = found === queries.length
console.log(JSON.stringify({ bench: 'knowledge', engine: 'minisearch', ok, edits: passages.length, ms, edits_per_s: passages.length / seconds, edits_per_cpu_s: passages.length / ms * 1000, p50_ms: share(0.5), p99_ms: share(0.99) }))
process.exit(ok ? 0 : 1)
