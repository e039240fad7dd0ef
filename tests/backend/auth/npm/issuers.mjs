// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// usage: node issuers.mjs WORK: three issuers on free ports of 127.0.0.1; prints {"oidc", "mock", "github"} with their addresses.
// POST /control with JSON to "control" changes what they answer next: {"account"} of oidc, {"hostile", ...} of mock, {"github": {...}}.
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { createHash, createHmac } from 'node:crypto';
import { pathToFileURL } from 'node:url';

const require = createRequire(process.argv[2] + '/');
const load = name => import(pathToFileURL(require.resolve(name)).href);
const { Provider, default: DefaultProvider } = await import(pathToFileURL(process.argv[2] + '/node_modules/oidc-provider/lib/index.js').href);
const { OAuth2Server } = await load('oauth2-mock-server');

let state = { account: 'alice', hostile: '', github: {} };
const client = { client_id: 'dyad', client_secret: 'the client&s secret' };
const people = {
  alice: { sub: 'alice', name: 'Alice', email: 'alice@example.org', email_verified: true },
  bob: { sub: 'bob', name: 'Bob', email: 'bob@example.org', email_verified: false },
  ada: { sub: 'ada-elsewhere', name: 'Ada', email: 'Ada@example.org', email_verified: true },
};

const listen = server => new Promise(done => server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${server.address().port}`)));

// The real thing, which signs everybody in as whoever is set.
async function startOidc() {
  const server = createServer();
  const issuer = await listen(server);
  const provider = new (Provider ?? DefaultProvider)(issuer, {
    clients: [{ ...client, redirect_uris: ['http://127.0.0.1/api/v1/oauth/callback'], application_type: 'native', response_types: ['code'], grant_types: ['authorization_code'] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => {
      const person = people[id] ?? Object.values(people).find(one => one.sub === id);
      return { accountId: person.sub, claims: () => person };
    },
    cookies: { keys: ['test'] },
    loadExistingGrant: async ctx => {
      const grant = new provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  provider.on('server_error', (_, error) => console.error(error));
  const callback = provider.callback();
  server.on('request', (request, response) => {
    if (request.url.startsWith('/interaction/')) {
      if (state.account === 'nobody') return provider.interactionFinished(request, response, { error: 'access_denied' });
      return provider.interactionFinished(request, response, { login: { accountId: people[state.account].sub }, consent: {} });
    }
    callback(request, response);
  });
  return issuer;
}

const base64 = value => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

// One whose tokens are as hostile as wished.
async function startMock() {
  const mock = new OAuth2Server();
  await mock.issuer.keys.generate('RS256');
  await mock.start(0, '127.0.0.1');
  mock.issuer.url = `http://127.0.0.1:${mock.address().port}`;
  let nonce, last, codes = new Map();
  mock.service.on('beforeAuthorizeRedirect', (target, request) => {
    const url = target.url;
    if (state.hostile === 'other-iss') url.searchParams.set('iss', 'https://evil.example');
    codes.set(url.searchParams.get('code'), { nonce: request.query.nonce, challenge: request.query.code_challenge });
  });
  mock.service.on('beforeTokenSigning', (token, request) => {
    const flow = codes.get(request.body.code) ?? {};
    nonce = flow.nonce;
    const { payload, header } = token, now = Math.floor(Date.now() / 1000);
    Object.assign(payload, { aud: client.client_id, nonce, sub: 'mallory', name: 'Mallory', email: 'mallory@example.org', email_verified: true }, state.claims ?? {});
    const change = {
      'other-audience': () => { payload.aud = 'somebody-else'; },
      'two-audiences': () => { payload.aud = [client.client_id, 'somebody-else']; },
      'other-party': () => { payload.azp = 'somebody-else'; },
      expired: () => { payload.exp = now - 120; },
      'no-end': () => { delete payload.exp; },
      future: () => { payload.iat = now + 600; payload.nbf = now + 600; },
      'other-issuer': () => { payload.iss = 'https://evil.example'; },
      'other-nonce': () => { payload.nonce = 'another'; },
      'no-nonce': () => { delete payload.nonce; },
      'no-subject': () => { payload.sub = ''; },
      'own-key': () => { header.jwk = { kty: 'RSA' }; },
      'key-address': () => { header.jku = 'https://evil.example/keys'; },
      'other-type': () => { header.typ = 'at+jwt'; },
      'unknown-key': () => { header.kid = 'nobody-has-this'; },
    }[state.hostile];
    change?.();
  });
  mock.service.on('beforeResponse', (answer, request) => {
    const flow = codes.get(request.body.code) ?? {};
    const verifier = request.body.code_verifier ?? '';
    if (createHash('sha256').update(verifier).digest('base64url') !== flow.challenge) {
      answer.statusCode = 400; answer.body = { error: 'invalid_grant' };
      return;
    }
    const [head, body, signature] = answer.body.id_token.split('.');
    const changed = {
      none: () => `${base64({ alg: 'none', typ: 'JWT' })}.${body}.`,
      'none-signed': () => `${base64({ alg: 'none', typ: 'JWT' })}.${body}.${signature}`,
      hs256: () => { const h = base64({ alg: 'HS256', typ: 'JWT' }); return `${h}.${body}.${createHmac('sha256', client.client_secret).update(`${h}.${body}`).digest('base64url')}`; },
      'changed-body': () => `${head}.${base64({ ...JSON.parse(Buffer.from(body, 'base64url')), sub: 'ada-elsewhere' })}.${signature}`,
      'no-signature': () => `${head}.${body}.`,
      critical: () => `${base64({ ...JSON.parse(Buffer.from(head, 'base64url')), crit: ['exp'], exp: 1 })}.${body}.${signature}`,
      garbage: () => 'abc',
      'another-token': () => last ?? 'abc',
    }[state.hostile];
    if (!state.hostile) last = answer.body.id_token;
    if (changed) answer.body.id_token = changed();
    if (state.hostile === 'no-token') delete answer.body.id_token;
  });
  return { mock, url: mock.issuer.url };
}

