// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QDateTime>
#include <QSslConfiguration>
#include <QString>

namespace dyad::backend::gateway {

/// What a server proves itself with.
struct Tls {
    QSslConfiguration configuration;             ///< TLS 1.2 with forward secrecy and 1.3 only
    QDateTime ends;                              ///< of its certificate

    /// Reads both files (PEM). "bad-tls", with a sentence that names the file: unreadable, no certificate, no key, one that does not fit. A
    /// certificate that has ended is no error here: who runs the server may have nothing better, and its clients will tell.
    static sync::Expected<Tls> load(const QString &certificateFile, const QString &keyFile);
    /// Empty while all is well; else a sentence about the certificate's end.
    QString complaint(const QDateTime &now) const;
};

} // namespace dyad::backend::gateway
