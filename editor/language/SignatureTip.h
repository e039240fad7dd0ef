// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/InfoBubble.h"
#include "editor/language/LanguageContext.h"
#include <QTimer>

namespace dyad::editor {

/// The signature of the call that is being typed, its parameter at hand in bold. Esc closes it.
class SignatureTip : public QObject {
    Q_OBJECT
public:
    explicit SignatureTip(LanguageContext context);
    ~SignatureTip() override { delete m_bubble; }
    void request();
    void hide();
    bool isShown() const { return m_bubble && m_bubble->isVisible(); }
    QString text() const { return m_bubble->text(); }
    /// SignatureHelp of the protocol as rich text; empty: there is none.
    static QString richTextOf(const QJsonObject &help);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onCharAdded(int character);
    LanguageContext m_context;
    QPointer<InfoBubble> m_bubble;      // of the editor's window, which may go first
    LspCall m_call;
    QTimer m_later;
};

} // namespace dyad::editor
