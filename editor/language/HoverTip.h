// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/InfoBubble.h"
#include "editor/language/LanguageContext.h"

namespace dyad::editor {

class DiagnosticMarks;

/// What is known about the word under the mouse, or on request at the caret: its problems first, then what the server says.
class HoverTip : public QObject {
    Q_OBJECT
public:
    HoverTip(LanguageContext context, const DiagnosticMarks &marks);
    ~HoverTip() override { delete m_bubble; }
    void showAtCaret();
    void hide();
    bool isShown() const { return m_bubble && m_bubble->isVisible(); }
    QString text() const { return m_bubble->text(); }
    static QString markdownOf(const QJsonValue &contents);     ///< MarkupContent, MarkedString or several

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask(qint64 position);
    void show(qint64 position, const QString &said);
    void onMouse(const QPoint &at);
    LanguageContext m_context;
    const DiagnosticMarks &m_marks;
    QPointer<InfoBubble> m_bubble;      // of the editor's window, which may go first
    LspCall m_call;
    std::pair<qint64, qint64> m_word{-1, -1};
};

} // namespace dyad::editor
