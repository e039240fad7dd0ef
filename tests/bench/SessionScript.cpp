// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/SessionScript.h"
#include "backend/collaboration/Sequencer.h"
#include "sync/session/ClientDocument.h"
#include <algorithm>
#include <deque>
#include <limits>
#include <optional>

namespace dyad::bench {
namespace {

using Seen = std::vector<size_t>;           // how many transactions of every agent
constexpr size_t Never = std::numeric_limits<size_t>::max();

/// What each transaction had seen before it, from the graph.
sync::Expected<std::vector<Seen>> seenBefore(const Trace &trace, size_t agents)
{
    std::vector<Seen> before, after;
    Seen count(agents, 0);
    for (const auto &transaction : trace.transactions) {
        Seen seen(agents, 0);
        for (const size_t parent : transaction.parents)
            for (size_t a = 0; a < agents; ++a) seen[a] = std::max(seen[a], after[parent][a]);
        const auto agent = static_cast<size_t>(transaction.agent);
        if (seen[agent] != count[agent]) return sync::fail("not-a-session", "An agent's transactions do not follow each other.");
        before.push_back(seen);
        seen[agent] = ++count[agent];
        after.push_back(std::move(seen));
    }
    return before;
}

/// All text that ever was, in order, with who wrote and who deleted it when; so a place in one view is a place in every other.
class AllText {
public:
    explicit AllText(size_t agents) : m_agents(agents) {}

    /// Makes the edit of an agent, given in code points of what it has `seen`, and gives it for a view that has seen `shown`.
    sync::TextOperation edit(const Trace &trace, const Trace::Edit &edit, size_t agent, size_t number, const Seen &seen, const Seen &shown)
    {
        sync::TextOperation op;
        size_t at = 0;
        int64_t visible = 0;
        for (; visible < edit.position; ++at) {
            visible += isVisible(m_glyphs[at], seen);
            if (isVisible(m_glyphs[at], shown)) op.keep(m_glyphs[at].length);
        }
        const auto place = static_cast<std::ptrdiff_t>(at);
        sync::TextOperation erased;
        for (int64_t left = edit.erased; left > 0; ++at) {
            Glyph &glyph = m_glyphs[at];
            const bool wanted = isVisible(glyph, seen);
            const bool there = isVisible(glyph, shown);
            left -= wanted;
            if (wanted) glyph.deleted[agent] = std::min(glyph.deleted[agent], number);
            if (there) wanted ? erased.erase(glyph.length) : erased.keep(glyph.length);
        }
        op.insert(trace.text(edit));
        for (const auto component : erased)
            component.kind == sync::TextOperation::Component::Kind::Keep ? op.keep(component.length) : op.erase(component.length);
        insert(place, trace.text(edit), agent, number);
        return op;
    }

private:
    struct Glyph {
        int length = 0;                     // bytes
        size_t author = 0;
        size_t number = 0;                  // the author's transaction, from 1
        std::vector<size_t> deleted;        // by each agent's transaction; Never
    };

    bool isVisible(const Glyph &glyph, const Seen &seen) const
    {
        if (glyph.number > seen[glyph.author]) return false;
        for (size_t a = 0; a < m_agents; ++a)
            if (glyph.deleted[a] <= seen[a]) return false;
        return true;
    }

    void insert(std::ptrdiff_t place, std::string_view text, size_t author, size_t number)
    {
        std::vector<Glyph> glyphs;
        for (size_t start = 0; start < text.size();) {
            size_t end = start + 1;
            while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) ++end;
            glyphs.push_back({static_cast<int>(end - start), author, number, std::vector<size_t>(m_agents, Never)});
            start = end;
        }
        m_glyphs.insert(m_glyphs.begin() + place, glyphs.begin(), glyphs.end());
    }

    size_t m_agents;
    std::vector<Glyph> m_glyphs;
};

/// The session itself, played once to find its steps. Edits reach the server at once; what it sends waits until somebody needs it.
class Schedule {
public:
    Schedule(SessionScript &script, size_t agents, const std::string &text) : m_script(script), m_clients(agents)
    {
        backend::Sequencer::Stored stored;
        stored.text = sync::Rope(text);
        m_server = backend::Sequencer(std::move(stored));
        for (Client &client : m_clients) {
            client.shown.assign(agents, 0);
            (void)client.document.opened(0, m_server.open(1), sync::Rope(text));
        }
    }
    const Seen &shown(size_t agent) const { return m_clients[agent].shown; }

