// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/HttpResponseParser.h"
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>

namespace dyad::backend::ai {
namespace {

namespace http = boost::beast::http;
using boost::beast::error_code;
using boost::beast::string_view;

constexpr int MostInterim = 16;

} // namespace

class HttpResponseParser::Parser final : public http::basic_parser<false>
{
public:
    int status = 0;
    HttpHeaders headers;
    QByteArray *body = nullptr;

protected:
    void on_request_impl(http::verb, string_view, string_view, int, error_code &) override {}
    void on_response_impl(int code, string_view, int, error_code &) override { status = code; }
    void on_field_impl(http::field, string_view name, string_view value, error_code &) override
    {
        headers.append({QByteArray(name.data(), qsizetype(name.size())), QByteArray(value.data(), qsizetype(value.size()))});
    }
    void on_header_impl(error_code &) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t> &, error_code &) override {}
    std::size_t on_body_impl(string_view bytes, error_code &) override
    {
        body->append(bytes.data(), qsizetype(bytes.size()));
        return bytes.size();
    }
    void on_chunk_header_impl(std::uint64_t, string_view, error_code &) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, string_view bytes, error_code &) override
    {
        body->append(bytes.data(), qsizetype(bytes.size()));
        return bytes.size();
    }
    void on_finish_impl(error_code &) override {}
};

HttpResponseParser::HttpResponseParser(qint64 maxBody)
    : m_maxBody(maxBody)
{
    begin();
}

void HttpResponseParser::begin()
{
    m_parser = std::make_unique<Parser>();
    m_parser->header_limit(64 * 1024);
    m_parser->body_limit(std::uint64_t(m_maxBody));
    m_parser->eager(true);
}

HttpResponseParser::~HttpResponseParser() = default;

/// "HTTP/1.1 200" and no reason: servers of few lines leave out the space before it as well, which the parser insists on. False: more bytes are needed.
bool HttpResponseParser::mendStatusLine()
{
    constexpr qsizetype UpToCode = 12;
    if (m_parser->got_some() || !m_buffer.startsWith(QByteArrayView("HTTP/1.").first(std::min<qsizetype>(7, m_buffer.size()))))
        return true;
    if (m_buffer.size() <= UpToCode)
        return false;
    if (m_buffer[UpToCode] == '\r')
        m_buffer.insert(UpToCode, ' ');
    return true;
}

sync::Expected<void> HttpResponseParser::feed(const QByteArray &bytes, QByteArray &body)
{
    m_buffer += bytes;
    if (!mendStatusLine())
        return {};
    while (!m_buffer.isEmpty() && !m_parser->is_done()) {
        m_parser->body = &body;
        error_code ec;
        const std::size_t used = m_parser->put(boost::asio::buffer(m_buffer.constData(), std::size_t(m_buffer.size())), ec);
        m_buffer.remove(0, qsizetype(used));
        if (ec == http::error::need_more)
            return {};
        if (ec == http::error::body_limit || ec == http::error::header_limit)
            return sync::fail("too-large", "The provider's answer is larger than allowed.");
        if (ec)
            return sync::fail("malformed", "The provider's answer is not HTTP.");
        if (used == 0)
            return {};
        if (!m_parser->is_done() || m_parser->status / 100 != 1)
            continue;
        // "100 Continue", "103 Early Hints": the answer itself is still to come. Nobody switches protocols here.
        if (m_parser->status == 101 || ++m_interim > MostInterim)
            return sync::fail("malformed", "The provider's answer is none.");
        begin();
        if (!mendStatusLine())
            return {};
    }
    return {};
}

sync::Expected<void> HttpResponseParser::close()
{
    error_code ec;
    if (m_parser->got_some() && !m_parser->is_done())
        m_parser->put_eof(ec);
    if (ec || !m_parser->is_done())
        return sync::fail("truncated", "The provider closed the connection before its answer was whole.");
    return {};
}

bool HttpResponseParser::headDone() const { return m_parser->is_header_done(); }
bool HttpResponseParser::done() const { return m_parser->is_done(); }
bool HttpResponseParser::keepAlive() const { return m_parser->is_done() && m_buffer.isEmpty() && m_parser->keep_alive(); }
int HttpResponseParser::status() const { return m_parser->status; }
const HttpHeaders &HttpResponseParser::headers() const { return m_parser->headers; }

} // namespace dyad::backend::ai
