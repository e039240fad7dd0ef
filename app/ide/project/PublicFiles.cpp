// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/project/PublicFiles.h"
#include "app/ide/FutureReply.h"
#include "app/ide/ServerCalls.h"
#include <QApplication>
#include <QClipboard>
#include <QCryptographicHash>
#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QTemporaryFile>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dyad::app {

namespace {

constexpr int ListHeight = 150;
constexpr int AddressOf = Qt::UserRole + 1;

} // namespace

PublicFiles::PublicFiles(QWidget *parent)
    : QWidget(parent), m_path(new QLineEdit(this)), m_publish(new QPushButton(tr("Publish"), this)), m_copy(new QPushButton(tr("Copy the address"), this)),
      m_back(new QPushButton(tr("Take it back"), this)), m_list(new QListWidget(this))
{
    auto *column = new QVBoxLayout(this);
    auto *hint = new QLabel(tr("Whoever has the address of a published file reads it, without signing in, as it was when it was published."), this);
    hint->setWordWrap(true);
    auto *row = new QHBoxLayout;
    m_path->setObjectName(u"public.path"_s);
    m_path->setAccessibleName(tr("File to publish"));
    m_path->setPlaceholderText(tr("docs/report.pdf"));
    m_publish->setObjectName(u"public.publish"_s);
    m_publish->setAutoDefault(false);
    row->addWidget(m_path, 1);
    row->addWidget(m_publish);
    m_list->setObjectName(u"public.list"_s);
    m_list->setAccessibleName(tr("Published files"));
    m_list->setMinimumHeight(ListHeight);
    auto *buttons = new QHBoxLayout;
    m_copy->setObjectName(u"public.copy"_s);
    m_back->setObjectName(u"public.back"_s);
    for (QPushButton *button : {m_copy, m_back}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addWidget(hint);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(m_publish, &QPushButton::clicked, this, &PublicFiles::publish);
    connect(m_path, &QLineEdit::returnPressed, this, &PublicFiles::publish);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_list->currentItem()->data(AddressOf).toString());
        m_copy->setText(tr("Copied"));
    });
    connect(m_back, &QPushButton::clicked, this, &PublicFiles::takeBack);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        m_sure = false;
        m_back->setText(tr("Take it back"));
        m_copy->setText(tr("Copy the address"));
        m_copy->setEnabled(item != nullptr);
        m_back->setEnabled(item != nullptr);
    });
}

PublicFiles::~PublicFiles() = default;

/// Enter presses the button that has the focus; the sheet's own is for another page.
void PublicFiles::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QWidget::keyPressEvent(event);
    auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
    if (button && isAncestorOf(button))
        button->click();
    event->accept();
}

QString PublicFiles::place() const { return u"projects/%1/published"_s.arg(m_live->record().project); }

void PublicFiles::openFor(LiveFolder *live, const QString &path)
{
    m_live = live;
    m_path->setText(path);
    m_publish->setEnabled(true);
    list({});
    ask();
}

/// Says it, and lets the button be pressed again.
bool PublicFiles::hasFailed(const sync::Error *error)
{
    m_publish->setEnabled(true);
    Q_EMIT failed(error ? QString::fromStdString(error->message) : QString());
    return error != nullptr;
}

void PublicFiles::ask()
{
    if (!m_live)
        return;
    callServer(m_live->api(), this, "GET", place(), {}, [this](const sync::Expected<QJsonObject> &answer) {
        if (answer)
            list(*answer);
        else
            hasFailed(&answer.error());
    });
}

void PublicFiles::list(const QJsonObject &answer)
{
    m_list->clear();
    const QJsonArray all = answer[u"published"_s].toArray();
    for (const QJsonValue &one : all) {
        const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(one[u"createdAt"_s].toInteger()), QLocale::ShortFormat);
        auto *item = new QListWidgetItem(tr("%1, %2, since %3").arg(one[u"name"_s].toString(), QLocale().formattedDataSize(one[u"size"_s].toInteger()), when), m_list);
        item->setData(Qt::UserRole, one[u"id"_s].toString());
        item->setData(AddressOf, one[u"url"_s].toString());
    }
    m_copy->setEnabled(false);
    m_back->setEnabled(false);
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);            // the newest
}

/// Says why, and goes back to the path: the button that was pressed rested meanwhile and lost the focus.
void PublicFiles::refuse(const sync::Error &error)
{
    hasFailed(&error);
    m_path->setFocus(Qt::OtherFocusReason);
    m_path->selectAll();
}

void PublicFiles::publish()
{
    const QString path = m_path->text().trimmed();
    if (!m_live || path.isEmpty() || !m_publish->isEnabled())
        return;
    m_publish->setEnabled(false);
    whenReady(this, m_live->api()->content(m_live->record().project, path), [this, name = path.section(u'/', -1)](const sync::Expected<sync::ApiContent> &content) {
        if (content)
            upload(content->bytes, name);
        else
            refuse(content.error());
    });
}

/// As bytes of the project that stay, whatever becomes of the file.
void PublicFiles::upload(const QByteArray &bytes, const QString &name)
{
    if (!m_live)
        return;
    m_file = std::make_unique<QTemporaryFile>();
    if (!m_file->open() || m_file->write(bytes) != bytes.size() || !m_file->flush())
        return refuse({"no-room", m_file->errorString().toStdString()});
    const QByteArray sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    whenReady(this, m_live->api()->putBlob(m_live->record().project, sha256, m_file->fileName()), [this, sha256, name](const sync::Expected<bool> &done) {
        if (done)
            finish(QString::fromLatin1(sha256), name);
        else
            refuse(done.error());
    });
}

void PublicFiles::finish(const QString &sha256, const QString &name)
{
    m_file.reset();
    if (!m_live)
        return;
    callServer(m_live->api(), this, "POST", place(), QJsonObject{{u"sha256"_s, sha256}, {u"name"_s, name}}, [this](const sync::Expected<QJsonObject> &made) {
        if (!made)
            return refuse(made.error());
        hasFailed(nullptr);
        m_list->setFocus(Qt::OtherFocusReason);
        ask();
    });
}

void PublicFiles::takeBack()
{
    if (!m_live || !m_list->currentItem())
        return;
    if (!m_sure) {
        m_sure = true;
        return m_back->setText(tr("Take it back now"));
    }
    callServer(m_live->api(), this, "DELETE", place() + u'/' + m_list->currentItem()->data(Qt::UserRole).toString(), {}, [this](const sync::Expected<QJsonObject> &done) {
        if (!hasFailed(done ? nullptr : &done.error()))
            ask();
    });
}

} // namespace dyad::app
