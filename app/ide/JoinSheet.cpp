// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/JoinSheet.h"
#include "app/ide/TypedFolder.h"
#include "editor/Icons.h"
#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>

namespace dyad::app {

JoinSheet::JoinSheet(JoinController *controller, QWidget *window)
    : FormSheet(QStringLiteral("join"), window), m_controller(controller)
{
    setCardWidth(480);
    setTitle(tr("Join by link"), tr("The project's files come into a folder of yours, and from then on both are live."));
    m_link = addField(QStringLiteral("link"), tr("Invitation link"), QStringLiteral("http://…/join/…#…"));
    m_name = addField(QStringLiteral("name"), tr("Your name"), tr("as the others see it"));
    m_folder = addField(QStringLiteral("folder"), tr("Empty folder"), tr("where the files go"));
    setMain(tr("Join"));
    QAction *browse = m_folder.edit->addAction(editor::Icons::icon(QStringLiteral("folder-open")), QLineEdit::TrailingPosition);
    browse->setToolTip(tr("Choose a folder"));
    connect(browse, &QAction::triggered, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Choose an empty folder"), QDir::homePath());
        if (!folder.isEmpty())
            m_folder.edit->setText(folder);
    });
    connect(controller, &JoinController::progress, this, [this](const QString &text, qint64 done, qint64 total) { setProgress(text, done, total); });
    connect(controller, &JoinController::done, this, [this] {
        setBusy(false);
        closeSheet();
    });
    connect(controller, &JoinController::failed, this, [this](const QString &message, JoinController::Field field) {
        setBusy(false);
        switch (field) {
        case JoinController::Field::Link: return setError(m_link, message);
        case JoinController::Field::Name: return setError(m_name, message);
        case JoinController::Field::Folder: return setError(m_folder, message);
        case JoinController::Field::None: return setFailure(message);
        }
    });
}

void JoinSheet::openWith(const QString &link, const QString &person, const QString &folder)
{
    m_link.edit->setText(link);
    m_name.edit->setText(person);
    m_folder.edit->setText(folder);
    for (const Field &field : {m_link, m_name, m_folder})
        setError(field, {});
    setFailure({});
    setBusy(false);
    openSheet();
}

void JoinSheet::accept()
{
    setFailure({});
    setBusy(true, tr("Joining"));
    Q_EMIT joinWanted(m_link.edit->text(), m_name.edit->text(), typedFolder(m_folder.edit->text()));
}

void JoinSheet::cancel()
{
    m_controller->cancel();
    setBusy(false);
    closeSheet();
}

} // namespace dyad::app
