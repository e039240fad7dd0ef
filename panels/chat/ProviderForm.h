// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ChatSession.h"
#include <QPointer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace dyad::panels {

/// Connects a provider to the server, for those who may. Also says how it is done from a terminal.
class ProviderForm : public QWidget {
    Q_OBJECT
public:
    explicit ProviderForm(QWidget *parent = nullptr);
    void setSession(sync::ChatSession *session);
    /// There are providers already: one may leave without another.
    void setLeavable(bool leavable);

Q_SIGNALS:
    /// One is kept.
    void connected();
    void left();

private:
    void addField(const QString &label, QWidget *field);
    void onKind();
    void submit();
    void lookForLocal();
    void offer(const QVector<sync::ChatSession::LocalModels> &found);
    QPointer<sync::ChatSession> m_session;
    QComboBox *m_kind;
    QLineEdit *m_url, *m_key, *m_model;
    QLabel *m_error;
    QPushButton *m_connect, *m_leave;
    QWidget *m_local;                    // buttons for what runs on the server's machine
    bool m_looked = false;

protected:
    void showEvent(QShowEvent *event) override;
};

} // namespace dyad::panels
