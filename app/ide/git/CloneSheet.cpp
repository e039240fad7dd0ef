// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/git/CloneSheet.h"
#include "app/ide/TypedFolder.h"
#include "editor/Icons.h"
#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <filesystem>

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
    m_target = typedFolder(m_folder.edit->text());
    if (address.isEmpty() || address.startsWith(QLatin1Char('-')))
        return setError(m_address, tr("Say where it is: an address, or a folder."));
    if (m_target.isEmpty())
        return setError(m_folder, tr("Say which folder it goes into."));
    if (QFileInfo::exists(m_target) && (!QFileInfo(m_target).isDir() || !QDir(m_target).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)))
        return setError(m_folder, tr("This folder is not empty."));
    const QFileInfo target(QDir::cleanPath(m_target));
    QDir().mkpath(target.path());
    m_work = std::make_unique<QTemporaryDir>(target.path() + QStringLiteral("/.%1-XXXXXX").arg(target.fileName()));
    if (!m_work->isValid())
        return setError(m_folder, tr("Nothing can be written there: %1").arg(m_work->errorString()));
    setFailure({});
    setBusy(true, tr("Cloning"));
    m_program = new panels::GitProgram(this);
    connect(m_program, &panels::GitProgram::progress, this, [this](const QString &step, int percent) { setProgress(tr("%1: %2 %").arg(step, QString::number(percent)), percent, 100); });
    connect(m_program, &panels::GitProgram::finished, this, &CloneSheet::end);
    m_program->start(target.path(), {QStringLiteral("clone"), QStringLiteral("--progress"), QStringLiteral("--"), address, m_work->filePath(QStringLiteral("clone"))});
}

void CloneSheet::cancel()
{
    if (m_program)
        m_program->cancel();
    else
        closeSheet();
}

/// Into an empty folder too; never over one in which something has come to lie meanwhile.
bool CloneSheet::moveIn()
{
    std::error_code error;
    std::filesystem::rename(m_work->filePath(QStringLiteral("clone")).toStdString(), QDir::cleanPath(m_target).toStdString(), error);
    if (error)
        setFailure(tr("%1 cannot be made: %2").arg(m_target, QString::fromStdString(error.message())));
    return !error;
}

void CloneSheet::end(const sync::Expected<QByteArray> &result)
{
    m_program->deleteLater();
    m_program.clear();
    setBusy(false);
    const bool isIn = result && moveIn();
    m_work.reset();
    if (isIn) {
        closeSheet();
        Q_EMIT cloned(m_target);
    } else if (!result && result.error().code != "cancelled") {
        setFailure(QString::fromStdString(result.error().message));
    }
}

} // namespace dyad::app
