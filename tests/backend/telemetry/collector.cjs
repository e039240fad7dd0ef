// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// A collector: decodes what comes with OpenTelemetry's own protobuf definitions (those of @opentelemetry/otlp-transformer) and says it as JSON
// lines. Usage: node collector.cjs FOLDER-OF-NODE_MODULES
const http = require('node:http')
const path = require('node:path')
const modules = path.resolve(process.argv[2], 'node_modules')
const root = require(path.join(modules, '@opentelemetry/otlp-transformer/build/src/generated/root.js'))
const collector = root.opentelemetry.proto.collector
const kinds = { '/v1/traces': collector.trace.v1.ExportTraceServiceRequest, '/v1/metrics': collector.metrics.v1.ExportMetricsServiceRequest }

const server = http.createServer((request, response) => {
  const chunks = []
  request.on('data', chunk => chunks.push(chunk))
  request.on('end', () => {
    const kind = kinds[request.url]
    try {
      if (!kind || request.headers['content-type'] !== 'application/x-protobuf') throw new Error('not OTLP: ' + request.url)
      const message = kind.decode(Buffer.concat(chunks))
      const wrong = kind.verify(message)
      if (wrong) throw new Error(wrong)
      const plain = kind.toObject(message, { longs: String, bytes: Array, enums: Number })
      console.log(JSON.stringify({ url: request.url, key: request.headers['x-api-key'], message: plain },
        (name, value) => /(trace|span|parentSpan)Id$/i.test(name) && Array.isArray(value) ? Buffer.from(value).toString('hex') : value))
      response.writeHead(200).end()
    } catch (error) {
      console.log(JSON.stringify({ url: request.url, error: String(error) }))
      response.writeHead(400).end()
    }
  })
})
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: server.address().port })))
