// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/SessionBench.h"
#include "backend/collaboration/Sequencer.h"
#include "sync/session/ClientDocument.h"
#include "sync/wire/Codec.h"
#include "tests/bench/BenchReport.h"
#include "tests/bench/SessionScript.h"
#include "tests/bench/Trace.h"
#include <algorithm>
#include <cstdio>
#include <deque>

namespace dyad::bench {
namespace {

using sync::ClientDocument;
constexpr int Rounds = 7;           // the best counts: others use the machine too

/// Messages as the document classes see them.
class PlainLink {
public:
    struct Message {
        bool ack = false;
        sync::Version version = 0;
        uint64_t number = 0;        // seq of an ack, else the session
        sync::TextOperation op;
    };
    static Message ack(sync::Sequence seq, sync::Version version) { return {true, version, seq, {}}; }
    static Message change(sync::Version version, sync::SessionId session, const sync::TextOperation &op) { return {false, version, session, op}; }
    static const sync::TextOperation &edit(const ClientDocument::Outgoing &outgoing) { return *outgoing.op; }
    static bool deliver(ClientDocument &to, const Message &message)
    {
        if (message.ack) return to.acknowledged(message.number, message.version).has_value();
        return to.remote(message.version, message.number, message.op).has_value();
    }
};

/// The same through the codec, as bytes.
class WireLink {
public:
    using Message = QByteArray;
    static Message ack(sync::Sequence seq, sync::Version version) { return sync::wire::encodeAs(sync::wire::Ack{1, seq, version}); }
    static Message change(sync::Version version, sync::SessionId session, const sync::TextOperation &op)
    {
        return sync::wire::encodeAs(sync::wire::FileChanged{1, version, session, 1, op});
    }
    static sync::TextOperation edit(const ClientDocument::Outgoing &outgoing)
    {
        const auto bytes = sync::wire::encodeAs(sync::wire::FileEdit{1, outgoing.base, outgoing.seq, *outgoing.op});
        auto message = sync::wire::decode(bytes);
        return std::move(std::get<sync::wire::FileEdit>(*message).op.op);
    }
    static bool deliver(ClientDocument &to, const Message &bytes)
    {
        const auto message = sync::wire::decode(bytes);
        if (const auto *ack = std::get_if<sync::wire::Ack>(&*message)) return to.acknowledged(ack->seq, ack->version).has_value();
        const auto &change = std::get<sync::wire::FileChanged>(*message);
        return to.remote(change.version, change.session, change.op.op).has_value();
    }
};

template<typename Link>
class Session {
public:
    Session(const Trace &trace, int agents) : m_clients(static_cast<size_t>(agents))
    {
        backend::Sequencer::Stored stored;
        stored.text = sync::Rope(trace.startContent);
        m_server = backend::Sequencer(std::move(stored));
        for (Client &client : m_clients)
            m_ok = m_ok && client.document.opened(0, m_server.open(1), sync::Rope(trace.startContent)).has_value();
    }

    void play(const SessionScript &script)
    {
        for (const auto &step : script.steps) {
            Client &client = m_clients[static_cast<size_t>(step.agent)];
            if (step.kind == SessionScript::Kind::Edit) {
                m_ok = client.document.edit(step.op).has_value() && m_ok;
            } else {
                m_ok = m_ok && !client.inbox.empty();
                if (!m_ok) return;
                m_ok = Link::deliver(client.document, client.inbox.front());
                client.inbox.pop_front();
            }
            send(client);
        }
    }

    bool isRight(const std::string &text) const
    {
        return m_ok && m_server.text().text() == text
            && std::all_of(m_clients.begin(), m_clients.end(), [&](const Client &client) { return client.document.text().text() == text; });
    }
    size_t versions() const { return m_server.version(); }

private:
    struct Client {
        ClientDocument document;
        std::deque<typename Link::Message> inbox;
    };

    void send(Client &from)
    {
        const auto outgoing = from.document.takeOutgoing();
        if (!outgoing) return;
        const sync::SessionId session = from.document.session();
        const auto accepted = m_server.submit(session, outgoing->seq, outgoing->base, Link::edit(*outgoing));
        m_ok = m_ok && accepted;
        if (!accepted) return;
        const auto change = Link::change(accepted->version, session, accepted->op);
        for (Client &client : m_clients)
            client.inbox.push_back(&client == &from ? Link::ack(outgoing->seq, accepted->version) : change);
    }

    backend::Sequencer m_server;
    std::vector<Client> m_clients;
    bool m_ok = true;
};

struct Result {
    bool ok = true;
    double ms = 0;
    size_t versions = 0;
};

template<typename Link>
Result best(const Trace &trace, const SessionScript &script)
{
    Result result;
    for (int round = 0; round < Rounds; ++round) {
        Session<Link> session(trace, script.agents);
        const CpuClock clock;
        session.play(script);
        const double ms = clock.milliseconds();
        if (round == 0 || ms < result.ms) result.ms = ms;
        result.ok = result.ok && session.isRight(trace.endContent);
        result.versions = session.versions();
    }
    return result;
}

} // namespace

int session(const QString &tracePath)
{
    const auto trace = readTrace(tracePath);
    if (!trace || !trace->concurrent) {
        std::fprintf(stderr, "dyad-bench: %s\n", trace ? "session needs a concurrent trace." : trace.error().message.c_str());
        return 2;
    }
    const auto script = sessionScript(*trace);
    if (!script) {
        std::fprintf(stderr, "dyad-bench: %s\n", script.error().message.c_str());
        return 2;
    }
    const Result plain = best<PlainLink>(*trace, *script);
    const Result wire = best<WireLink>(*trace, *script);
    return printReport("session", plain.ok && wire.ok, static_cast<int64_t>(trace->edits.size()), plain.ms,
                       {{QStringLiteral("agents"), script->agents},
                        {QStringLiteral("transactions"), static_cast<qint64>(trace->transactions.size())},
                        {QStringLiteral("versions"), static_cast<qint64>(plain.versions)},
                        {QStringLiteral("seen_early"), static_cast<qint64>(script->early)},
                        {QStringLiteral("ms_with_codec"), wire.ms}});
}

} // namespace dyad::bench
