// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/FormSheet.h"
#include <QAbstractButton>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace dyad::app {

namespace {
QLabel *label(const char *role, QWidget *parent)
{
    auto *made = new QLabel(parent);
    made->setProperty("role", QLatin1String(role));
    made->setWordWrap(true);
    made->setTextFormat(Qt::PlainText);     // names of threads, documents and people are text and nothing else
    return made;
}
} // namespace

FormSheet::FormSheet(const QString &name, QWidget *window)
    : Sheet(window, Place::Middle, true), m_title(label("title", card())), m_text(label("muted", card())), m_failure(label("error", card())),
      m_progressText(label("muted", card())), m_body(new QWidget(card())), m_fields(new QVBoxLayout(m_body)), m_progress(new QProgressBar(card())),
      m_main(new QPushButton(card())), m_cancel(new QPushButton(tr("Cancel"), card()))
{
    setObjectName(name);
    auto *column = new QVBoxLayout(card());
    column->setContentsMargins(24, 22, 24, 20);
    column->setSpacing(10);
    m_fields->setContentsMargins(0, 4, 0, 4);
    m_fields->setSpacing(10);
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_text), m_body, static_cast<QWidget *>(m_failure),
                            static_cast<QWidget *>(m_progressText), static_cast<QWidget *>(m_progress)})
        column->addWidget(widget);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_main);
    column->addSpacing(4);
    column->addLayout(buttons);
    m_main->setProperty("primary", true);
    m_main->setObjectName(name + QStringLiteral(".main"));
    m_cancel->setObjectName(name + QStringLiteral(".cancel"));
    m_progress->setObjectName(name + QStringLiteral(".progress"));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_failure->setObjectName(name + QStringLiteral(".failure"));
    m_failure->hide();
    m_progress->hide();
    m_progressText->hide();
    connect(m_main, &QPushButton::clicked, this, [this] { accept(); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { cancel(); });
}

void FormSheet::setTitle(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
}

FormSheet::Field FormSheet::addField(const QString &name, const QString &text, const QString &placeholder)
{
    auto *row = new QWidget(m_body);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *head = label("head", row);
    head->setText(text);
    auto *edit = new QLineEdit(row);
    edit->setObjectName(objectName() + QLatin1Char('.') + name);
    edit->setPlaceholderText(placeholder);
    edit->setAccessibleName(text);
    auto *error = label("error", row);
    error->setObjectName(objectName() + QLatin1Char('.') + name + QStringLiteral(".error"));
    error->hide();
    head->setBuddy(edit);
    column->addWidget(head);
    column->addWidget(edit);
    column->addWidget(error);
    m_fields->addWidget(row);
    connect(edit, &QLineEdit::textEdited, error, &QWidget::hide);
    return {edit, error, row};
}

void FormSheet::setMain(const QString &verb) { m_main->setText(verb); }
void FormSheet::addWidget(QWidget *widget) { m_fields->addWidget(widget); }

void FormSheet::setError(const Field &field, const QString &error)
{
    field.error->setText(error);
    field.error->setVisible(!error.isEmpty());
    if (!error.isEmpty())
        field.edit->setFocus(Qt::OtherFocusReason);
}

void FormSheet::setFailure(const QString &message)
{
    m_failure->setText(message);
    m_failure->setVisible(!message.isEmpty());
}

void FormSheet::setBusy(bool busy, const QString &text)
{
    m_body->setEnabled(!busy);
    m_main->setEnabled(!busy);
    m_progress->setVisible(busy);
    m_progress->setRange(0, 0);
    m_progressText->setVisible(busy);
    m_progressText->setText(text);
    setClosable(!busy);
    if (busy)
        m_cancel->setFocus(Qt::OtherFocusReason);
}

void FormSheet::setProgress(const QString &text, qint64 done, qint64 total)
{
    // In thousandths: a range in bytes does not fit the bar's int.
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    m_progress->setValue(total > 0 ? int(done * 1000 / total) : 0);
    m_progressText->setText(text);
}

QWidget *FormSheet::firstFocus()
{
    for (QLineEdit *edit : m_body->findChildren<QLineEdit *>())
        if (edit->isEnabled() && !edit->isReadOnly() && edit->text().isEmpty() && !edit->isHidden())
            return edit;
    return m_main;
}

void FormSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        cancel();
        event->accept();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // The button that has the focus, and only from elsewhere the main one: Enter on "Cancel" must never do what was asked about.
        if (auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget()); button && !button->isCheckable() && isAncestorOf(button))
            button->click();
        else if (m_main->isEnabled() && !m_main->isHidden())
            accept();
        event->accept();
    } else {
        Sheet::keyPressEvent(event);
    }
}

} // namespace dyad::app
