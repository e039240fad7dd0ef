// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/Compression.h"
#include <algorithm>
#include <zlib.h>

namespace dyad::backend::gateway::compression {
namespace {

constexpr int Level = 5;                         // half of the best one's time for a few per cent more

QByteArray gzip(const QByteArray &bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, Level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)          // 16: gzip's head
        return {};
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    const bool whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    packed.resize(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return whole ? packed : QByteArray();
}

bool isText(const QByteArray &type)
{
    return type.startsWith("text/") || type.startsWith("application/json") || type.startsWith("application/problem+json") || type.startsWith("application/x-ndjson");
}

} // namespace

bool acceptsGzip(const QByteArray &acceptEncoding)
{
    const auto items = acceptEncoding.toLower().split(',');
    return std::ranges::any_of(items, [](const QByteArray &item) {
        const auto parts = item.split(';');
        const QByteArray name = parts.first().trimmed();
        if (name != "gzip" && name != "*")
            return false;
        const QByteArray weight = parts.value(1).trimmed();
        return !weight.startsWith("q=") || weight.mid(2).toDouble() > 0;
    });
}

void apply(const Request &request, Response &response)
{
    const bool candidate = !response.stream && !response.device && response.file.isEmpty() && response.body.size() >= Least && response.body.size() <= Most && isText(response.contentType);
    if (!candidate)
        return;
    if (std::ranges::any_of(response.headers, [](const auto &header) { return header.first == "Content-Encoding"; }))
        return;
    response.headers.emplace_back("Vary", "Accept-Encoding");
    if (!acceptsGzip(request.header("accept-encoding")))
        return;
    QByteArray packed = gzip(response.body);
    if (packed.isEmpty() || packed.size() > response.body.size() / 5 * 4)
        return;
    response.body = std::move(packed);
    response.headers.emplace_back("Content-Encoding", "gzip");
}

} // namespace dyad::backend::gateway::compression
