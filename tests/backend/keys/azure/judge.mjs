// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Microsoft's own client against the vault of vault.mjs: whether what we test with speaks as Azure does.
// usage: node judge.mjs HTTPS_URL HTTP_URL
import { CryptographyClient, KeyClient } from '@azure/keyvault-keys';
import { randomBytes } from 'node:crypto';

const [secure, plain] = process.argv.slice(2);
const identity = await (await fetch(`${plain}/identity?resource=https://vault.azure.net`, { headers: { 'X-IDENTITY-HEADER': 'the-machine' } })).json();
const credential = { getToken: async () => ({ token: identity.access_token, expiresOnTimestamp: Date.now() + 3600e3 }) };
const options = { disableChallengeResourceVerification: true };
const key = await new KeyClient(secure, credential, options).getKey('team');
if (key.keyType !== 'RSA' || !key.id.startsWith(`${secure}/keys/team/`)) throw new Error('the key is not as it should be');
const crypto = new CryptographyClient(key.id, credential, options);
const secret = randomBytes(32);
const wrapped = await crypto.wrapKey('RSA-OAEP-256', secret);
const opened = await crypto.unwrapKey('RSA-OAEP-256', wrapped.result);
if (!Buffer.from(opened.result).equals(secret)) throw new Error('the key does not come back');
await crypto.unwrapKey('RSA-OAEP-256', randomBytes(256)).then(() => { throw new Error('nonsense was opened'); }, (error) => { if (error.statusCode !== 400) throw error; });
console.log('agreed');
