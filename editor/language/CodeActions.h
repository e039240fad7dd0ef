// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/EditorOverlay.h"
#include "editor/language/CodeAction.h"
#include "editor/language/DiagnosticMarks.h"
#include "editor/language/LspClient.h"
#include "editor/language/WorkspaceEdit.h"
#include <QMenu>
#include <QPointer>

namespace dyad::editor {

/// What a language server offers to do here: a menu at the caret, and a bulb in the margin of a line whose problem it can mend.
class CodeActions : public QObject, public EditorOverlay {
    Q_OBJECT
public:
    CodeActions(LanguageContext context, const DiagnosticMarks &marks);
    ~CodeActions() override;
    /// Asks and opens the menu; noted() where there is nothing.
    void openMenu();
    void run(const CodeAction &action);
    bool hasBulb() const { return m_bulbLine >= 0; }
    QMenu *menu() const { return m_menu; }      ///< the one that is open; nullptr: none
    void paint(QPainter &painter, const QRect &exposed) override;

Q_SIGNALS:
    /// Whoever carries it out calls `then` when it is done or has failed: the action's command waits for that.
    void editWanted(const dyad::editor::WorkspaceEdit &edit, const dyad::editor::LspClient::EditReply &then);
    void failed(const QString &message);
    void noted(const QString &message);         ///< nothing is wrong: there is nothing here

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QJsonObject params(bool onlyFixes) const;
    void lookForFixes();
    void setBulb(int line);
    QRect bulbRect() const;
    void show(const QVector<CodeAction> &actions);
    void carryOut(const QJsonObject &action);
    void runCommand(const QJsonObject &action);
    LanguageContext m_context;
    const DiagnosticMarks &m_marks;
    LspCall m_ask, m_look, m_do;
    QTimer m_later;
    QPointer<QMenu> m_menu;
    int m_bulbLine = -1;
};

} // namespace dyad::editor
