// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/account/AccountApi.h"
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace dyad::app {

/// A page of one's account, or of an organisation: fields with their errors beside them, and what came of the last action below. GUI thread.
class AccountPage : public QWidget {
    Q_OBJECT
public:
    AccountPage(const QString &name, sync::AccountApi *api, QWidget *parent);
    /// Shows what the server says now (GET /me).
    virtual void show(const QJsonObject &me) = 0;
    /// Takes what is typed and secret off the screen.
    virtual void clear();

Q_SIGNALS:
    void changed();                          ///< on the server: ask it again
    void accountGone();

protected:
    struct Field {
        QLineEdit *edit = nullptr;
        QLabel *error = nullptr;
        QWidget *row = nullptr;
    };
    using Done = std::function<void(const QJsonObject &answer)>;

    Field addField(const QString &name, const QString &label, bool secret = false);
    QPushButton *addButton(const QString &name, const QString &text, bool main = true);
    QLabel *addText(const QString &text, const char *role = "muted");
    QVBoxLayout *column() const { return m_column; }
    sync::AccountApi *api() const { return m_api; }
    /// Calls the server; errors of these codes stand beside these fields, others below.
    void call(const QByteArray &method, const QString &path, const QJsonObject &body, const QList<QPair<const char *, Field>> &errors, const Done &done);
    void say(const QString &text, bool isError = false);
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refuse(const sync::Error &error, const QList<QPair<const char *, Field>> &errors);
    sync::AccountApi *m_api;
    QVBoxLayout *m_column;
    QLabel *m_result;
    QList<Field> m_fields;
};

} // namespace dyad::app
