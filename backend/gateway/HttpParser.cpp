// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/HttpParser.h"
#include <algorithm>
#include <array>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <limits>

namespace http = boost::beast::http;

namespace dyad::backend::gateway {

struct HttpParser::Beast {
    http::request_parser<http::buffer_body> parser;
};

namespace {

std::unexpected<sync::Error> bad(const char *why)
{
    return sync::fail("bad-request", std::string("This is not a request that the server understands: ") + why + ".");
}

/// What the lines of a head say about where the request ends and whom it is for.
struct Framing {
    int hosts = 0;
    int lengths = 0;
    int codings = 0;
    int lines = 0;
};

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= 18 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isHost(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= 255 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' || c == ':'
            || c == '[' || c == ']';
    });
}

const char *checkField(QByteArrayView line, Framing &framing)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 1)
        return "a header line has no name";
    const QByteArrayView name = line.first(colon);
    const QByteArrayView value = line.sliced(colon + 1).trimmed();
    const auto is = [name](QByteArrayView wanted) { return name.compare(wanted, Qt::CaseInsensitive) == 0; };
    if (is("host"))
        return ++framing.hosts > 1 || !isHost(value) ? "Host must be there once" : nullptr;
    if (is("content-length"))
        return ++framing.lengths > 1 || !isDigits(value) ? "Content-Length must be one number" : nullptr;
    if (is("transfer-encoding"))
        return ++framing.codings > 1 || value.compare("chunked", Qt::CaseInsensitive) != 0 ? "only 'chunked' is known as a transfer coding" : nullptr;
    return nullptr;
}

const char *checkLine(QByteArrayView line, bool isFirst, Framing &framing)
{
    if (std::ranges::any_of(line, [](char c) { return (uchar(c) < 0x20 && c != '\t') || c == 0x7f; }))
        return "a control character in the head";
    if (isFirst)
        return line.endsWith(" HTTP/1.1") || line.endsWith(" HTTP/1.0") ? nullptr : "only HTTP/1.1 is spoken here";
    if (line.startsWith(' ') || line.startsWith('\t'))
        return "a folded header line";
    return ++framing.lines > 100 ? "too many header lines" : checkField(line, framing);
}

const char *checkHead(QByteArrayView head)
{
    Framing framing;
    const bool old = head.first(head.indexOf('\r')).endsWith("1.0");
    qsizetype start = 0;
    while (start < head.size() - 2) {
        const qsizetype end = head.indexOf('\r', start);
        if (const char *problem = checkLine(head.sliced(start, end - start), start == 0, framing))
            return problem;
        start = end + 2;
    }
    if (framing.hosts != 1)
        return "Host must be there once";
    if (framing.codings > 0 && (framing.lengths > 0 || old))
        return "Transfer-Encoding with Content-Length";
    return nullptr;
}

/// Decodes %XX of one path segment; nothing where it hides a slash, a NUL or bytes that are not UTF-8.
std::optional<QString> decodeSegment(const QByteArray &raw)
{
    const QByteArray bytes = QByteArray::fromPercentEncoding(raw);
    const QString text = QString::fromUtf8(bytes);
    if (bytes.contains('/') || bytes.contains('\0') || text.contains(QChar::ReplacementCharacter) || bytes == "." || bytes == "..")
        return std::nullopt;
    return text;
}

bool readTarget(const QByteArray &target, Request &request)
{
    if (!target.startsWith('/') || target.contains('#'))
        return false;
    const qsizetype question = target.indexOf('?');
    const QByteArray path = question < 0 ? target : target.first(question);
    if (question >= 0)
        request.query = QUrlQuery(QString::fromLatin1(target.sliced(question + 1)));
    for (const QByteArray &raw : path.sliced(1).split('/')) {
        const auto segment = decodeSegment(raw);
        if (!segment)
            return false;
        request.segments.append(*segment);
    }
    request.path = u'/' + request.segments.join(u'/');
    request.segments.removeAll(QString());
    return true;
}

