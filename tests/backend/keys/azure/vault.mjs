// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// A small Azure Key Vault: one RSA key, get, wrapkey and unwrapkey as its REST interface 7.4 has them, and the sign-in of a managed identity.
// usage: node vault.mjs FOLDER: prints one JSON line {http, https} when it listens; key.pem and cert.pem in FOLDER are used for https.
import { constants, generateKeyPairSync, privateDecrypt, publicEncrypt, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';

const folder = process.argv[2];
const tokens = new Set();
const versions = new Map();
let newest;
const fresh = () => {
  newest = randomBytes(16).toString('hex');
  versions.set(newest, generateKeyPairSync('rsa', { modulusLength: 2048 }));
};
fresh();

const algorithms = { 'RSA-OAEP-256': 'sha256', 'RSA-OAEP': 'sha1' };
const b64 = (bytes) => Buffer.from(bytes).toString('base64url');
const refuse = (response, status, code, extra = {}) => {
  response.writeHead(status, { 'Content-Type': 'application/json', ...extra });
  response.end(JSON.stringify({ error: { code, message: code } }));
};
const say = (response, body) => {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
};
const read = async (request) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
};

async function answer(request, response) {
  const url = new URL(request.url, `http://${request.headers.host}`);
  const own = `${request.socket.encrypted ? 'https' : 'http'}://${request.headers.host}/keys/team`;
  if (url.pathname === '/identity') {
    if (request.headers['x-identity-header'] !== 'the-machine' || url.searchParams.get('resource') !== 'https://vault.azure.net') return refuse(response, 400, 'bad_request');
    const token = randomBytes(24).toString('hex');
    tokens.add(token);
    return say(response, { access_token: token, expires_in: '3600', token_type: 'Bearer' });
  }
  if (url.pathname === '/test/rotate') { fresh(); return say(response, { version: newest }); }
  if (url.pathname === '/test/forget-tokens') { tokens.clear(); return say(response, {}); }
  if (!tokens.has((request.headers.authorization ?? '').replace(/^Bearer /, '')))
    return refuse(response, 401, 'Unauthorized', { 'WWW-Authenticate': 'Bearer authorization="https://login.microsoftonline.com/tenant", resource="https://vault.azure.net"' });
  if (!/^7\.\d/.test(url.searchParams.get('api-version') ?? '')) return refuse(response, 400, 'BadParameter');
  const [, kind, name, version, operation] = url.pathname.split('/');
  const number = version || newest;
  const pair = kind === 'keys' && name === 'team' ? versions.get(number) : undefined;
  if (!pair) return refuse(response, 404, 'KeyNotFound');
  const kid = `${own}/${number}`;
  if (request.method === 'GET') {
    const jwk = pair.publicKey.export({ format: 'jwk' });
    return say(response, { key: { kid, kty: 'RSA', key_ops: ['wrapKey', 'unwrapKey'], n: jwk.n, e: jwk.e }, attributes: { enabled: true } });
  }
  const { alg, value } = JSON.parse(await read(request));
  if (!algorithms[alg]) return refuse(response, 400, 'BadParameter');
  const options = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: algorithms[alg] };
  try {
    if (operation === 'wrapkey') return say(response, { kid, value: b64(publicEncrypt({ key: pair.publicKey, ...options }, Buffer.from(value, 'base64url'))) });
    if (operation === 'unwrapkey') return say(response, { kid, value: b64(privateDecrypt({ key: pair.privateKey, ...options }, Buffer.from(value, 'base64url'))) });
  } catch {
    return refuse(response, 400, 'BadParameter');
  }
  refuse(response, 404, 'NotFound');
}

const plain = http.createServer((q, r) => void answer(q, r));
const secure = https.createServer({ key: readFileSync(`${folder}/key.pem`), cert: readFileSync(`${folder}/cert.pem`) }, (q, r) => void answer(q, r));
plain.listen(0, '127.0.0.1', () => secure.listen(0, '127.0.0.1', () =>
  console.log(JSON.stringify({ http: `http://127.0.0.1:${plain.address().port}`, https: `https://127.0.0.1:${secure.address().port}` }))));
process.stdin.on('end', () => process.exit(0)).resume();
