// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QStringView>

namespace dyad::backend::yavi {

enum class DocumentState { Queued, Processing, Ready, Failed, Cancelled };

inline QString stateName(DocumentState state)
{
    switch (state) {
    case DocumentState::Queued: return QStringLiteral("queued");
    case DocumentState::Processing: return QStringLiteral("processing");
    case DocumentState::Ready: return QStringLiteral("ready");
    case DocumentState::Failed: return QStringLiteral("failed");
    case DocumentState::Cancelled: return QStringLiteral("cancelled");
    }
    return QStringLiteral("failed");
}

inline DocumentState stateOf(QStringView name)
{
    for (const auto state : {DocumentState::Queued, DocumentState::Processing, DocumentState::Ready, DocumentState::Cancelled}) {
        if (stateName(state) == name)
            return state;
    }
    return DocumentState::Failed;
}

/// The only moves there are.
inline bool mayBecome(DocumentState from, DocumentState to)
{
    switch (from) {
    case DocumentState::Queued: return to == DocumentState::Processing || to == DocumentState::Cancelled;
    case DocumentState::Processing: return to == DocumentState::Ready || to == DocumentState::Failed || to == DocumentState::Cancelled;
    case DocumentState::Ready: return false;
    case DocumentState::Failed:
    case DocumentState::Cancelled: return to == DocumentState::Queued;
    }
    return false;
}

} // namespace dyad::backend::yavi
