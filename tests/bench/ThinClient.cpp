// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/ThinClient.h"
#include <arpa/inet.h>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace dyad::bench {

namespace cbor {

void head(std::string &out, int major, uint64_t value)
{
    const int width = value < 24 ? 0 : value < 0x100 ? 1 : value < 0x10000 ? 2 : value < 0x100000000 ? 4 : 8;
    const int info = width == 0 ? int(value) : width == 1 ? 24 : width == 2 ? 25 : width == 4 ? 26 : 27;
    out.push_back(char(major << 5 | info));
    for (int i = width - 1; i >= 0; --i) out.push_back(char(value >> (8 * i)));
}

void text(std::string &out, std::string_view text)
{
    head(out, 3, text.size());
    out += text;
}

bool readHead(std::string_view bytes, size_t &at, int &major, uint64_t &value)
{
    if (at >= bytes.size()) return false;
    const auto first = static_cast<unsigned char>(bytes[at++]);
    major = first >> 5;
    const int info = first & 31;
    value = uint64_t(info);
    if (info < 24) return true;
    if (info > 27) return false;
    const int width = 1 << (info - 24);
    if (at + size_t(width) > bytes.size()) return false;
    value = 0;
    for (int i = 0; i < width; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at++]);
    return true;
}

size_t skip(std::string_view bytes, size_t at)
{
    uint64_t items = 1;
    while (items-- > 0) {
        int major = 0;
        uint64_t value = 0;
        if (!readHead(bytes, at, major, value)) return std::string_view::npos;
        if (major == 2 || major == 3) at += value;
        if (major == 4) items += value;
        if (major == 5) items += 2 * value;
        if (at > bytes.size()) return std::string_view::npos;
    }
    return at;
}

} // namespace cbor

ThinClient::~ThinClient()
{
    if (m_socket >= 0) ::close(m_socket);
}

bool ThinClient::sendAll(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t n = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (n > 0) bytes.remove_prefix(size_t(n));
        else if (errno == EAGAIN) { pollfd wait{m_socket, POLLOUT, 0}; ::poll(&wait, 1, 1000); }
        else return false;
    }
    return true;
}

void ThinClient::send(std::string_view payload)
{
    std::string frame;
    frame.push_back(char(0x82));
    if (payload.size() < 126) frame.push_back(char(0x80 | payload.size()));
    else {
        frame.push_back(char(0x80 | 126));
        frame.push_back(char(payload.size() >> 8));
        frame.push_back(char(payload.size()));
    }
    frame.append(4, '\0');      // a mask of zeros is a mask: the payload stays as it is
    frame += payload;
    sendAll(frame);
}