    void typed(size_t agent, sync::TextOperation op)
    {
        Client &client = m_clients[agent];
        ++client.shown[agent];
        (void)client.document.edit(op);
        m_script.steps.push_back({SessionScript::Kind::Edit, static_cast<int>(agent), std::move(op)});
        flush(agent);
        while (!client.waiting.empty() && client.waiting.front().author == agent) deliver(agent);
    }
    void showAtLeast(size_t agent, const Seen &wanted)
    {
        for (size_t other = 0; other < m_clients.size(); ++other)
            while (other != agent && shown(agent)[other] < wanted[other]) advance(agent, other);
    }
    void finish()
    {
        for (bool moved = true; std::exchange(moved, false);)
            for (size_t agent = 0; agent < m_clients.size(); ++agent)
                for (; !m_clients[agent].waiting.empty(); moved = true) deliver(agent);
    }

private:
    struct Message {
        size_t author = 0;
        size_t upTo = 0;                    // the author's transactions that are in it and before
        bool silent = false;                // what was typed undid itself: nothing is sent, and nothing is missing
        sync::Version version = 0;
        sync::Sequence seq = 0;
        sync::TextOperation op;
    };
    struct Client {
        Seen shown;
        size_t told = 0;                    // of its own transactions, how many are in messages
        sync::ClientDocument document;
        std::deque<Message> waiting;
    };

    void flush(size_t agent)
    {
        Client &client = m_clients[agent];
        const auto outgoing = client.document.takeOutgoing();
        const bool silent = !outgoing && client.document.state() == sync::ClientDocument::State::Synchronized;
        if (!outgoing && (!silent || client.told == client.shown[agent])) return;
        Message message{agent, client.told = client.shown[agent], silent, 0, 0, {}};
        if (outgoing) {
            auto accepted = m_server.submit(client.document.session(), outgoing->seq, outgoing->base, *outgoing->op);
            if (!accepted) return;
            message.version = accepted->version;
            message.seq = outgoing->seq;
            message.op = std::move(accepted->op);
        }
        for (size_t to = 0; to < m_clients.size(); ++to)
            if (!silent || to != agent) m_clients[to].waiting.push_back(message);
    }
    /// One message nearer to showing agent what other has typed.
    void advance(size_t agent, size_t other)
    {
        if (!m_clients[agent].waiting.empty()) return deliver(agent);
        deliver(other);                     // until its acknowledgement comes, and it sends what it had composed
    }
    void deliver(size_t agent)
    {
        Client &client = m_clients[agent];
        const Message message = std::move(client.waiting.front());
        client.waiting.pop_front();
        if (message.author != agent) client.shown[message.author] = message.upTo;
        if (message.silent) return;
        m_script.steps.push_back({SessionScript::Kind::Deliver, static_cast<int>(agent), {}});
        if (message.author == agent) (void)client.document.acknowledged(message.seq, message.version);
        else (void)client.document.remote(message.version, m_clients[message.author].document.session(), message.op);
        flush(agent);
    }

    SessionScript &m_script;
    backend::Sequencer m_server;
    std::vector<Client> m_clients;
};

} // namespace

sync::Expected<SessionScript> sessionScript(const Trace &trace)
{
    SessionScript script;
    for (const auto &transaction : trace.transactions) script.agents = std::max(script.agents, transaction.agent + 1);
    const auto agents = static_cast<size_t>(script.agents);
    const auto before = seenBefore(trace, agents);
    if (!before) return std::unexpected(before.error());
    AllText text(agents);
    Schedule schedule(script, agents, trace.startContent);
    for (size_t i = 0; i < trace.transactions.size(); ++i) {
        const auto &transaction = trace.transactions[i];
        const auto agent = static_cast<size_t>(transaction.agent);
        schedule.showAtLeast(agent, (*before)[i]);
        script.early += schedule.shown(agent) != (*before)[i];
        Seen seen = (*before)[i];
        Seen shown = schedule.shown(agent);
        ++seen[agent];
        ++shown[agent];
        sync::TextOperation op;
        for (size_t e = 0; e < transaction.editCount; ++e)
            op = sync::compose(op, text.edit(trace, trace.edits[transaction.firstEdit + e], agent, seen[agent], seen, shown));
        schedule.typed(agent, std::move(op));
    }
    schedule.finish();
    return script;
}

} // namespace dyad::bench