QByteArray toBytes(boost::beast::string_view view)
{
    return QByteArray(view.data(), qsizetype(view.size()));
}

} // namespace

HttpParser::HttpParser() : m_beast(std::make_unique<Beast>())
{
    m_beast->parser.header_limit(quint32(HeadLimit));
    m_beast->parser.body_limit(std::numeric_limits<std::uint64_t>::max());
}

HttpParser::~HttpParser() = default;
HttpParser::HttpParser(HttpParser &&) noexcept = default;
HttpParser &HttpParser::operator=(HttpParser &&) noexcept = default;

sync::Expected<qsizetype> HttpParser::headLength(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        if (bytes[at] != '\n')
            continue;
        if (at == 0 || bytes[at - 1] != '\r')
            return bad("lines must end with CR LF");
        if (at >= 3 && bytes[at - 2] == '\n')
            return at + 1;
    }
    if (bytes.size() >= HeadLimit)
        return sync::fail("head-too-large", "The head of a request is at most 16 KiB.");
    return 0;
}

sync::Expected<Request> HttpParser::parseHead(QByteArrayView head)
{
    if (head.size() > HeadLimit)
        return sync::fail("head-too-large", "The head of a request is at most 16 KiB.");
    if (const char *problem = checkHead(head))
        return bad(problem);
    boost::beast::error_code error;
    auto &parser = m_beast->parser;
    parser.put(boost::asio::buffer(head.data(), size_t(head.size())), error);
    if ((error && error != http::error::need_buffer) || !parser.is_header_done())
        return bad("its head is malformed");
    const auto &message = parser.get();
    Request request;
    request.method = toBytes(message.method_string());
    if (!readTarget(toBytes(message.target()), request))
        return bad("its address is malformed");
    for (const auto &field : message) {
        QByteArray &value = request.headers[toBytes(field.name_string()).toLower()];
        value = value.isEmpty() ? toBytes(field.value()) : value + ", " + toBytes(field.value());
    }
    request.keepAlive = parser.keep_alive();
    return request;
}

bool HttpParser::hasBody() const
{
    const auto &parser = m_beast->parser;
    return parser.chunked() || parser.content_length().value_or(0) > 0;
}

bool HttpParser::hasSmallBody() const
{
    const auto &parser = m_beast->parser;
    return !parser.chunked() && parser.content_length().value_or(0) <= SmallBody;
}

sync::Expected<void> HttpParser::setBodyLimit(qint64 bytes)
{
    m_beast->parser.body_limit(std::uint64_t(bytes));
    // Beast compares an announced length only while it reads the head.
    if (m_beast->parser.content_length().value_or(0) > std::uint64_t(bytes))
        return sync::fail("body-too-large", "The body is too large for this address.");
    return {};
}

sync::Expected<qsizetype> HttpParser::parseBody(QByteArrayView bytes, const Sink &sink)
{
    auto &parser = m_beast->parser;
    parser.eager(true);
    std::array<char, 32 * 1024> chunk;
    qsizetype used = 0;
    while (used < bytes.size() && !parser.is_done()) {
        parser.get().body() = {chunk.data(), chunk.size(), true};
        boost::beast::error_code error;
        used += qsizetype(parser.put(boost::asio::buffer(bytes.data() + used, size_t(bytes.size() - used)), error));
        const auto got = qsizetype(chunk.size() - parser.get().body().size);
        if (error == http::error::body_limit)
            return sync::fail("body-too-large", "The body is too large for this address.");
        if (error && error != http::error::need_buffer && error != http::error::need_more)
            return bad("its body is malformed");
        if (const auto taken = got > 0 ? sink(chunk.data(), got) : sync::Expected<void>(); !taken)
            return std::unexpected(taken.error());
        if (error == http::error::need_more && got == 0)
            break;
    }
    return used;
}

bool HttpParser::isDone() const
{
    return m_beast->parser.is_done() || !hasBody();
}

} // namespace dyad::backend::gateway
