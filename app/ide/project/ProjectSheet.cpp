// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/project/ProjectSheet.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/project/PublicFiles.h"
#include "app/ide/project/RightsTable.h"
#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonObject>
#include <QLabel>
#include <QLocale>
#include <QListWidget>
#include <QPushButton>
#include <QStyle>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dyad::app {
namespace {

constexpr int CardWidth = 620, ListHeight = 220, PreviewHeight = 120;

QList<std::pair<QString, QString>> roles()
{
    return {{u"viewer"_s, ProjectSheet::tr("viewer")}, {u"developer"_s, ProjectSheet::tr("developer")}, {u"admin"_s, ProjectSheet::tr("admin")}, {u"owner"_s, ProjectSheet::tr("owner")}};
}

QComboBox *roleBox(QWidget *parent, const QString &now)
{
    auto *box = new QComboBox(parent);
    for (const auto &[role, text] : roles())
        box->addItem(text, role);
    box->setCurrentIndex(box->findData(now));
    return box;
}

} // namespace

ProjectSheet::ProjectSheet(QWidget *window) : FormSheet(u"project"_s, window), m_tabs(new QTabWidget(body())), m_public(new PublicFiles(m_tabs))
{
    setCardWidth(CardWidth);
    m_tabs->setObjectName(u"project.tabs"_s);
    m_tabs->addTab(makeMembers(), tr("Members"));
    m_tabs->addTab(makeRights(), tr("Rights by path"));
    m_tabs->addTab(m_public, tr("Public files"));
    addWidget(m_tabs);
    setMain(tr("Keep the rights"));
    cancelButton()->setText(tr("Close"));
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) { mainButton()->setVisible(tab == 1); });
    mainButton()->hide();
    connect(m_public, &PublicFiles::failed, this, &ProjectSheet::setFailure);
    connect(&m_controller, &ProjectController::membersChanged, this, &ProjectSheet::showMembers);
    connect(&m_controller, &ProjectController::rulesChanged, this, [this] {
        m_rights->setRules(m_controller.rules());
        mainButton()->setEnabled(true);
        m_controller.preview(m_role->currentData().toString());
    });
    connect(m_rights, &RightsTable::edited, this, [this] { setMain(tr("Keep the rights")); });
    connect(&m_controller, &ProjectController::rulesKept, this, [this] { setMain(tr("Kept")); });
    connect(&m_controller, &ProjectController::previewed, this, &ProjectSheet::showPreview);
    connect(&m_controller, &ProjectController::failed, this, [this](const QString &why) {
        setFailure(why);
        showMembers();           // a role that was refused is not shown as if it were given
    });
}

QWidget *ProjectSheet::makeMembers()
{
    m_members = new QTableWidget(0, 3, m_tabs);
    m_members->setObjectName(u"project.members"_s);
    m_members->setAccessibleName(tr("Members"));
    m_members->setHorizontalHeaderLabels({tr("Name"), tr("Role"), QString()});
    m_members->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_members->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_members->verticalHeader()->hide();
    m_members->setShowGrid(false);
    m_members->setSelectionMode(QAbstractItemView::NoSelection);
    m_members->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_members->setTabKeyNavigation(false);
    m_members->setMinimumHeight(ListHeight);
    return m_members;
}

