// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// usage: node check.mjs [--whole] FILE...: every object valid by its schema with no unknown field; --whole: what they name must be there, and the pods are hardened.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import assert from 'node:assert/strict';
import typescript from 'typescript';
import { parseAllDocuments } from 'yaml';

const require = createRequire(import.meta.url);
const whole = process.argv[2] === '--whole';
const files = process.argv.slice(whole ? 3 : 2);

const modules = {
  'v1': 'kubernetes-models/v1', 'apps/v1': 'kubernetes-models/apps/v1', 'policy/v1': 'kubernetes-models/policy/v1',
  'autoscaling/v2': 'kubernetes-models/autoscaling/v2', 'networking.k8s.io/v1': 'kubernetes-models/networking.k8s.io/v1',
};

const objects = files.filter(file => !file.endsWith('kustomization.yaml')).flatMap(file => parseAllDocuments(readFileSync(file, 'utf8')).map(document => {
  assert.deepEqual(document.errors, [], file);
  return document.toJS();
})).filter(Boolean);
assert.ok(objects.length > 0, 'no objects');

for (const object of objects) {
  // kustomize breaks long values into lines, which is base64 all the same.
  if (object.kind === 'Secret') for (const key in object.data) object.data[key] = object.data[key].replace(/\s/g, '');
  const name = `${object.kind} ${object.metadata.name}`;
  const Model = require(modules[object.apiVersion] ?? assert.fail(`${name}: unknown ${object.apiVersion}`))[object.kind];
  new Model(object).validate();
}

// The models' validators let unknown fields pass; the compiler does not: each object as a literal of its interface.
const literals = objects.map(object => `import type { I${object.kind} } from '${modules[object.apiVersion]}';\nexport const object: I${object.kind} = ${JSON.stringify(object, null, 1)};\n`);
const folder = mkdtempSync(join(dirname(fileURLToPath(import.meta.url)), 'typed-'));
try {
  const sources = literals.map((text, i) => { const file = join(folder, `${objects[i].kind}-${objects[i].metadata.name}-${i}.ts`); writeFileSync(file, text); return file; });
  const program = typescript.createProgram(sources, { noEmit: true, strict: true, skipLibCheck: true, module: typescript.ModuleKind.NodeNext, moduleResolution: typescript.ModuleResolutionKind.NodeNext });
  const said = typescript.getPreEmitDiagnostics(program).map(one => `${one.file?.fileName ?? ''}: ${typescript.flattenDiagnosticMessageText(one.messageText, ' ')}`);
  assert.deepEqual(said, []);
} finally {
  rmSync(folder, { recursive: true });
}

if (whole) {
  const named = (kind, name) => objects.find(one => one.kind === kind && one.metadata.name === name) ?? assert.fail(`there is no ${kind} ${name}`);
  const matches = (labels, selector) => Object.entries(selector).every(([key, value]) => labels[key] === value);
  const deployments = objects.filter(one => one.kind === 'Deployment');
  for (const deployment of deployments) {
    const { template, selector } = deployment.spec, pod = template.spec, [container] = pod.containers;
    assert.ok(matches(template.metadata.labels, selector.matchLabels), `${deployment.metadata.name} does not select its own pods`);
    named('ServiceAccount', pod.serviceAccountName);
    assert.equal(pod.securityContext.runAsNonRoot, true);
    assert.equal(container.securityContext.readOnlyRootFilesystem, true);
    assert.equal(container.securityContext.allowPrivilegeEscalation, false);
    assert.ok(!/:latest$/.test(container.image) && /[:@]/.test(container.image), `${container.image} names no version`);
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) assert.ok(container[probe].httpGet.path);
    for (const source of container.envFrom ?? []) named('ConfigMap', source.configMapRef.name);
    for (const variable of container.env) if (variable.valueFrom?.secretKeyRef) assert.ok(named('Secret', variable.valueFrom.secretKeyRef.name).data[variable.valueFrom.secretKeyRef.key], `${variable.name} has no value`);
    assert.ok(objects.some(one => one.kind === 'PodDisruptionBudget' && matches(template.metadata.labels, one.spec.selector.matchLabels)), `${deployment.metadata.name} has no disruption budget`);
  }
  for (const service of objects.filter(one => one.kind === 'Service'))
    assert.ok(deployments.some(one => matches(one.spec.template.metadata.labels, service.spec.selector)), `${service.metadata.name} selects nothing`);
  const [scaler] = objects.filter(one => one.kind === 'HorizontalPodAutoscaler');
  const scaled = named('Deployment', scaler.spec.scaleTargetRef.name);
  assert.equal(scaled.spec.replicas, undefined, 'a fixed count of replicas fights the autoscaler');
  assert.deepEqual([scaler.spec.minReplicas, scaler.spec.maxReplicas], [2, 20]);
  const backend = objects.find(one => one.kind === 'Ingress').spec.rules[0].http.paths[0].backend.service;
  assert.ok(named('Service', backend.name).spec.ports.some(port => port.name === backend.port.name));
}
console.log(`${objects.length} objects are good`);
