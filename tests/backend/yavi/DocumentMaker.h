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
/// One page of Helvetica. `catalog`: what else stands in the document's root, in PDF's own words.
QByteArray pdf(const QStringList &lines, const QByteArray &catalog = {});

} // namespace dyad::test::make
