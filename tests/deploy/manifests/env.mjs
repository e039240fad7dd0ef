// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// usage: node env.mjs MANIFESTS OUT: what the pods of the example find in their environment, OUT/DEPLOYMENT.env each (NAME=VALUE, one a line); files of
// secrets lie below OUT. As kustomize merges base and example.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { parse, parseAllDocuments } from 'yaml';

const [manifests, out] = process.argv.slice(2);
const folder = name => join(manifests, name);
const kustomization = name => parse(readFileSync(join(folder(name), 'kustomization.yaml'), 'utf8'));
const pairs = lines => lines.map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);

const configs = {}, secrets = {};
for (const name of ['base', 'example']) {
  const { configMapGenerator = [], secretGenerator = [] } = kustomization(name);
  for (const map of configMapGenerator) {
    assert.equal(map.behavior === 'merge', map.name in configs, `${name}: ${map.name} is made twice, or merged into nothing`);
    configs[map.name] = { ...configs[map.name], ...Object.fromEntries(pairs(map.literals)) };
  }
  for (const secret of secretGenerator) secrets[secret.name] = Object.fromEntries(pairs(secret.envs.flatMap(file => readFileSync(join(folder(name), file), 'utf8').split('\n').filter(line => line && !line.startsWith('#')))));
}
// The one value that the server looks into.
secrets['dyad-secrets']['master-key'] = randomBytes(32).toString('base64');

const objects = kustomization('base').resources.flatMap(file => parseAllDocuments(readFileSync(join(folder('base'), file), 'utf8')).map(one => one.toJS()));
for (const { metadata, spec } of objects.filter(one => one.kind === 'Deployment')) {
  const { containers: [container], volumes } = spec.template.spec, place = join(out, metadata.name);
  mkdirSync(place, { recursive: true });
  const variables = {};
  for (const { configMapRef } of container.envFrom) Object.assign(variables, configs[configMapRef.name]);
  for (const { name, value, valueFrom } of container.env) {
    const given = value ?? (valueFrom.fieldRef ? { 'status.podIP': '10.0.0.5' }[valueFrom.fieldRef.fieldPath] : secrets[valueFrom.secretKeyRef.name][valueFrom.secretKeyRef.key]);
    assert.ok(given, `${metadata.name}: ${name} has no value`);
    variables[name] = given.replace(/\$\((\w+)\)/g, (all, other) => variables[other] ?? all);
  }
  for (const { name, mountPath } of container.volumeMounts) {
    const secret = volumes.find(one => one.name === name).secret;
    if (!secret) continue;
    for (const { key, path } of secret.items) writeFileSync(join(place, path), secrets[secret.secretName][key]);
    for (const variable in variables) variables[variable] = variables[variable].replace(mountPath, place);
  }
  writeFileSync(`${place}.env`, Object.entries(variables).map(([name, value]) => `${name}=${value}\n`).join(''));
  console.log(metadata.name);
}
