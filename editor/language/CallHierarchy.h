// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LanguageContext.h"
#include "editor/language/LanguageLocation.h"
#include <vector>

namespace dyad::editor {

/// A function in the hierarchy of calls.
struct CallItem {
    QString name, detail;
    int kind = 0;                       ///< SymbolKind of the protocol
    LanguageLocation location;          ///< of its name
    QVector<LspRange> sites;            ///< where the call stands, in the caller's file
    QJsonObject source;                 ///< as the server sent it
    static CallItem fromJson(const QJsonObject &json);
};

/// Who calls a function, and what it calls. Goes before its editor.
class CallHierarchy : public QObject {
    Q_OBJECT
public:
    enum class Direction { Callers, Callees };
    using Answer = std::function<void(const sync::Expected<QVector<CallItem>> &items)>;
    explicit CallHierarchy(LanguageContext context);
    /// The functions at the caret: prepared() or failed() follows.
    void prepare();
    /// Asked of the server of this document; the answer does not come once this is gone.
    void calls(const CallItem &item, Direction direction, Answer answer);

Q_SIGNALS:
    void prepared(const QVector<dyad::editor::CallItem> &items);
    void failed(const QString &message);

private:
    LanguageContext m_context;
    LspCall m_prepare;
    std::vector<LspCall> m_calls;
};

} // namespace dyad::editor
