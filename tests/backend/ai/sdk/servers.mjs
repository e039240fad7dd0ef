// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// A real dyad-server, a mock of the providers that this project did not write, and dyadctl between them.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const bin = process.env.DYAD_BIN;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function startMock(fixtures) {
  const port = await freePort();
  const child = spawn('node', ['node_modules/@copilotkit/aimock/dist/cli.js', '-p', String(port), '-f', fixtures], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (let i = 0; i < 200; i++) {
    try {
      if ((await fetch(url + '/health')).ok) return { url, child };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('the mock did not start');
}

async function startDyad(folder) {
  const child = spawn(join(bin, 'dyad-server'), ['--listen', '127.0.0.1:0', '--data', join(folder, 'data')], { stdio: ['ignore', 'pipe', 'ignore'] });
  const facts = { child };
  for await (const line of createInterface({ input: child.stdout })) {
    const event = JSON.parse(line);
    if (event.event === 'setup') facts.invite = event.invite;
    if (event.event === 'listening') facts.url = event.url;
    if (facts.url && facts.invite) break;
  }
  return facts;
}

export async function start() {
  const folder = mkdtempSync(join(tmpdir(), 'dyad-sdk-'));
  const children = [];
  const stop = () => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return await startIn(folder, children, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

async function startIn(folder, children, stop) {
  const mock = await startMock('fixtures.json');
  children.push(mock.child);
  const dyad = await startDyad(folder);
  children.push(dyad.child);
  const ctl = async (args, input = '') => {
    const child = spawn(join(bin, 'dyadctl'), [...args, '--server', dyad.url], { env: { ...process.env, DYAD_HOME: join(folder, 'home') } });
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (err += data));
    child.stdin.end(input);
    const [code] = await once(child, 'close');
    return { code, out, err };
  };
  const must = async (args, input) => {
    const done = await ctl(args, input);
    if (done.code !== 0) throw new Error(`dyadctl ${args.join(' ')}: ${done.code} ${done.out} ${done.err}`);
    return done.out;
  };
  await must(['signup', '--invite', dyad.invite, '--name', 'Ada', '--email', 'ada@example.org', '--password-stdin'], 'correct horse battery\n');
  for (const [name, kind] of [['openai', 'openai'], ['claude', 'anthropic'], ['gemini', 'google'], ['azure', 'azure']]) {
    const models = name === 'azure' ? ['--models', 'my-deployment'] : [];
    await must(['admin', 'provider', 'add', name, '--kind', kind, '--base-url', mock.url, '--key-stdin', ...models], 'sk-upstream-secret\n');
  }
  const key = (await must(['key', 'create', '--name', 'tools'])).trim();
  return { url: dyad.url, mock: mock.url, key, ctl, must, stop, folder };
}
