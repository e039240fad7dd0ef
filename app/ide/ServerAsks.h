// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LspClient.h"
#include <QObject>
#include <QPointer>

class QMenu;

namespace dyad::app {

class LanguageFlow;
class Workbench;

/// What language servers ask of the person: to look at a place, or to choose an answer. Nothing takes the keys away from who types: a question waits
/// until "Answer a language server" is run, or the server's name in the status bar is clicked. GUI thread.
class ServerAsks : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype MostWaiting = 20;        ///< questions; the oldest then get no answer

    ServerAsks(Workbench *workbench, LanguageFlow *language);
    void attach();
    void addCommands();

private:
    struct Question {
        quint64 id = 0;
        QString server, text;
        QStringList offers;
        editor::LspClient::OfferReply reply;
    };
    void show(const QJsonObject &params, const editor::LspClient::ShowReply &reply);
    void add(Question question);
    void answer();
    void take(quint64 id, qsizetype offer);
    void drop(qsizetype index);         // nobody answers it
    void dropOfEnded();
    Workbench *m_bench;
    LanguageFlow *m_language;
    QVector<Question> m_waiting;
    quint64 m_lastId = 0, m_shown = 0;      // m_shown: of the question in m_menu
    QPointer<QMenu> m_menu;
};

} // namespace dyad::app
