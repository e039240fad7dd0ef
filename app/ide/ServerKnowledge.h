// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/knowledge/KnowledgeSource.h"
#include <QPointer>

namespace dyad::app {

class LiveFolder;

/// A shared folder's documents and knowledge on its server. It outlives the folder; then it does not answer. GUI thread.
class ServerKnowledge : public panels::KnowledgeSource {
public:
    explicit ServerKnowledge(LiveFolder *live);
    ~ServerKnowledge() override;
    void call(const QByteArray &method, const QString &rest, const std::optional<QJsonObject> &body, QObject *context, Reply reply) override;
    void upload(const QString &file, QObject *context, Reply reply) override;
    void text(const QString &document, QObject *context, TextReply reply) override;
    bool canWrite() const override;

private:
    QPointer<LiveFolder> m_live;
};

} // namespace dyad::app
