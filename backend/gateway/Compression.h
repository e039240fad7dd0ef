// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/Request.h"
#include "backend/gateway/Response.h"

/// gzip for answers where it pays. Any thread: compressing takes the time of whoever makes the answer, not the loop's.
namespace dyad::backend::gateway::compression {

constexpr qsizetype Least = 4 << 10;             ///< bytes; less fits into a few packets either way
/// bytes; clients (Qt's among them) take a larger text that was compressed very well for an attack on them
constexpr qsizetype Most = 8 << 20;

/// Whether the client said so: "gzip", or "*", not with a weight of 0.
bool acceptsGzip(const QByteArray &acceptEncoding);
/// Of texts and JSON between Least and Most, for a client that accepts it, when it gets a fifth smaller at least. Never files, streams and what is
/// encoded already. There is no cookie: what is in an answer cannot be guessed by its length through somebody else's browser.
void apply(const Request &request, Response &response);

} // namespace dyad::backend::gateway::compression
