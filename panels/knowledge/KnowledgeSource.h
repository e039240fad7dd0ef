// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QJsonObject>
#include <functional>
#include <optional>

class QObject;

namespace dyad::panels {

/// Where a project's documents and knowledge are asked for. Replies come once, on the GUI thread, while `context` lives.
class KnowledgeSource {
public:
    using Reply = std::function<void(const sync::Expected<QJsonObject> &)>;
    using TextReply = std::function<void(const sync::Expected<QString> &)>;

    virtual ~KnowledgeSource() = default;
    /// `rest`: below /api/v1/projects/PROJECT/ (docs/api.md), percent-encoded.
    virtual void call(const QByteArray &method, const QString &rest, const std::optional<QJsonObject> &body, QObject *context, Reply reply) = 0;
    virtual void upload(const QString &file, QObject *context, Reply reply) = 0;
    /// A document's whole text.
    virtual void text(const QString &document, QObject *context, TextReply reply) = 0;
    virtual bool canWrite() const = 0;
};

} // namespace dyad::panels
