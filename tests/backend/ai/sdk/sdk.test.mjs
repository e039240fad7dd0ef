// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The official SDKs, unchanged, against Dyad; and the commands of dyadctl that other programs rely on.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import OpenAI, { AzureOpenAI } from 'openai';
import Anthropic from '@anthropic-ai/sdk';
import { GoogleGenAI } from '@google/genai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { start } from './servers.mjs';

const Hello = 'Hello from the mock, nice to meet you.';
const tool = { name: 'get_weather', description: 'The weather', schema: { type: 'object', properties: { city: { type: 'string' } } } };
const user = (content) => [{ role: 'user', content }];
let dyad, openai, anthropic, gemini, azure;

before(async () => {
  dyad = await start();
  openai = new OpenAI({ baseURL: dyad.url + '/v1', apiKey: dyad.key, maxRetries: 0 });
  anthropic = new Anthropic({ baseURL: dyad.url, apiKey: dyad.key, maxRetries: 0 });
  gemini = new GoogleGenAI({ apiKey: dyad.key, httpOptions: { baseUrl: dyad.url, apiVersion: 'v1beta' } });
  azure = new AzureOpenAI({ endpoint: dyad.url, apiKey: dyad.key, apiVersion: '2024-10-21', deployment: 'my-deployment', maxRetries: 0 });
});
after(() => dyad?.stop());

test('openai chat: plain, with usage', async () => {
  const answer = await openai.chat.completions.create({ model: 'gpt-4o', messages: user('hello') });
  assert.equal(answer.choices[0].message.content, Hello);
  assert.equal(answer.choices[0].finish_reason, 'stop');
  assert.equal(answer.usage.prompt_tokens, 1000);
});

test('openai chat: stream', async () => {
  const stream = await openai.chat.completions.create({ model: 'gpt-4o', messages: user('hello'), stream: true, stream_options: { include_usage: true } });
  let text = '', usage;
  for await (const chunk of stream) {
    text += chunk.choices[0]?.delta?.content ?? '';
    usage = chunk.usage ?? usage;
  }
  assert.equal(text, Hello);
  assert.equal(usage.completion_tokens, 100);
});

for (const stream of [false, true])
  test(`openai chat: tool, stream ${stream}`, async () => {
    const request = { model: 'gpt-4o', messages: user('weather'), tools: [{ type: 'function', function: { name: tool.name, description: tool.description, parameters: tool.schema } }] };
    const answer = stream ? await openai.chat.completions.stream(request).finalChatCompletion() : await openai.chat.completions.create(request);
    assert.equal(answer.choices[0].finish_reason, 'tool_calls');
    assert.equal(answer.choices[0].message.tool_calls[0].function.name, 'get_weather');
    assert.deepEqual(JSON.parse(answer.choices[0].message.tool_calls[0].function.arguments), { city: 'Oslo' });
  });

test('openai responses: plain, stream and tool', async () => {
  const plain = await openai.responses.create({ model: 'gpt-4o', input: 'hello' });
  assert.equal(plain.output_text, Hello);
  const stream = await openai.responses.create({ model: 'gpt-4o', input: 'hello', stream: true });
  const types = [];
  let text = '';
  for await (const event of stream) {
    types.push(event.type);
    if (event.type === 'response.output_text.delta') text += event.delta;
  }
  assert.equal(text, Hello);
  assert.equal(types[0], 'response.created');
  assert.equal(types.at(-1), 'response.completed');
  const final = await openai.responses.stream({ model: 'gpt-4o', input: 'weather', tools: [{ type: 'function', name: tool.name, parameters: tool.schema, strict: false }] }).finalResponse();
  const call = final.output.find((item) => item.type === 'function_call');
  assert.deepEqual(JSON.parse(call.arguments), { city: 'Oslo' });
});

test('anthropic: plain, stream and tool', async () => {
  const plain = await anthropic.messages.create({ model: 'claude-sonnet-4-6', max_tokens: 500, messages: user('hello') });
  assert.equal(plain.content[0].text, Hello);
  assert.equal(plain.stop_reason, 'end_turn');
  assert.ok(plain._request_id);
  const streamed = await anthropic.messages.stream({ model: 'claude-sonnet-4-6', max_tokens: 500, messages: user('hello') }).finalMessage();
  assert.equal(streamed.content[0].text, Hello);
  const called = await anthropic.messages.stream({ model: 'claude-sonnet-4-6', max_tokens: 500, messages: user('weather'),
    tools: [{ name: tool.name, description: tool.description, input_schema: tool.schema }] }).finalMessage();
  assert.equal(called.stop_reason, 'tool_use');
  assert.deepEqual(called.content.find((block) => block.type === 'tool_use').input, { city: 'Oslo' });
});

