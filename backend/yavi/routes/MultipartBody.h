// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QString>
#include <QVector>

namespace dyad::backend::yavi {

/// A multipart/form-data body (RFC 7578), whole in memory. "bad-request".
struct MultipartBody {
    struct Part {
        QString name;
        QString fileName;        ///< of a file
        QByteArray bytes;
    };
    QVector<Part> parts;

    static bool isMultipart(const QByteArray &contentType);
    static sync::Expected<MultipartBody> parse(const QByteArray &contentType, const QByteArray &body);
    const Part *find(const QString &name) const;
    /// Of a field that is no file; empty where there is none.
    QString text(const QString &name) const;
};

} // namespace dyad::backend::yavi
