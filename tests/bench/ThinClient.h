// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace dyad::bench {

/// A load generator's client: speaks docs/protocol.md over a raw non-blocking socket and reads what arrives, but keeps no document,
/// so that the server is measured and not the client. One thread, driven from outside by readable().
class ThinClient {
public:
    std::function<void(uint64_t seq)> acknowledged;
    std::function<void(std::string_view op)> changed;      ///< CBOR of a file-changed map; somebody else's edit
    std::function<void()> opened;
    std::function<void()> ponged;

    ThinClient() = default;
    ThinClient(const ThinClient &) = delete;
    ~ThinClient();
    /// Connects, upgrades, says hello, joins; all blocking. False with a reason on stderr.
    bool connect(const std::string &host, int port, const std::string &token, const std::string &project);
    /// Makes a file; blocking. Its number, or 0.
    uint64_t create(std::string_view path, std::string_view text);
    void open(uint64_t doc);
    /// Inserts text at a position (bytes) of the newest version this client has heard of.
    void insert(uint64_t position, std::string_view text);
    void ping();
    /// Reads what there is. False: the connection has ended.
    bool readable();
    int descriptor() const { return m_socket; }
    uint64_t version() const { return m_version; }

private:
    void send(std::string_view payload);
    bool sendAll(std::string_view bytes);
    bool upgrade(const std::string &host, const std::string &token);
    bool consumeFrames();
    void payload(std::string_view bytes);
    void message(std::string_view map);
    bool waitFor(const char *kind);

    int m_socket = -1;
    std::string m_in, m_fragments, m_lastKind;
    uint64_t m_doc = 0, m_version = 0, m_seq = 0, m_created = 0;
};

/// The few forms of CBOR that the messages need.
namespace cbor {
void head(std::string &out, int major, uint64_t value);
void text(std::string &out, std::string_view text);
/// Steps over one item from `at`; npos where it is cut or strange.
size_t skip(std::string_view bytes, size_t at);
bool readHead(std::string_view bytes, size_t &at, int &major, uint64_t &value);
} // namespace cbor

} // namespace dyad::bench
