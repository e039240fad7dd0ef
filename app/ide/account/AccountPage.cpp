// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/account/AccountPage.h"
#include "app/ide/FutureReply.h"
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dyad::app {

AccountPage::AccountPage(const QString &name, sync::AccountApi *api, QWidget *parent)
    : QWidget(parent), m_api(api), m_column(new QVBoxLayout), m_result(new QLabel(this))
{
    setObjectName(name);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 10, 0, 0);
    m_column->setSpacing(10);
    outer->addLayout(m_column);
    m_result->setObjectName(name + u".result"_s);
    m_result->setWordWrap(true);
    m_result->setTextFormat(Qt::PlainText);
    m_result->hide();
    outer->addWidget(m_result);
    outer->addStretch(1);
}

AccountPage::Field AccountPage::addField(const QString &name, const QString &text, bool secret)
{
    auto *row = new QWidget(this);
    auto *lines = new QVBoxLayout(row);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    auto *head = new QLabel(text, row);
    head->setProperty("role", u"head"_s);
    auto *edit = new QLineEdit(row);
    edit->setObjectName(objectName() + u'.' + name);
    edit->setAccessibleName(text);
    if (secret)
        edit->setEchoMode(QLineEdit::Password);
    auto *error = new QLabel(row);
    error->setObjectName(edit->objectName() + u".error"_s);
    error->setProperty("role", u"error"_s);
    error->setWordWrap(true);
    error->hide();
    head->setBuddy(edit);
    for (QWidget *widget : {static_cast<QWidget *>(head), static_cast<QWidget *>(edit), static_cast<QWidget *>(error)})
        lines->addWidget(widget);
    m_column->addWidget(row);
    connect(edit, &QLineEdit::textEdited, error, &QWidget::hide);
    m_fields.append({edit, error, row});
    return m_fields.last();
}

QPushButton *AccountPage::addButton(const QString &name, const QString &text, bool main)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName() + u'.' + name);
    button->setProperty("primary", main);
    button->setAutoDefault(false);
    m_column->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

QLabel *AccountPage::addText(const QString &text, const char *role)
{
    auto *label = new QLabel(text, this);
    label->setProperty("role", QLatin1StringView(role));
    label->setWordWrap(true);
    m_column->addWidget(label);
    return label;
}

void AccountPage::say(const QString &text, bool isError)
{
    m_result->setText(text);
    m_result->setProperty("role", isError ? u"error"_s : u"muted"_s);
    m_result->style()->unpolish(m_result);
    m_result->style()->polish(m_result);
    m_result->setVisible(!text.isEmpty());
}

void AccountPage::clear()
{
    for (const Field &field : m_fields) {
        field.error->hide();
        if (field.edit->echoMode() == QLineEdit::Password)
            field.edit->clear();
    }
    say({});
}

/// Enter presses the button that has the focus, else the page's own.
void AccountPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QWidget::keyPressEvent(event);
    auto *pressed = qobject_cast<QPushButton *>(QApplication::focusWidget());
    for (QPushButton *button : findChildren<QPushButton *>()) {
        if (!pressed && button->isVisible() && button->isEnabled() && button->property("primary").toBool())
            pressed = button;
    }
    if (pressed)
        pressed->click();
    event->accept();
}

void AccountPage::refuse(const sync::Error &error, const QList<QPair<const char *, Field>> &errors)
{
    const QString text = QString::fromStdString(error.message);
    for (const auto &[code, field] : errors) {
        if (error.code != code || field.row->isHidden())
            continue;
        field.error->setText(text);
        field.error->show();
        field.edit->setFocus(Qt::OtherFocusReason);
        field.edit->selectAll();
        return;
    }
    say(text, true);
}

void AccountPage::call(const QByteArray &method, const QString &path, const QJsonObject &body, const QList<QPair<const char *, Field>> &errors, const Done &done)
{
    for (const Field &field : std::as_const(m_fields))
        field.error->hide();
    say({});
    const QPointer<QWidget> before(QApplication::focusWidget());
    setEnabled(false);
    const std::optional<QJsonObject> sent = method == "GET" || (method == "DELETE" && body.isEmpty()) ? std::nullopt : std::optional(body);
    whenReady(this, m_api->call(method, path, sent), [this, errors, done, before](const sync::Expected<QJsonObject> &answer) {
        setEnabled(true);
        if (before && isAncestorOf(before) && before->isVisible())
            before->setFocus(Qt::OtherFocusReason);
        if (answer)
            done(*answer);
        else
            refuse(answer.error(), errors);
    });
}

} // namespace dyad::app
