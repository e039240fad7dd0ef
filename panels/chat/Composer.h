// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ChatSession.h"
#include <QFrame>
#include <QPointer>
#include <QTimer>
#include <functional>

class QHBoxLayout;
class QLabel;
class QMenu;
class QPlainTextEdit;
class QToolButton;

namespace dyad::panels {

/// Where a question is written: what goes along, the text, mode, model, price, Send or Stop. Enter sends, Shift+Enter breaks the line, Esc
/// stops, Up in an empty field brings the last question back.
class Composer : public QFrame {
    Q_OBJECT
public:
    /// What could go along now; the first one goes along by itself.
    using Source = std::function<QVector<sync::ChatContextItem>()>;

    explicit Composer(QWidget *parent = nullptr);
    void setSession(sync::ChatSession *session);
    void setContextSource(Source source);
    /// The active file or selection has changed.
    void refreshContext();
    void focusText();
    void setText(const QString &text);
    bool mayEdit() const { return m_mayEdit; }
    void setMayEdit(bool may);
    QPlainTextEdit *textEdit() const { return m_text; }

Q_SIGNALS:
    void modeChanged(bool mayEdit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    QToolButton *textButton(const QString &objectName, const QString &name);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void sendOrStop();
    void growText();
    void rebuildChips();
    void fillAddMenu();
    void fillModelMenu();
    void fillModeMenu();
    void refreshState();
    void refreshPrice();
    QVector<sync::ChatContextItem> items() const;

    QPointer<sync::ChatSession> m_session;
    Source m_source;
    QVector<sync::ChatContextItem> m_automatic, m_added;
    bool m_automaticLeftOut = false, m_mayEdit = true;
    QHBoxLayout *m_chips;
    QPlainTextEdit *m_text;
    QToolButton *m_add, *m_mode, *m_model, *m_send;
    QLabel *m_price;
    QMenu *m_addMenu, *m_modelMenu, *m_modeMenu;
    QTimer m_priceTimer, m_contextTimer;
};

} // namespace dyad::panels
