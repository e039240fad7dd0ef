// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/RenameSheet.h"
#include <QLineEdit>
#include <QPushButton>

namespace dyad::app {

RenameSheet::RenameSheet(QWidget *window) : FormSheet(QStringLiteral("rename"), window)
{
    setCardWidth(420);
    m_name = addField(QStringLiteral("name"), tr("New name"));
    setMain(tr("Rename everywhere"));
    auto *preview = new QPushButton(tr("Show what would change first"), body());
    preview->setObjectName(QStringLiteral("rename.preview"));
    addWidget(preview);
    connect(preview, &QPushButton::clicked, this, [this] { finish(true); });
}

void RenameSheet::ask(const QString &name, Then then)
{
    setTitle(tr("Rename “%1”").arg(name), tr("In all files of the project that the language server knows. Each file can undo it."));
    m_name.edit->setText(name);
    m_name.edit->selectAll();
    setError(m_name, {});
    m_then = std::move(then);
    openSheet();
}

QWidget *RenameSheet::firstFocus() { return m_name.edit; }

void RenameSheet::accept() { finish(false); }

void RenameSheet::finish(bool preview)
{
    const QString name = m_name.edit->text().trimmed();
    if (name.isEmpty()) {
        setError(m_name, tr("It needs a name."));
        return;
    }
    closeSheet();
    m_then(name, preview);
}

} // namespace dyad::app
