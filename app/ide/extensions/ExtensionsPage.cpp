// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/extensions/ExtensionsPage.h"
#include "app/ide/extensions/ExtensionStore.h"
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFrame>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dyad::app {

namespace {
constexpr int Widest = 720, Side = 28;

QLabel *label(const char *role, const QString &text, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setProperty("role", QLatin1String(role));
    made->setWordWrap(true);
    made->setTextFormat(Qt::PlainText);     // an extension says what it likes
    return made;
}

QString nameOf(const QString &permission)
{
    if (permission == QLatin1String("read"))
        return ExtensionsPage::tr("read the text of the open file");
    if (permission == QLatin1String("servers"))
        return ExtensionsPage::tr("start its language servers in folders that you trust");
    return permission == QLatin1String("edit") ? ExtensionsPage::tr("change the open file") : ExtensionsPage::tr("read the files of the folder");
}
} // namespace

/// What it brings, so that one knows before it is switched on.
QString ExtensionsPage::partsOf(const ExtensionManifest &one)
{
    QStringList parts;
    const auto add = [&](qsizetype count, const QString &text) {
        if (count > 0)
            parts.append(text);
    };
    add(one.commands.size(), tr("%n command(s)", nullptr, int(one.commands.size())));
    add(one.snippets.size(), tr("%n snippet(s)", nullptr, int(one.snippets.size())));
    add(one.tasks.size(), tr("%n task(s)", nullptr, int(one.tasks.size())));
    add(one.themes.size(), tr("%n theme(s)", nullptr, int(one.themes.size())));
    add(one.templates.size(), tr("%n project template(s)", nullptr, int(one.templates.size())));
    add(one.tools.size(), tr("%n tool(s) for the AI", nullptr, int(one.tools.size())));
    for (auto server = one.languageServers.begin(); server != one.languageServers.end(); ++server)
        parts.append(tr("the language server %1").arg(server.value()[QLatin1String("programs")][0].toString()));
    return parts.isEmpty() ? QString() : tr("Brings: %1.").arg(parts.join(QStringLiteral(", ")));
}

ExtensionsPage::ExtensionsPage(ExtensionStore *store, NotesOn notesOn, QWidget *parent)
    : QWidget(parent), m_store(store), m_notesOn(std::move(notesOn)), m_column(new QVBoxLayout)
{
    setObjectName(QStringLiteral("extensionsPage"));
    setProperty("surface", QStringLiteral("editor"));
    setAttribute(Qt::WA_StyledBackground);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(Side, 18, 0, 0);
    auto *buttons = new QHBoxLayout;
    auto *folder = new QPushButton(tr("Install from a folder"), this);
    folder->setObjectName(QStringLiteral("extensions.folder"));
    auto *zip = new QPushButton(tr("Install from a zip"), this);
    zip->setObjectName(QStringLiteral("extensions.zip"));
    buttons->addWidget(folder);
    buttons->addWidget(zip);
    buttons->addStretch(1);
    outer->addWidget(label("title", tr("Extensions"), this));
    outer->addLayout(buttons);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(scroll);
    inside->setLayout(m_column);
    inside->setMaximumWidth(Widest + Side);     // in a wider one the words of the cards are measured for too few lines
    m_column->setContentsMargins(0, 8, Side, Side);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    outer->addWidget(scroll, 1);
    setFocusProxy(folder);
    connect(folder, &QPushButton::clicked, this, [this] {
        if (const QString source = QFileDialog::getExistingDirectory(this, tr("Folder of the extension"), QDir::homePath()); !source.isEmpty())
            Q_EMIT installRequested(source);
    });
    connect(zip, &QPushButton::clicked, this, [this] {
        if (const QString source = QFileDialog::getOpenFileName(this, tr("Archive of the extension"), QDir::homePath(), tr("Archives (*.zip)")); !source.isEmpty())
            Q_EMIT installRequested(source);
    });
    connect(m_store, &ExtensionStore::changed, this, &ExtensionsPage::fill, Qt::QueuedConnection);
    fill();
}

void ExtensionsPage::fill()
{
    delete m_content;
    while (QLayoutItem *item = m_column->takeAt(0))
        delete item;
    m_content = new QWidget(this);
    m_content->setMaximumWidth(Widest);
    auto *cards = new QVBoxLayout(m_content);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(10);
    for (const ExtensionManifest &one : m_store->all())
        cards->addWidget(makeCard(one.id));
    if (m_store->all().isEmpty())
        cards->addWidget(label("muted", tr("None yet. An extension is a folder with a manifest.json: commands, snippets, tasks, themes and project templates of your own; the guide says how."), m_content));
    for (const QString &problem : m_store->problems())
        cards->addWidget(label("error", problem, m_content));
    m_column->addWidget(m_content);
    m_column->addStretch(1);
}

QWidget *ExtensionsPage::makeCard(const QString &id)
{
    const ExtensionManifest &one = *m_store->find(id);
    auto *card = new QFrame(m_content);
    card->setProperty("surface", QStringLiteral("raised"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    auto *enabled = new QCheckBox(one.name + QLatin1Char(' ') + one.version, card);
    enabled->setObjectName(QStringLiteral("extension.enabled.") + id);
    enabled->setChecked(m_store->isEnabled(id));
    column->addWidget(enabled);
    column->addWidget(label("muted", one.text, card));
    if (const QString brings = partsOf(one); !brings.isEmpty())
        column->addWidget(label("muted", brings, card));
    for (const QString &note : m_notesOn(id))
        column->addWidget(label("muted", note, card));
    for (const QString &permission : one.permissions) {
        auto *may = new QCheckBox(tr("May %1").arg(nameOf(permission)), card);
        may->setObjectName(QStringLiteral("extension.may.") + id + QLatin1Char('.') + permission);
        may->setChecked(m_store->grant(id, permission) == ExtensionStore::Grant::Granted);
        column->addWidget(may);
        connect(may, &QCheckBox::toggled, this, [this, id, permission](bool on) { m_store->setGrant(id, permission, on); });
    }
    auto *remove = new QPushButton(tr("Remove"), card);
    remove->setObjectName(QStringLiteral("extension.remove.") + id);
    remove->setAccessibleName(tr("Remove %1").arg(one.name));
    remove->setProperty("danger", true);
    column->addWidget(remove, 0, Qt::AlignLeft);
    connect(enabled, &QCheckBox::toggled, this, [this, id](bool on) { m_store->setEnabled(id, on); });
    connect(remove, &QPushButton::clicked, this, [this, id] { (void)m_store->remove(id); });
    return card;
}

} // namespace dyad::app
