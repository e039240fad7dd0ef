// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ShareSheet.h"
#include "app/ide/Account.h"
#include "app/ide/FutureReply.h"
#include "app/ide/HostServer.h"
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace dyad::app {

ShareSheet::ShareSheet(ShareController *controller, Account *account, QWidget *window)
    : FormSheet(QStringLiteral("share"), window), m_controller(controller), m_account(account), m_places(new QWidget(body())),
      m_here(new QRadioButton(tr("On this computer"), m_places)), m_network(new QRadioButton(m_places)), m_server(new QRadioButton(m_places)), m_organisation(new QComboBox(m_places))
{
    setCardWidth(480);
    m_name = addField(QStringLiteral("name"), tr("Your name"), tr("as the others see it"));
    auto *places = new QVBoxLayout(m_places);
    places->setContentsMargins(0, 0, 0, 0);
    auto *head = new QLabel(tr("Where others connect to"), m_places);
    head->setProperty("role", QStringLiteral("head"));
    places->addWidget(head);
    for (QRadioButton *choice : {m_here, m_network, m_server})
        places->addWidget(choice);
    m_here->setObjectName(QStringLiteral("share.here"));
    m_network->setObjectName(QStringLiteral("share.network"));
    m_server->setObjectName(QStringLiteral("share.server"));
    m_organisation->setObjectName(QStringLiteral("share.organisation"));
    m_organisation->setAccessibleName(tr("Organisation"));
    m_organisation->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    places->addWidget(m_organisation);
    connect(m_server, &QRadioButton::toggled, this, [this](bool on) { m_organisation->setVisible(on && m_organisation->count() > 1); });
    addWidget(m_places);
    m_link = addField(QStringLiteral("link"), tr("Invitation link"));
    m_link.edit->setReadOnly(true);
    m_role = new QComboBox(body());
    m_role->setObjectName(QStringLiteral("share.role"));
    m_role->setAccessibleName(tr("What who joins by this link may do"));
    m_role->addItem(tr("Who joins by it edits (developer)"), QStringLiteral("developer"));
    m_role->addItem(tr("Who joins by it only reads (viewer)"), QStringLiteral("viewer"));
    addWidget(m_role);
    connect(m_role, &QComboBox::activated, this, [this](int role) {
        if (role != m_roleOfLink)
            Q_EMIT roleWanted();
    });
    // Taken by hand, too.
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this, [this](QClipboard::Mode mode) {
        if (m_look == Look::Link && isOpen() && QGuiApplication::clipboard()->text(mode) == m_link.edit->text())
            m_copied = true;
    });
    connect(controller, &ShareController::progress, this, [this](const QString &text, qint64 done, qint64 total) { setProgress(text, done, total); });
    connect(controller, &ShareController::failed, this, [this](const QString &message) {
        setLook(Look::Choose);
        setFailure(message);
    });
}

void ShareSheet::openFor(const QString &folder, const QString &person)
{
    m_role->setCurrentIndex(0);         // the link that sharing makes
    m_folder = folder;
    m_name.edit->setText(person);
    const QString address = HostServer::networkAddress();
    m_network->setText(address.isEmpty() ? tr("In the local network") : tr("In the local network (%1)").arg(address));
    m_network->setVisible(!address.isEmpty());
    m_server->setVisible(m_account->isSignedIn());
    m_server->setText(tr("On %1, as %2").arg(m_account->server().host(), m_account->userName()));
    m_organisation->clear();
    m_organisation->hide();
    (m_account->isSignedIn() ? m_server : m_here)->setChecked(true);
    offerOrganisations();
    setFailure({});
    setTitle(tr("Share %1").arg(QDir(folder).dirName()),
             tr("Everybody with the link edits this folder with you, live, each in files of their own. What .gitignore names stays private."));
    setLook(Look::Choose);
    openSheet();
}

