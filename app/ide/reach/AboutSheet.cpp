// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/reach/AboutSheet.h"
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSysInfo>

namespace dyad::app {

namespace {
constexpr int NoticesHeight = 260;
}

AboutSheet::AboutSheet(QWidget *window)
    : FormSheet(QStringLiteral("about"), window)
{
    setCardWidth(560);
    setTitle(QStringLiteral("Dyad " DYAD_VERSION), tr("An IDE in which a team works in one live working copy. Apache License 2.0; with Qt %1 on %2.").arg(QLatin1String(qVersion()), QSysInfo::prettyProductName()));
    addWidget(makeNotices());
    setMain(tr("Close"));
    cancelButton()->setText(tr("Copy"));
    cancelButton()->disconnect(this);
    connect(cancelButton(), &QPushButton::clicked, this, [] {
        QGuiApplication::clipboard()->setText(QStringLiteral("Dyad " DYAD_VERSION "\nQt %1\n%2 (%3)\n").arg(QLatin1String(qVersion()), QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture()));
    });
}

QString AboutSheet::noticesAsText()
{
    QFile file(QStringLiteral(":/dyad/notices.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines;
    for (const QJsonValue &one : QJsonDocument::fromJson(file.readAll()).array())
        lines.append(QStringLiteral("%1 — %2\n%3, %4\n").arg(one[QLatin1String("name")].toString(), one[QLatin1String("for")].toString(), one[QLatin1String("license")].toString(), one[QLatin1String("by")].toString()));
    return lines.join(QLatin1Char('\n'));
}

QWidget *AboutSheet::makeNotices()
{
    auto *text = new QPlainTextEdit(noticesAsText(), body());
    text->setObjectName(QStringLiteral("about.notices"));
    text->setAccessibleName(tr("Notices of the software that Dyad is made with"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFixedHeight(NoticesHeight);
    return text;
}

} // namespace dyad::app