QWidget *ProjectSheet::makeRights()
{
    auto *page = new QWidget(m_tabs);
    auto *column = new QVBoxLayout(page);
    m_rights = new RightsTable(page);
    m_rights->setMinimumHeight(ListHeight - PreviewHeight / 2);
    auto *hint = new QLabel(tr("The last rule that fits counts. secrets/** is a folder with all in it, *.key fits anywhere. Owners are bound by none."), page);
    hint->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    auto *add = new QPushButton(tr("Add a rule"), page);
    add->setObjectName(u"project.addRule"_s);
    auto *remove = new QPushButton(tr("Remove the rule"), page);
    remove->setObjectName(u"project.removeRule"_s);
    m_role = roleBox(page, u"developer"_s);
    m_role->setObjectName(u"project.previewRole"_s);
    m_role->setAccessibleName(tr("Show what this role sees"));
    m_seen = new QListWidget(page);
    m_seen->setObjectName(u"project.preview"_s);
    m_seen->setAccessibleName(tr("What this role sees"));
    m_seen->setFixedHeight(PreviewHeight);
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch();
    buttons->addWidget(new QLabel(tr("Seen by"), page));
    buttons->addWidget(m_role);
    column->addWidget(hint);
    column->addWidget(m_rights);
    column->addLayout(buttons);
    column->addWidget(m_seen);
    connect(add, &QPushButton::clicked, m_rights, &RightsTable::addRule);
    connect(remove, &QPushButton::clicked, m_rights, &RightsTable::removeCurrent);
    connect(m_role, &QComboBox::currentIndexChanged, this, [this] { m_controller.preview(m_role->currentData().toString()); });
    return page;
}

void ProjectSheet::openFor(LiveFolder *live, const QString &path)
{
    setTitle(tr("Members and rights of %1").arg(live->project()->name()), {});
    setFailure({});
    setMain(tr("Keep the rights"));
    m_tabs->setCurrentIndex(0);
    mainButton()->setEnabled(false);        // until the rules are there: what is kept takes their place
    m_controller.open(live);
    m_public->openFor(live, path);
    openSheet();
}

void ProjectSheet::addMember(const QJsonObject &member)
{
    const int row = m_members->rowCount();
    const qint64 number = member[u"member"_s].toInteger();
    const QString name = member[u"name"_s].toString();
    m_members->insertRow(row);
    QString text = name;
    if (member.contains(u"expiresAt"_s))
        text += tr(" (until %1)").arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(member[u"expiresAt"_s].toInteger()).date(), QLocale::ShortFormat));
    m_members->setItem(row, 0, new QTableWidgetItem(text));
    auto *role = roleBox(m_members, member[u"role"_s].toString());
    role->setAccessibleName(tr("Role of %1").arg(name));
    role->setProperty("member", number);
    m_members->setCellWidget(row, 1, role);
    auto *remove = new QPushButton(tr("Remove"), m_members);
    remove->setAccessibleName(tr("Remove %1").arg(name));
    m_members->setCellWidget(row, 2, remove);
    connect(role, &QComboBox::activated, this, [this, role, number] {
        setFailure({});
        m_controller.setRole(number, role->currentData().toString());
    });
    connect(remove, &QPushButton::clicked, this, [this, number, remove, name, sure = false]() mutable {
        setFailure({});
        if (!std::exchange(sure, true)) {       // who is removed loses the project at once: clicked twice
            remove->setText(tr("Really?"));
            remove->setAccessibleName(tr("Really remove %1").arg(name));
            remove->setProperty("danger", true);
            remove->style()->unpolish(remove);
            remove->style()->polish(remove);
            return;
        }
        m_controller.remove(number);
    });
}

void ProjectSheet::showMembers()
{
    m_members->setRowCount(0);
    for (const QJsonValue &member : m_controller.members())
        addMember(member.toObject());
    m_members->resizeColumnToContents(1);
    m_members->resizeColumnToContents(2);
}

void ProjectSheet::showPreview(const QJsonArray &files)
{
    m_seen->clear();
    for (const QJsonValue &file : files) {
        const QString access = file[u"access"_s].toString();
        if (access == u"hidden"_s)
            continue;
        m_seen->addItem(access == u"write"_s ? file[u"path"_s].toString() : tr("%1 (read only)").arg(file[u"path"_s].toString()));
    }
}

QWidget *ProjectSheet::firstFocus() { return m_tabs; }

void ProjectSheet::accept()
{
    setFailure({});
    m_controller.setRules(m_rights->rules());
}

} // namespace dyad::app