bool ThinClient::upgrade(const std::string &host, const std::string &token)
{
    sendAll("GET /ws HTTP/1.1\r\nHost: " + host + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: dyad.v1\r\nAuthorization: Bearer " + token + "\r\n\r\n");
    char buffer[4096];
    while (m_in.find("\r\n\r\n") == std::string::npos) {
        const ssize_t n = ::recv(m_socket, buffer, sizeof buffer, 0);
        if (n <= 0) return false;
        m_in.append(buffer, size_t(n));
    }
    const bool ok = m_in.starts_with("HTTP/1.1 101");
    if (!ok) std::fprintf(stderr, "upgrade refused: %s\n", m_in.substr(0, m_in.find('\r')).c_str());
    m_in.erase(0, m_in.find("\r\n\r\n") + 4);
    return ok;
}

bool ThinClient::connect(const std::string &host, int port, const std::string &token, const std::string &project)
{
    m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(uint16_t(port));
    ::inet_pton(AF_INET, host.c_str(), &address.sin_addr);
    if (::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0) { std::perror("connect"); return false; }
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (!upgrade(host + ":" + std::to_string(port), token)) return false;
    std::string hello, join;
    cbor::head(hello, 5, 3);
    cbor::text(hello, "t"), cbor::text(hello, "hello"), cbor::text(hello, "protocol"), cbor::head(hello, 0, 1), cbor::text(hello, "client"), cbor::text(hello, "bench");
    cbor::head(join, 5, 2);
    cbor::text(join, "t"), cbor::text(join, "join"), cbor::text(join, "project"), cbor::text(join, project);
    send(hello);
    send(join);
    return waitFor("project-state");
}

bool ThinClient::waitFor(const char *kind)
{
    while (m_lastKind != kind) {
        pollfd wait{m_socket, POLLIN, 0};
        if (::poll(&wait, 1, 20000) <= 0 || !readable()) return false;
        if (m_lastKind == "error") return false;
    }
    return true;
}

uint64_t ThinClient::create(std::string_view path, std::string_view text)
{
    std::string out;
    cbor::head(out, 5, 5);
    cbor::text(out, "t"), cbor::text(out, "file-create"), cbor::text(out, "path"), cbor::text(out, path);
    cbor::text(out, "kind"), cbor::text(out, "text"), cbor::text(out, "text"), cbor::text(out, text), cbor::text(out, "req"), cbor::head(out, 0, 1);
    m_lastKind.clear();
    send(out);
    return waitFor("file-created") ? m_created : 0;
}

void ThinClient::open(uint64_t doc)
{
    m_doc = doc;
    std::string out;
    cbor::head(out, 5, 2);
    cbor::text(out, "t"), cbor::text(out, "open"), cbor::text(out, "doc"), cbor::head(out, 0, doc);
    send(out);
}

void ThinClient::insert(uint64_t position, std::string_view text)
{
    std::string out;
    cbor::head(out, 5, 5);
    cbor::text(out, "t"), cbor::text(out, "file-edit"), cbor::text(out, "doc"), cbor::head(out, 0, m_doc);
    cbor::text(out, "base"), cbor::head(out, 0, m_version), cbor::text(out, "seq"), cbor::head(out, 0, ++m_seq);
    cbor::text(out, "op"), cbor::head(out, 4, position ? 2 : 1);
    if (position) cbor::head(out, 0, position);
    cbor::text(out, text);
    send(out);
}

void ThinClient::ping() { sendAll(std::string("\x89\x80\0\0\0\0", 6)); }

bool ThinClient::readable()
{
    char buffer[65536];
    const ssize_t n = ::recv(m_socket, buffer, sizeof buffer, MSG_DONTWAIT);
    if (n == 0 || (n < 0 && errno != EAGAIN)) return false;
    if (n > 0) m_in.append(buffer, size_t(n));
    return consumeFrames();
}

bool ThinClient::consumeFrames()
{
    size_t at = 0;
    while (m_in.size() - at >= 2) {
        const auto first = static_cast<unsigned char>(m_in[at]), second = static_cast<unsigned char>(m_in[at + 1]);
        size_t header = 2;
        uint64_t length = second & 127;
        if (length >= 126) {
            const size_t width = length == 126 ? 2 : 8;
            if (m_in.size() - at < 2 + width) break;
            length = 0;
            for (size_t i = 0; i < width; ++i) length = length << 8 | static_cast<unsigned char>(m_in[at + 2 + i]);
            header += width;
        }
        if (m_in.size() - at < header + length) break;
        const std::string_view body(m_in.data() + at + header, length);
        const int opcode = first & 15;
        if (opcode == 8) return false;
        if (opcode == 10 && ponged) ponged();
        if (opcode == 9) sendAll(std::string("\x8a\x80\0\0\0\0", 6));
        if (opcode == 2 || opcode == 0) {
            if ((first & 0x80) && m_fragments.empty()) payload(body);
            else {
                m_fragments += body;
                if (first & 0x80) { payload(m_fragments); m_fragments.clear(); }
            }
        }
        at += header + length;
    }
    m_in.erase(0, at);
    return true;
}

void ThinClient::payload(std::string_view bytes)
{
    // A batch is {"t": "batch", "messages": [map, …]}: step over its frame and hand on the maps.
    size_t at = 0;
    int major = 0;
    uint64_t pairs = 0, count = 0;
    if (!cbor::readHead(bytes, at, major, pairs) || major != 5) return;
    if (bytes.substr(at, 8) != std::string_view("\x61t\x65" "batch", 8)) return message(bytes);
    at += 8;
    at = cbor::skip(bytes, at);     // "messages"
    if (at == std::string_view::npos || !cbor::readHead(bytes, at, major, count)) return;
    while (count-- > 0) {
        const size_t end = cbor::skip(bytes, at);
        if (end == std::string_view::npos) return;
        message(bytes.substr(at, end - at));
        at = end;
    }
}

void ThinClient::message(std::string_view map)
{
    size_t at = 0;
    int major = 0;
    uint64_t pairs = 0, length = 0, value = 0, doc = 0, version = 0, seq = 0;
    if (!cbor::readHead(map, at, major, pairs)) return;
    while (pairs-- > 0 && at < map.size()) {
        if (!cbor::readHead(map, at, major, length)) return;
        const std::string_view key = map.substr(at, length);
        at += length;
        size_t inside = at;
        cbor::readHead(map, inside, major, value);
        if (key == "t") m_lastKind = std::string(map.substr(inside, value));
        else if (key == "doc") doc = value;
        else if (key == "version") version = value;
        else if (key == "seq") seq = value;
        at = cbor::skip(map, at);
        if (at == std::string_view::npos) return;
    }
    if (m_lastKind == "error") std::fprintf(stderr, "server error: %.*s\n", int(std::min<size_t>(map.size(), 300)), map.data());
    if (m_lastKind == "file-created") m_created = doc;
    if (doc != m_doc || doc == 0) return;
    if (m_lastKind == "document") { m_version = version; if (opened) opened(); }
    else if (m_lastKind == "ack") { m_version = version; if (acknowledged) acknowledged(seq); }
    else if (m_lastKind == "file-changed") { m_version = version; if (changed) changed(map); }
}

} // namespace dyad::bench
