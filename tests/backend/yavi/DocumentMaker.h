// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QList>
#include <QString>

/// Documents as office programs write them, made by hand.
namespace dyad::test::make {

struct ZipEntry {
    QByteArray name;
    QByteArray bytes;
    quint32 declaredSize = 0;        ///< other than the true one: a lie
};
QByteArray zip(const QList<ZipEntry> &entries);
QByteArray docx(const QString &heading, const QStringList &paragraphs);
QByteArray odt(const QString &heading, const QStringList &paragraphs);
QByteArray pptx(const QStringList &slides);
QByteArray xlsx(const QList<QStringList> &rows);
/// One page of Helvetica.
QByteArray pdf(const QStringList &lines);

} // namespace dyad::test::make
