// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/AiService.h"
#include "backend/yavi/EmbeddedYavi.h"

namespace dyad::backend::yavi {

/// Asks a model for changes to files of a project, and puts question and answer into a thread of the project: whoever opens it reviews
/// the changes piece by piece, as those of any answer. Nothing is changed by this itself. Blocks; work threads.
class AiProposer {
public:
    struct File {
        QString path, text;
    };
    AiProposer(ai::AiService &ai, EmbeddedYavi::Writer writer) : m_ai(ai), m_writer(std::move(writer)) { }
    /// The thread: the one of this title, or a new one. "no-provider", "no-answer".
    sync::Expected<QString> propose(const Scope &scope, const QString &account, const QString &title, const QString &question, const QVector<File> &files, bool isPrivate) const;

private:
    ai::AiService &m_ai;
    const EmbeddedYavi::Writer m_writer;
};

} // namespace dyad::backend::yavi
