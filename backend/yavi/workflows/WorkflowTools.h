// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/Document.h"
#include "backend/yavi/Scope.h"
#include "sync/text/Error.h"
#include <QStringList>
#include <QVector>

namespace dyad::backend::yavi {

/// What the steps of workflows do to a project; Service has them. Block; work threads.
class WorkflowTools {
public:
    virtual ~WorkflowTools() = default;
    /// Whether that account may change the project's documents today. "not-allowed".
    virtual sync::Expected<void> checkMayAct(const Scope &scope, const QString &account) = 0;
    virtual sync::Expected<Document> document(const Scope &scope, const QString &id) = 0;
    virtual sync::Expected<QString> documentText(const Scope &scope, const QString &id) = 0;
    /// Reads it again where that failed. "not-ready": it is not read yet, try again.
    virtual sync::Expected<Document> process(const Scope &scope, const QString &id) = 0;
    /// Finds an industry's values in it, and keeps them with it. How many.
    virtual sync::Expected<int> extract(const Scope &scope, const QString &id, const QString &industry) = 0;
    /// Into the knowledge base of that name, which is made where there is none.
    virtual sync::Expected<void> addToBaseNamed(const Scope &scope, const QString &base, const QString &document) = 0;
    /// A document of the project, in the place of the one that has the name.
    virtual sync::Expected<Document> keepText(const Scope &scope, const QString &account, const QString &name, const QString &text) = 0;
    virtual sync::Expected<QString> write(const Scope &scope, const QString &account, const QString &prompt) = 0;
    /// Asks for changes to the project's files, in a thread of the project, where people review them. The thread's id.
    virtual sync::Expected<QString> propose(const Scope &scope, const QString &account, const QString &title, const QString &prompt, const QStringList &files) = 0;
    virtual sync::Expected<void> notify(const Scope &scope, const QString &workflow, const QString &text) = 0;
};

} // namespace dyad::backend::yavi
