// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/HistorySources.h"
#include "app/ide/FutureReply.h"
#include "app/ide/LiveFolder.h"
#include "sync/store/LocalHistory.h"

namespace dyad::app {

using sync::DocId;
using sync::LocalHistory;
using sync::MemberId;
using sync::Version;

namespace {

class ServerHistory : public panels::HistorySource {
public:
    ServerHistory(LiveFolder *live, DocId doc) : m_live(live), m_doc(doc) {}

    void history(int buckets, QObject *context, HistoryReply reply) override
    {
        if (m_live)
            whenReady(context, m_live->api()->history(project(), m_doc, buckets), std::move(reply));
    }
    void textAt(Version version, QObject *context, TextReply reply) override
    {
        if (!m_live)
            return;
        whenReady(context, m_live->api()->contentOf(project(), m_doc, version), [reply = std::move(reply)](const sync::Expected<sync::ApiContent> &content) {
            reply(content ? sync::Expected<QByteArray>(content->bytes) : std::unexpected(content.error()));
        });
    }
    void blame(QObject *context, Reply<sync::ApiBlame> reply) override
    {
        if (m_live)
            whenReady(context, m_live->api()->blame(project(), m_doc), std::move(reply));
    }
    void revert(Version first, Version last, MemberId member, QObject *context, Reply<sync::ApiRevert> reply) override
    {
        if (m_live)
            whenReady(context, m_live->api()->revert(project(), m_doc, first, last, member), std::move(reply));
    }

private:
    QString project() const { return m_live->project()->projectId(); }
    QPointer<LiveFolder> m_live;
    DocId m_doc;
};

class ServerProjectHistory : public panels::ProjectHistorySource {
public:
    explicit ServerProjectHistory(LiveFolder *live) : m_live(live) {}
    void timeline(qint64 since, int limit, QObject *context, panels::HistorySource::Reply<sync::ApiTimeline> reply) override
    {
        if (m_live)
            whenReady(context, m_live->api()->timeline(m_live->project()->projectId(), since, limit), std::move(reply));
    }

private:
    QPointer<LiveFolder> m_live;
};

class LocalFileHistory : public panels::HistorySource {
public:
    LocalFileHistory(LocalHistory *history, QString path) : m_history(history), m_path(std::move(path)) {}

    void history(int buckets, QObject *context, HistoryReply reply) override
    {
        if (m_history)
            m_history->history(m_path, buckets, context, std::move(reply));
    }
    void textAt(Version version, QObject *context, TextReply reply) override
    {
        if (m_history)
            m_history->textAt(m_path, version, context, std::move(reply));
    }
    void blame(QObject *context, Reply<sync::ApiBlame> reply) override
    {
        if (m_history)
            m_history->blame(m_path, context, std::move(reply));
    }
    void revert(Version first, Version last, MemberId member, QObject *context, Reply<sync::ApiRevert> reply) override
    {
        if (m_history)
            m_history->revert(m_path, first, last, member, context, std::move(reply));
    }

private:
    QPointer<LocalHistory> m_history;
    QString m_path;
};

class LocalFolderHistory : public panels::ProjectHistorySource {
public:
    LocalFolderHistory(LocalHistory *history, QString folder) : m_history(history), m_folder(std::move(folder)) {}
    void timeline(qint64 since, int limit, QObject *context, panels::HistorySource::Reply<sync::ApiTimeline> reply) override
    {
        if (m_history)
            m_history->timeline(m_folder, since, limit, context, std::move(reply));
    }

private:
    QPointer<LocalHistory> m_history;
    QString m_folder;
};

} // namespace

std::shared_ptr<panels::HistorySource> serverHistory(LiveFolder *live, DocId doc) { return std::make_shared<ServerHistory>(live, doc); }
std::shared_ptr<panels::ProjectHistorySource> serverProjectHistory(LiveFolder *live) { return std::make_shared<ServerProjectHistory>(live); }
std::shared_ptr<panels::HistorySource> localHistory(LocalHistory *history, const QString &path) { return std::make_shared<LocalFileHistory>(history, path); }

std::shared_ptr<panels::ProjectHistorySource> localFolderHistory(LocalHistory *history, const QString &folder)
{
    return std::make_shared<LocalFolderHistory>(history, folder);
}

} // namespace dyad::app
