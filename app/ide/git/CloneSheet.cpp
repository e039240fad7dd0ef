// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/git/CloneSheet.h"
#include "editor/Icons.h"
#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>

namespace dyad::app {

CloneSheet::CloneSheet(QWidget *window)
    : FormSheet(QStringLiteral("clone"), window)
{
    setCardWidth(500);
    setTitle(tr("Clone a repository"), tr("Its files and its history come into a new folder. Sign-ins are those of Git: its credential helper, your ssh agent."));
    m_address = addField(QStringLiteral("address"), tr("Address"), QStringLiteral("https://… git@…"));
    m_folder = addField(QStringLiteral("folder"), tr("Folder"), tr("where it goes"));
    setMain(tr("Clone"));
    QAction *browse = m_folder.edit->addAction(editor::Icons::icon(QStringLiteral("folder-open")), QLineEdit::TrailingPosition);
    browse->setToolTip(tr("Choose a folder"));
    connect(browse, &QAction::triggered, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Choose the folder that it goes into"), QDir::homePath());
        if (!folder.isEmpty())
            m_folder.edit->setText(QDir(folder).filePath(nameOf(m_address.edit->text())));
    });
    connect(m_address.edit, &QLineEdit::textEdited, this, [this](const QString &address) {
        if (!m_folder.edit->isModified())
            m_folder.edit->setText(nameOf(address).isEmpty() ? QString() : QDir::home().filePath(nameOf(address)));
    });
}

QString CloneSheet::nameOf(const QString &address)
{
    QString name = address.trimmed();
    while (name.endsWith(QLatin1Char('/')))
        name.chop(1);
    name = name.mid(qMax(name.lastIndexOf(QLatin1Char('/')), name.lastIndexOf(QLatin1Char(':'))) + 1);
    return name.endsWith(QLatin1String(".git")) ? name.chopped(4) : name;
}

void CloneSheet::open()
{
    for (const Field &field : {m_address, m_folder}) {
        field.edit->clear();
        field.edit->setModified(false);
        setError(field, {});
    }
    setFailure({});
    setBusy(false);
    openSheet();
}

void CloneSheet::accept()
{
    const QString address = m_address.edit->text().trimmed();
    m_target = QDir::fromNativeSeparators(m_folder.edit->text().trimmed());
    if (m_target.startsWith(QLatin1String("~/")))
        m_target.replace(0, 1, QDir::homePath());
    if (address.isEmpty() || address.startsWith(QLatin1Char('-')))
        return setError(m_address, tr("Say where it is: an address, or a folder."));
    if (m_target.isEmpty() || !QDir::isAbsolutePath(m_target))
        return setError(m_folder, tr("Say which folder it goes into."));
    m_existed = QDir(m_target).exists();
    if (m_existed && !QDir(m_target).isEmpty())
        return setError(m_folder, tr("This folder is not empty."));
    setFailure({});
    setBusy(true, tr("Cloning"));
    m_program = new panels::GitProgram(this);
    connect(m_program, &panels::GitProgram::progress, this, [this](const QString &step, int percent) { setProgress(tr("%1: %2 %").arg(step, QString::number(percent)), percent, 100); });
    connect(m_program, &panels::GitProgram::finished, this, &CloneSheet::end);
    QDir().mkpath(QFileInfo(m_target).path());
    m_program->start(QFileInfo(m_target).path(), {QStringLiteral("clone"), QStringLiteral("--progress"), QStringLiteral("--"), address, m_target});
}

void CloneSheet::cancel()
{
    if (m_program)
        m_program->cancel();
    else
        closeSheet();
}

void CloneSheet::removeHalf()
{
    // Git removes it itself, unless it was killed; a folder that was there stays, empty.
    if (QDir(m_target).exists(QStringLiteral(".git")) || (!m_existed && QDir(m_target).exists()))
        QDir(m_target).removeRecursively();
    if (m_existed)
        QDir().mkpath(m_target);
}

void CloneSheet::end(const sync::Expected<QByteArray> &result)
{
    m_program->deleteLater();
    m_program.clear();
    setBusy(false);
    if (result) {
        closeSheet();
        Q_EMIT cloned(m_target);
        return;
    }
    removeHalf();
    if (result.error().code != "cancelled")
        setFailure(QString::fromStdString(result.error().message));
}

} // namespace dyad::app
