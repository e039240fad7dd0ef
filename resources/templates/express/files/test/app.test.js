import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeApp } from '../src/app.js';

let server, base;
before(() => new Promise((ready) => {
  server = makeApp().listen(0, () => {
    base = `http://127.0.0.1:${server.address().port}`;
    ready();
  });
}));
after(() => server.close());

test('a note is kept and removed', async () => {
  const made = await fetch(`${base}/api/notes`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":" milk "}' });
  assert.equal(made.status, 201);
  const note = await made.json();
  assert.equal(note.text, 'milk');
  assert.deepEqual(await (await fetch(`${base}/api/notes`)).json(), [note]);
  assert.equal((await fetch(`${base}/api/notes/${note.id}`, { method: 'DELETE' })).status, 204);
});

test('an empty note is refused', async () => {
  const refused = await fetch(`${base}/api/notes`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  assert.equal(refused.status, 400);
});
