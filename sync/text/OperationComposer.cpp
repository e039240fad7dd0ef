// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/text/OperationComposer.h"
#include "sync/text/ComponentReader.h"
#include <algorithm>

namespace dyad::sync {
namespace {

/// Longer than any document with all that may be inserted: composing needs no length of the base.
constexpr int64_t Endless = int64_t{1} << 60;

} // namespace

OperationComposer::OperationComposer()
{
    tree_.build(1, [](SpanLeaf &leaf) { leaf.insert(0, {0, Endless}); });
}

void OperationComposer::add(const TextOperation &op)
{
    using Kind = TextOperation::Component::Kind;
    int64_t position = 0;
    for (ComponentReader component(op); !component.atEnd(); component.take(component.length())) {
        const int64_t length = component.length();
        touched_ = true;
        if (component.kind() == Kind::Delete) {
            erase(position, length);
            continue;
        }
        if (component.kind() == Kind::Insert)
            insert(position, component.text(length));
        position += length;
    }
}

void OperationComposer::insert(int64_t position, std::string_view text)
{
    if (position != runStart_ + runLength_) {
        flushRun();
        runStart_ = position;
    }
    text_ += text;
    runLength_ += static_cast<int64_t>(text.size());
}

void OperationComposer::erase(int64_t position, int64_t length)
{
    const int64_t runEnd = runStart_ + runLength_;
    if (position + length < runStart_ || position > runEnd || (position + length < runEnd && position + length > runStart_)) {
        flushRun();
        runStart_ = position;
        runErased_ = length;
        return;
    }
    // It touches the run, and leaves at most the run's beginning: shorten that, and let the run erase what lies around it.
    const int64_t kept = std::max(position - runStart_, int64_t{0});
    if (position + length <= runStart_ && runLength_ > 0) {
        runStart_ = position;
        runErased_ += length;
        return;
    }
    const int64_t dropped = runLength_ - kept;
    text_.resize(text_.size() - static_cast<size_t>(dropped));
    runLength_ = kept;
    runErased_ += length - dropped;
    runStart_ = std::min(runStart_, position);
}

void OperationComposer::flushRun()
{
    if (runErased_ > 0)
        eraseSpans(runStart_, runErased_);
    if (runLength_ > 0)
        insertSpan(runStart_, {~(static_cast<int64_t>(text_.size()) - runLength_), runLength_});
    runErased_ = 0;
    runLength_ = 0;
}

void OperationComposer::insertSpan(int64_t position, Span span)
{
    tree_.seekRoom(position, [](const SpanLeaf &leaf) { return leaf.hasRoom(); });
    tree_.leaf().insert(position - tree_.leafStart(), span);
    tree_.leafGrew(span.length);
}

void OperationComposer::eraseSpans(int64_t position, int64_t length)
{
    while (length > 0) {
        if (!tree_.isAtCursor(position) || position == tree_.leafStart() + tree_.leaf().size())
            tree_.seek(position + 1);
        if (!tree_.leaf().hasRoom()) {
            tree_.splitLeaf();
            tree_.seek(position + 1);
        }
        const int64_t erased = tree_.leaf().erasePart(position - tree_.leafStart(), length);
        tree_.leafGrew(-erased);
        length -= erased;
    }
}

TextOperation OperationComposer::result()
{
    flushRun();
    TextOperation op;
    int64_t walked = 0;   // of the base
    tree_.forEachLeaf([&](const SpanLeaf &leaf) {
        for (const Span &span : leaf) {
            if (span.isInserted()) {
                op.insert({text_.data() + span.textOffset(), static_cast<size_t>(span.length)});
                continue;
            }
            op.erase(span.source - walked).keep(span.length);
            walked = span.source + span.length;
        }
    });
    return op;
}

TextOperation composeAll(std::span<const TextOperation> operations)
{
    // A long history does not fit in the caches, and each of its operations is a cache line or two: fetch them some steps ahead.
    constexpr size_t Ahead = 16;
    OperationComposer composer;
    for (size_t i = 0; i < operations.size(); ++i) {
        const auto *const coming = reinterpret_cast<const char *>(operations.data() + std::min(i + Ahead, operations.size() - 1));
        __builtin_prefetch(coming);
        __builtin_prefetch(coming + sizeof(TextOperation) - 1);
        composer.add(operations[i]);
    }
    return composer.result();
}

} // namespace dyad::sync