test('gemini: plain, stream and tool', async () => {
  const plain = await gemini.models.generateContent({ model: 'gemini-2.5-flash', contents: 'hello' });
  assert.equal(plain.text, Hello);
  let text = '';
  for await (const chunk of await gemini.models.generateContentStream({ model: 'gemini-2.5-flash', contents: 'hello' })) text += chunk.text ?? '';
  assert.equal(text, Hello);
  const called = await gemini.models.generateContent({ model: 'gemini-2.5-flash', contents: 'weather',
    config: { tools: [{ functionDeclarations: [{ name: tool.name, description: tool.description, parametersJsonSchema: tool.schema }] }] } });
  assert.deepEqual(called.functionCalls[0].args, { city: 'Oslo' });
});

test('azure: plain and stream', async () => {
  const plain = await azure.chat.completions.create({ model: 'my-deployment', messages: user('hello') });
  assert.equal(plain.choices[0].message.content, Hello);
  let text = '';
  for await (const chunk of await azure.chat.completions.create({ model: 'my-deployment', messages: user('hello'), stream: true })) text += chunk.choices[0]?.delta?.content ?? '';
  assert.equal(text, Hello);
});

test('openai responses: gone on with by name, and only by whom it was told', async () => {
  const first = await openai.responses.create({ model: 'gpt-4o', input: 'hello' });
  const next = await openai.responses.create({ model: 'gpt-4o', input: 'hello again', previous_response_id: first.id });
  assert.equal(next.output_text, Hello);
  assert.notEqual(next.id, first.id);
  await assert.rejects(openai.responses.create({ model: 'gpt-4o', input: 'hello', previous_response_id: 'resp_nobodys' }),
    (error) => error instanceof OpenAI.BadRequestError && error.code === 'previous_response_not_found');
  const unkept = await openai.responses.create({ model: 'gpt-4o', input: 'hello', store: false });
  await assert.rejects(openai.responses.create({ model: 'gpt-4o', input: 'hello', previous_response_id: unkept.id }), OpenAI.BadRequestError);
});

test('azure: responses, models and any version', async () => {
  const other = new AzureOpenAI({ endpoint: dyad.url, apiKey: dyad.key, apiVersion: 'preview', maxRetries: 0 });
  assert.equal((await other.responses.create({ model: 'gpt-4o', input: 'hello' })).output_text, Hello);
  const models = await other.models.list();
  assert.ok(models.data.some((model) => model.id === 'my-deployment'));
});

test('gemini: embeddings', async () => {
  const embedded = await gemini.models.embedContent({ model: 'text-embedding-3-small', contents: ['one', 'two'] });
  assert.equal(embedded.embeddings.length, 2);
  assert.ok(embedded.embeddings.every((one) => one.values.length > 100 && one.values.every(Number.isFinite)));
});

test('any language reaches any provider', async () => {
  const answer = await openai.chat.completions.create({ model: 'claude/claude-sonnet-4-6', messages: user('hello') });
  assert.equal(answer.choices[0].message.content, Hello);
  const other = await anthropic.messages.create({ model: 'gemini/gemini-2.5-flash', max_tokens: 100, messages: user('hello') });
  assert.equal(other.content[0].text, Hello);
});

test('models and embeddings', async () => {
  const models = await openai.models.list();
  assert.ok(models.data.some((model) => model.id === 'my-deployment'));
  const embedded = await openai.embeddings.create({ model: 'text-embedding-3-small', input: 'some text' });
  assert.ok(embedded.data[0].embedding.length > 100);
  assert.ok(embedded.data[0].embedding.every((number) => Number.isFinite(number)));
});

test('errors are the SDKs\' own', async () => {
  await assert.rejects(openai.chat.completions.create({ model: 'gpt-4o', messages: user('limited') }), (error) => error instanceof OpenAI.RateLimitError && error.headers.get('retry-after') === '120');
  await assert.rejects(anthropic.messages.create({ model: 'claude-sonnet-4-6', max_tokens: 5, messages: user('limited') }), Anthropic.RateLimitError);
  await assert.rejects(new OpenAI({ baseURL: dyad.url + '/v1', apiKey: 'dyad-wrong', maxRetries: 0 }).chat.completions.create({ model: 'gpt-4o', messages: user('hello') }), OpenAI.AuthenticationError);
  await assert.rejects(new Anthropic({ baseURL: dyad.url, apiKey: 'nothing', maxRetries: 0 }).messages.create({ model: 'claude-sonnet-4-6', max_tokens: 5, messages: user('hello') }), Anthropic.AuthenticationError);
  await assert.rejects(openai.chat.completions.create({ model: 'nobody/has-this-claude', messages: [] }), OpenAI.BadRequestError);
  await assert.rejects(anthropic.messages.create({ model: 'claude-sonnet-4-6', max_tokens: 0, messages: user('hello') }), Anthropic.BadRequestError);
  await assert.rejects(async () => {
    const stream = await openai.chat.completions.create({ model: 'gpt-4o', messages: user('cutme'), stream: true });
    for await (const chunk of stream) void chunk;
  }, OpenAI.APIError);
});

