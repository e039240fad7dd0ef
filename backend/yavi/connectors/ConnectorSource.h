// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/connectors/Connector.h"
#include "backend/yavi/connectors/Reach.h"
#include "backend/yavi/text/CancelFlag.h"
#include <QByteArray>
#include <QHash>
#include <functional>
#include <memory>

namespace dyad::backend::yavi {

/// One thing at a source that becomes a document.
struct SourceItem {
    QString key;                     ///< what it is called there, for ever
    QString version;                 ///< another one: its content is another
    QString name;                    ///< of the document
    QString url;                     ///< where a person finds it; may be empty
    QByteArray bytes;
};

/// What a source tells of what it has.
class SourceSink {
public:
    virtual ~SourceSink() = default;
    /// The version that is here; empty: none.
    virtual QString versionOf(const QString &key) const = 0;
    /// New or changed. An error ends the sync.
    virtual sync::Expected<void> take(const SourceItem &item) = 0;
    /// As it was.
    virtual void keep(const QString &key) = 0;
    /// Deleted there, for certain.
    virtual void gone(const QString &key) = 0;
    /// There, but it cannot be had: said, and the rest goes on.
    virtual void skip(const QString &key, const QString &why) = 0;
    /// Whether to end early: "lease-lost", "stopping".
    virtual sync::Expected<void> check() = 0;
};

/// Fetches what is new. Blocks; one work thread. Errors have codes that remedyFor() knows.
class ConnectorSource {
public:
    struct End {
        QString cursor;              ///< for the next sync
        bool isComplete = false;     ///< everything that is there was named: the rest is gone
    };
    virtual ~ConnectorSource() = default;
    virtual sync::Expected<End> fetch(const QString &cursor, SourceSink &sink) = 0;

    /// "bad-request" where the kind is unknown or a setting is missing.
    static sync::Expected<std::unique_ptr<ConnectorSource>> of(const Connector &connector, const Reach &reach, bool byAdmin);
};

/// Whether a name fits one of "*.pdf,*.md"; an empty list fits all.
bool fitsNames(const QString &name, const QString &patterns);
/// A file name out of what a source calls something.
QString fileNameOf(const QString &text, const QString &suffix);

} // namespace dyad::backend::yavi
