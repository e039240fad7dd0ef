// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/wire/Encoder.h"

namespace dyad::sync::wire {

void Encoder::value(FileEntry::Kind v)
{
    switch (v) {
    case FileEntry::Kind::Text: return m_writer.text("text");
    case FileEntry::Kind::Folder: return m_writer.text("folder");
    case FileEntry::Kind::Blob: return m_writer.text("blob");
    }
}

void Encoder::value(Activity v)
{
    switch (v) {
    case Activity::Active: return m_writer.text("active");
    case Activity::Typing: return m_writer.text("typing");
    case Activity::Idle: return m_writer.text("idle");
    }
}

void Encoder::value(const TextOperation &op)
{
    m_writer.array(op.componentCount());
    for (const auto component : op) {
        switch (component.kind) {
        case TextOperation::Component::Kind::Keep: m_writer.integer(component.length); break;
        case TextOperation::Component::Kind::Insert: m_writer.text(component.text); break;
        case TextOperation::Component::Kind::Delete: m_writer.integer(-component.length); break;
        }
    }
}

void Encoder::value(const PastOperation &v)
{
    m_writer.array(4);
    value(v.version);
    value(v.session);
    value(v.member);
    value(v.op);
}

void Encoder::value(const std::pair<qint64, qint64> &v)
{
    m_writer.array(2);
    value(v.first);
    value(v.second);
}

} // namespace dyad::sync::wire