test('keys are taken from all four headers', async () => {
  const body = JSON.stringify({ model: 'gpt-4o', messages: user('hello') });
  for (const headers of [{ authorization: `Bearer ${dyad.key}` }, { 'x-api-key': dyad.key }, { 'x-goog-api-key': dyad.key }, { 'api-key': dyad.key }])
    assert.equal((await fetch(dyad.url + '/v1/chat/completions', { method: 'POST', headers, body })).status, 200);
  assert.equal((await fetch(dyad.url + '/v1/chat/completions', { method: 'POST', body })).status, 401);
});

test('a client that leaves in the middle ends the call, and it is billed', async () => {
  const before = JSON.parse(await dyad.must(['usage', '--json'])).calls;
  const stream = await openai.chat.completions.create({ model: 'gpt-4o', messages: user('slowly'), stream: true });
  for await (const chunk of stream) if (chunk.choices[0]?.delta?.content) break; // leaving the loop aborts the request
  const began = Date.now();
  let usage;
  do usage = JSON.parse(await dyad.must(['usage', '--json']));
  while (usage.calls === before && Date.now() - began < 5000);
  assert.equal(usage.calls, before + 1);
});

test('what was said in a thread is kept', async () => {
  const thread = JSON.parse(await dyad.must(['ask', 'hello thread', '--model', 'gpt-4o', '--json'])).thread;
  const token = JSON.parse(readFileSync(join(dyad.folder, 'home', 'credentials.json'), 'utf8'));
  const access = JSON.stringify(token).match(/"accessToken":"([^"]+)"/)[1];
  const got = await (await fetch(`${dyad.url}/api/v1/threads/${thread}`, { headers: { authorization: `Bearer ${access}` } })).json();
  assert.deepEqual(got.messages.map((one) => [one.role, one.text]), [['user', 'hello thread'], ['assistant', Hello]]);
  assert.equal((await fetch(`${dyad.url}/api/v1/threads/${thread}`)).status, 401);
});

test('dyadctl: ask, threads, providers, usage', async () => {
  const asked = await dyad.ctl(['ask', 'hello there', '--model', 'gpt-4o']);
  assert.equal(asked.code, 0, asked.err);
  assert.equal(asked.out.trim(), Hello);
  const thread = JSON.parse(await dyad.must(['ask', 'hello again', '--json'])).thread;
  assert.equal(JSON.parse(await dyad.must(['ask', 'hello once more', '--thread', thread, '--json'])).thread, thread);
  assert.notEqual((await dyad.ctl(['ask', 'hello', '--thread', 'th_nobodys'])).code, 0);
  const providers = await dyad.must(['admin', 'provider', 'list', '--json']);
  assert.ok(!providers.includes('sk-upstream-secret'));
  assert.equal(JSON.parse(await dyad.must(['admin', 'provider', 'test', 'openai', '--json'])).ok, true);
  const usage = JSON.parse(await dyad.must(['usage', '--json']));
  const line = usage.usage.find((one) => one.provider === 'openai' && one.model === 'gpt-4o');
  assert.ok(line.calls > 3 && line.nanoDollars > 0);
  assert.equal(usage.nanoDollars, usage.usage.reduce((sum, one) => sum + one.nanoDollars, 0));
  await dyad.must(['admin', 'provider', 'remove', 'azure']);
  assert.equal((await dyad.ctl(['admin', 'provider', 'remove', 'azure'])).code, 4);
});

test('a budget for 100 of 200 parallel calls lets exactly 100 pass', async () => {
  const before = JSON.parse(await dyad.must(['usage', '--json'])).nanoDollars;
  const each = 1000 * 2500 + 100 * 10000; // gpt-4o: 1,000 tokens in at 2.5, 100 out at 10 dollars a million
  const limit = before + 100 * each;
  const decimal = `${Math.floor(limit / 1e9)}.${String(limit % 1e9).padStart(9, '0')}`;
  await dyad.must(['admin', 'budget', 'set', '--user', 'ada@example.org', '--limit-usd', decimal]);
  const results = await Promise.allSettled(Array.from({ length: 200 }, () => openai.chat.completions.create({ model: 'gpt-4o', messages: user('hello') })));
  assert.equal(results.filter((one) => one.status === 'fulfilled').length, 100);
  assert.ok(results.filter((one) => one.status === 'rejected').every((one) => one.reason instanceof OpenAI.RateLimitError && one.reason.code === 'insufficient_quota'));
  assert.equal(JSON.parse(await dyad.must(['usage', '--json'])).nanoDollars, limit);
});