async function startGitHub() {
  const codes = new Map();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://x');
    const json = (value, status = 200) => { response.writeHead(status, { 'content-type': 'application/json' }); response.end(JSON.stringify(value)); };
    let body = '';
    for await (const chunk of request) body += chunk;
    if (url.pathname === '/login/oauth/authorize') {
      const code = Math.random().toString(36).slice(2);
      codes.set(code, url.searchParams.get('code_challenge'));
      const back = new URL(url.searchParams.get('redirect_uri'));
      back.searchParams.set('code', code);
      back.searchParams.set('state', state.github.state ?? url.searchParams.get('state'));
      response.writeHead(302, { location: back.href });
      return response.end();
    }
    if (url.pathname === '/login/oauth/access_token') {
      const form = new URLSearchParams(body);
      const challenge = codes.get(form.get('code'));
      codes.delete(form.get('code'));
      const good = form.get('client_secret') === client.client_secret && challenge === createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
      return json(good ? { access_token: 'gho_test', token_type: 'bearer' } : { error: 'bad_verification_code' });
    }
    if (request.headers.authorization !== 'Bearer gho_test') return json({ message: 'Bad credentials' }, 401);
    if (url.pathname === '/user') return json({ id: 583231, login: 'octocat', name: null, email: 'public@example.org', ...state.github.user });
    if (url.pathname === '/user/emails')
      return json(state.github.emails ?? [{ email: 'old@example.org', primary: false, verified: true }, { email: 'octo@example.org', primary: true, verified: true }]);
    json({}, 404);
  });
  return listen(server);
}

const oidc = await startOidc();
const { mock, url: mockUrl } = await startMock();
const github = await startGitHub();
const control = await listen(createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  state = { account: 'alice', hostile: '', github: {}, ...JSON.parse(body || '{}') };
  if (state.newKey) await mock.issuer.keys.generate('RS256');
  response.end('{}');
}));
console.log(JSON.stringify({ oidc, mock: mockUrl, github, control }));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
