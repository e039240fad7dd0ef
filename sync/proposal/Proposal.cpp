// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/proposal/Proposal.h"
#include "sync/proposal/TextMatch.h"
#include "sync/workcopy/TextDiff.h"
#include <algorithm>
#include <utility>

namespace dyad::sync {
namespace {

/// One operation for each stretch that changes, every one on the whole text before.
std::vector<TextOperation> hunksOf(const TextOperation &whole)
{
    std::vector<TextOperation> hunks;
    int64_t position = 0;
    TextOperation hunk;
    bool open = false;
    for (const TextOperation::Component component : whole) {
        if (component.kind == TextOperation::Component::Kind::Keep) {
            if (open)
                hunks.push_back(std::exchange(hunk, {}));
            open = false;
            position += component.length;
            continue;
        }
        if (!std::exchange(open, true) && position > 0)
            hunk.keep(position);
        if (component.kind == TextOperation::Component::Kind::Insert) {
            hunk.insert(component.text);
        } else {
            hunk.erase(component.length);
            position += component.length;
        }
    }
    if (open)
        hunks.push_back(std::move(hunk));
    return hunks;
}

} // namespace

Expected<Proposal> Proposal::make(Version base, std::string_view before, const FileEdit &edit)
{
    const auto after = editedText(before, edit);
    if (!after)
        return std::unexpected(after.error());
    Proposal proposal;
    proposal.m_version = base;
    for (TextOperation &operation : hunksOf(diffTexts(before, *after)))
        proposal.m_hunks.push_back({State::Pending, std::move(operation)});
    return proposal;
}

bool Proposal::isFollowed(size_t hunk) const
{
    const State state = m_hunks[hunk].state;
    return state == State::Pending || state == State::Accepted || state == State::Undone;
}

void Proposal::changed(const TextOperation &operation)
{
    ++m_version;
    for (size_t i = 0; i < m_hunks.size(); ++i) {
        if (!isFollowed(i))
            continue;
        Hunk &hunk = m_hunks[i];
        // People's text stands left of what is only proposed.
        hunk.operation = transform(hunk.operation, operation, Side::Right).first;
        if (hunk.state == State::Pending && hunk.operation.isEmpty())
            hunk.state = State::Obsolete;
    }
}

void Proposal::follow(std::vector<TextOperation> &hunks, const TextOperation &operation) const
{
    for (size_t i = 0; i < hunks.size(); ++i)
        if (isFollowed(i))
            hunks[i] = transform(hunks[i], operation, Side::Right).first;
}

/// What the answer did since is taken out of what is remembered, and the hunks follow the rest. False: nothing is remembered of it, or its
/// undo does something else than that.
bool Proposal::forget(const TextOperation &operation, const Rope &before, const void *by)
{
    if (std::none_of(m_memory.past.begin(), m_memory.past.end(), [&](const Past &one) { return one.by == by; }))
        return false;
    Memory rest{m_memory.text, m_memory.hunks, {}};
    std::vector<TextOperation> hunks = m_memory.hunks;
    Rope text = m_memory.text;
    TextOperation without;          // from what the text was to what it would have been without the answer
    for (const Past &one : m_memory.past) {
        if (one.by == by) {
            without = compose(one.inverse, without);
            continue;
        }
        auto [theirs, next] = transform(one.operation, without, Side::Left);
        without = std::move(next);
        follow(hunks, theirs);
        rest.past.push_back({theirs, invert(theirs, text), one.by});
        if (!apply(text, theirs))
            return false;
    }
    Rope undone = before;
    if (!apply(undone, operation) || undone.text() != text.text())
        return false;
    for (size_t i = 0; i < m_hunks.size(); ++i)
        if (isFollowed(i))
            m_hunks[i].operation = std::move(hunks[i]);
    m_memory = std::move(rest);
    ++m_version;
    return true;
}

void Proposal::changedBy(const TextOperation &operation, const Rope &before, const void *by, bool undoes)
{
    if (undoes && forget(operation, before, by))
        return;
    if (Rope after = before; (by || !m_memory.past.empty()) && !apply(after, operation)) {     // not the text that it was made on
        m_memory = {};
        return changed(operation);
    }
    if (by && m_memory.past.empty()) {
        m_memory.text = before;
        m_memory.hunks.clear();
        for (const Hunk &hunk : m_hunks)
            m_memory.hunks.push_back(hunk.operation);
    }
    if (m_memory.past.size() == MostPast)
        m_memory = {};
    else if (by || !m_memory.past.empty())
        m_memory.past.push_back({operation, invert(operation, before), by});
    changed(operation);
}

TextOperation Proposal::take(size_t index, const Rope &document, State becomes)
{
    m_memory = {};
    const TextOperation operation = m_hunks[index].operation;
    m_hunks[index].operation = invert(operation, document);
    m_hunks[index].state = becomes;
    for (size_t i = 0; i < m_hunks.size(); ++i)
        if (i != index && isFollowed(i))
            m_hunks[i].operation = transform(m_hunks[i].operation, operation, i < index ? Side::Left : Side::Right).first;
    ++m_version;
    return operation;
}

Expected<TextOperation> Proposal::accept(size_t hunk, const Rope &document)
{
    if (hunk >= m_hunks.size() || m_hunks[hunk].state != State::Pending)
        return fail("not-pending", "This change was accepted, rejected or made by somebody else already.");
    return take(hunk, document, State::Accepted);
}

Expected<void> Proposal::reject(size_t hunk)
{
    if (hunk >= m_hunks.size() || m_hunks[hunk].state != State::Pending)
        return fail("not-pending", "This change was accepted, rejected or made by somebody else already.");
    m_hunks[hunk].state = State::Rejected;
    return {};
}

Expected<TextOperation> Proposal::giveWay(size_t hunk, const Rope &document)
{
    if (hunk >= m_hunks.size() || m_hunks[hunk].state != State::Accepted)
        return fail("not-accepted", "This change was not accepted here.");
    TextOperation without;
    for (const TextOperation::Component component : m_hunks[hunk].operation)
        if (component.kind == TextOperation::Component::Kind::Keep)
            without.keep(component.length);
        else if (component.kind == TextOperation::Component::Kind::Delete)
            without.erase(component.length);
    m_hunks[hunk].operation = std::move(without);
    return take(hunk, document, State::Rejected);
}

TextOperation Proposal::takeAll(const Rope &document, State from, State becomes)
{
    Rope current = document;
    TextOperation all;
    const Version version = m_version;
    for (size_t i = 0; i < m_hunks.size(); ++i) {
        if (m_hunks[i].state != from)
            continue;
        const TextOperation operation = take(i, current, becomes);
        if (apply(current, operation))
            all = compose(all, operation);
    }
    m_version = all.isEmpty() ? version : version + 1; // they go to the document as one
    return all;
}

TextOperation Proposal::acceptAll(const Rope &document) { return takeAll(document, State::Pending, State::Accepted); }

TextOperation Proposal::undo(const Rope &document) { return takeAll(document, State::Accepted, State::Undone); }

Expected<TextOperation> Proposal::redo(size_t hunk, const Rope &document)
{
    if (hunk >= m_hunks.size() || m_hunks[hunk].state != State::Undone)
        return fail("not-pending", "This change was not taken back.");
    return take(hunk, document, State::Accepted);
}

} // namespace dyad::sync
