// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/RenameSheet.h"
#include <QLineEdit>

namespace dyad::app {

RenameSheet::RenameSheet(QWidget *window) : FormSheet(QStringLiteral("rename"), window)
{
    setCardWidth(420);
    m_name = addField(QStringLiteral("name"), tr("New name"));
    setMain(tr("Rename everywhere"));
}

void RenameSheet::ask(const QString &name, std::function<void(const QString &)> then)
{
    setTitle(tr("Rename “%1”").arg(name), tr("In all files of the project that the language server knows. Each file can undo it."));
    m_name.edit->setText(name);
    m_name.edit->selectAll();
    setError(m_name, {});
    m_then = std::move(then);
    openSheet();
}

void RenameSheet::accept()
{
    const QString name = m_name.edit->text().trimmed();
    if (name.isEmpty()) {
        setError(m_name, tr("It needs a name."));
        return;
    }
    closeSheet();
    m_then(name);
}

} // namespace dyad::app
