// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/knowledge/KnowledgeTypes.h"
#include "sync/session/ChatPrompt.h"
#include <QObject>
#include <functional>
#include <memory>

namespace dyad::panels {
class KnowledgeSource;
}
namespace dyad::app {

class Workbench;

/// The project's documents as context: of a knowledge base that a question names, of the base "AI context" (which workflows fill) for every
/// question, and for the agent. Passages, each with the link to its place; the text is data. GUI thread.
class KnowledgeContext : public QObject {
    Q_OBJECT
public:
    using Found = std::function<void(const QVector<sync::ChatContextItem> &)>;
    explicit KnowledgeContext(Workbench *workbench);
    ~KnowledgeContext() override;
    /// The live folder is another one, or none.
    void follow();
    const QVector<panels::knowledge::Base> &bases() const { return m_bases; }
    /// Asks the server for the bases again, at most every ten seconds.
    void look();
    /// Passages about a question. base: its id; empty: of all documents. Calls once, while context lives; nothing where there is nothing.
    void find(const QString &question, const QString &base, int most, QObject *context, Found found);
    /// The base that goes along with every question; empty: there is none.
    QString alwaysBase() const;
    /// Opens the document at the place that a sync::DocumentLink names.
    void open(const QString &link);

    static constexpr int MostPassages = 6;

private:
    Workbench *m_bench;
    std::shared_ptr<panels::KnowledgeSource> m_source;
    QVector<panels::knowledge::Base> m_bases;
    qint64 m_looked = 0;                         // ms since 1970
};

} // namespace dyad::app
