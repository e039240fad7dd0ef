// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/GitQuestion.h"
#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

namespace dyad::panels {

bool GitQuestion::isSure(QWidget *parent, const QString &title, const QString &text, const QString &verb)
{
    QMessageBox box(QMessageBox::NoIcon, title, text, QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);       // names of files and stashes are text
    const QPointer<QPushButton> go = box.addButton(verb, QMessageBox::DestructiveRole);
    go->setProperty("danger", true);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return go && box.clickedButton() == go;
}

std::optional<QString> GitQuestion::text(QWidget *parent, const QString &title, const QString &label, const QString &verb)
{
    QInputDialog dialog(parent);
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.setOkButtonText(verb);
    dialog.setMinimumWidth(380);
    dialog.setTextValue({});
    if (const auto *buttons = dialog.findChild<QDialogButtonBox *>())
        if (QPushButton *ok = buttons->button(QDialogButtonBox::Ok))
            ok->setProperty("primary", true);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.textValue().trimmed();
}

} // namespace dyad::panels
