// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QString>
#include <memory>

namespace dyad::backend {

/// The key above all others: it wraps the data keys, and may live where no program can read it. Any thread; may block on a network or
/// a device. Errors: "key-file-missing", "key-file-bad", "key-wrong" (it is another key), "key-unreachable".
class MasterKey {
public:
    virtual ~MasterKey() = default;
    /// Public name of the key that wraps now. Says nothing of the key itself.
    virtual QString id() const = 0;
    /// Whether a key wrapped under that name can be opened here, as far as one can tell without trying.
    virtual bool knows(const QString &id) const = 0;
    /// For people: "the key file /var/lib/dyad/vault.key".
    virtual QString source() const = 0;
    /// `associated` is bound to it where the method can do that.
    virtual sync::Expected<QByteArray> wrap(const QByteArray &key, const QByteArray &associated) = 0;
    virtual sync::Expected<QByteArray> unwrap(const QByteArray &wrapped, const QString &id, const QByteArray &associated) = 0;
    /// Looks again: a newer key may have come.
    virtual sync::Expected<void> reload() = 0;
    /// Makes a newer key and wraps with it from now on. "not-supported" where keys are made elsewhere.
    virtual sync::Expected<void> addKey();

    /// `source`: "" (the file vault.key in `dataDirectory`), "file:/path", "environment:VARIABLE", "credential:NAME" (systemd's
    /// $CREDENTIALS_DIRECTORY), "pkcs11:/module.so?token=T&object=O&pin-file=F", "azure:https://VAULT/keys/NAME[/VERSION]".
    /// `mayMake`: a file that is not there is made. "bad-value" for what none of them is.
    static sync::Expected<std::unique_ptr<MasterKey>> open(const QString &source, const QString &dataDirectory, bool mayMake);
    /// The file of a source that is one, else empty.
    static QString fileOf(const QString &source, const QString &dataDirectory);
};

} // namespace dyad::backend
