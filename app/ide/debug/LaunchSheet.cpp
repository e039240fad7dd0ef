// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/debug/LaunchSheet.h"
#include "editor/Icons.h"
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonArray>
#include <QLineEdit>
#include <QProcess>

namespace dyad::app {

LaunchSheet::LaunchSheet(QWidget *window)
    : FormSheet(QStringLiteral("launch"), window), m_adapter(new QComboBox(body()))
{
    setCardWidth(500);
    setTitle(tr("Start debugging"), tr("This is kept in .dyad/launch.json, where more can be said: environment, attaching, another adapter."));
    m_program = addField(QStringLiteral("program"), tr("Program"), tr("an executable with debug information, or a script"));
    m_arguments = addField(QStringLiteral("arguments"), tr("Its arguments"));
    for (const panels::DebugAdapter &adapter : panels::DebugAdapter::all())
        m_adapter->addItem(adapter.name, adapter.type);
    m_adapter->setObjectName(QStringLiteral("launch.adapter"));
    m_adapter->setAccessibleName(tr("Debugger"));
    addWidget(m_adapter);
    setMain(tr("Start"));
    QAction *browse = m_program.edit->addAction(editor::Icons::icon(QStringLiteral("folder-open")), QLineEdit::TrailingPosition);
    browse->setToolTip(tr("Choose a program"));
    connect(browse, &QAction::triggered, this, [this] {
        if (const QString file = QFileDialog::getOpenFileName(this, tr("Choose a program"), m_folder); !file.isEmpty())
            m_program.edit->setText(file);
    });
}

void LaunchSheet::openFor(const QString &folder, const QString &program, const QString &type)
{
    m_folder = folder;
    m_program.edit->setText(program);
    m_arguments.edit->clear();
    setError(m_program, {});
    m_adapter->setCurrentIndex(qMax(0, m_adapter->findData(type)));
    openSheet();
}

void LaunchSheet::accept()
{
    const QString program = QDir(m_folder).absoluteFilePath(m_program.edit->text().trimmed());
    if (m_program.edit->text().trimmed().isEmpty() || !QFileInfo(program).isFile())
        return setError(m_program, tr("There is no such file. Is it built?"));
    panels::DebugConfiguration made;
    made.name = QFileInfo(program).fileName();
    made.type = m_adapter->currentData().toString();
    made.arguments = {{QStringLiteral("program"), program}, {QStringLiteral("cwd"), m_folder},
        {QStringLiteral("args"), QJsonArray::fromStringList(QProcess::splitCommand(m_arguments.edit->text()))}};
    closeSheet();
    Q_EMIT chosen(made);
}

} // namespace dyad::app