/// One's own first; nothing to choose for who is in no other.
void ShareSheet::offerOrganisations()
{
    if (!m_account->isSignedIn())
        return;
    whenReady(m_places, m_account->api()->call("GET", QStringLiteral("orgs")), [this](const sync::Expected<QJsonObject> &answer) {
        m_organisation->clear();
        m_organisation->addItem(tr("In your own organisation"), QString());
        const QJsonArray all = answer ? answer->value(QLatin1StringView("organisations")).toArray() : QJsonArray();
        for (const QJsonValue &one : all)
            if (!one[QLatin1StringView("personal")].toBool())
                m_organisation->addItem(tr("In the organisation %1").arg(one[QLatin1StringView("name")].toString()), one[QLatin1StringView("id")].toString());
        m_organisation->setVisible(m_server->isChecked() && m_organisation->count() > 1);
    });
}

QString ShareSheet::role() const { return m_role->currentData().toString(); }

void ShareSheet::showLink(const QString &link, const QString &project)
{
    m_copied = false;
    m_roleOfLink = m_role->currentIndex();
    m_link.edit->setText(link);
    setTitle(tr("%1 is shared").arg(project), tr("Who has this link can join: in Dyad, “Join by link”."));
    setFailure({});
    setLook(Look::Link);
    openSheet();
    m_link.edit->end(false);
    m_link.edit->home(true);        // all of it is chosen, and its beginning is seen
}

void ShareSheet::showInviting(const QString &project)
{
    if (!isOpen())
        m_role->setCurrentIndex(0);
    setTitle(tr("Invite to %1").arg(project), tr("The server makes a link that is good for a while."));
    setFailure({});
    setLook(Look::Inviting);
    openSheet();
}

void ShareSheet::showRefusal(const QString &project, const QString &why)
{
    setTitle(tr("Invite to %1").arg(project), {});
    setLook(Look::Refused);
    setFailure(why);
    openSheet();
}

void ShareSheet::setLook(Look look)
{
    m_look = look;
    const bool choosing = look == Look::Choose || look == Look::Working;
    setBusy(look == Look::Working || look == Look::Inviting, look == Look::Inviting ? tr("Asking the server") : tr("Starting"));
    m_name.row->setVisible(choosing);
    m_places->setVisible(choosing);
    m_link.row->setVisible(look == Look::Link);
    m_role->setVisible(look == Look::Link);
    setMain(choosing ? tr("Share") : look == Look::Refused ? tr("Understood") : tr("Copy the link"));
    cancelButton()->setVisible(look != Look::Refused);
    cancelButton()->setText(choosing || look == Look::Inviting ? tr("Cancel") : tr("Close"));
}

QWidget *ShareSheet::firstFocus() { return mainButton(); }

void ShareSheet::accept()
{
    if (m_look == Look::Link) {
        QGuiApplication::clipboard()->setText(m_link.edit->text());
        setMain(tr("Copied"));
        m_copied = true;
        return;
    }
    if (m_look == Look::Refused)
        return closeSheet();
    if (m_look == Look::Inviting)
        return;
    if (m_name.edit->text().trimmed().isEmpty())
        return setError(m_name, tr("Say a name that the others see."));
    ShareController::Request request;
    request.folder = m_folder;
    request.name = QDir(m_folder).dirName();
    request.person = m_name.edit->text().trimmed();
    request.where = m_server->isChecked() ? ShareController::Where::Server : m_network->isChecked() ? ShareController::Where::Network : ShareController::Where::ThisComputer;
    request.server = m_account->server();
    request.api = m_account->serverApi();
    if (request.where == ShareController::Where::Server)
        request.organisation = m_organisation->currentData().toString();
    setFailure({});
    setLook(Look::Working);
    Q_EMIT shareWanted(request);
}

void ShareSheet::cancel()
{
    if (m_look == Look::Working) {
        m_controller->cancel();
        setLook(Look::Choose);
        return;
    }
    closeSheet();
}

} // namespace dyad::app
