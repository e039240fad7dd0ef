// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Loaded before a peer that would listen on every address: on this machine alone.
const { Server } = require('node:net');

const listen = Server.prototype.listen;
Server.prototype.listen = function (port, ...rest) {
  const callback = rest.find((one) => typeof one === 'function');
  if (typeof port === 'object') return listen.call(this, { ...port, host: '127.0.0.1' }, callback);
  return listen.call(this, port, '127.0.0.1', callback);
};
