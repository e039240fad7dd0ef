// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/CircuitBreaker.h"
#include "backend/yavi/YaviBackend.h"
#include "backend/platform/BlockingHttp.h"
#include <QElapsedTimer>
#include <QJsonDocument>
#include <mutex>

namespace dyad::backend::yavi {

/// A Yavi server elsewhere, or another server of ours under /api/yavi: takes the answers of both kinds of client, wrapped ({"documents": [...]})
/// and bare. At most LimitMs a call with all its attempts; after some failures in a row none are made for a while. The key goes into one
/// header of calls to that one server, and nowhere else.
class RemoteYavi : public YaviBackend {
public:
    static constexpr int LimitMs = 30'000;

    struct Settings {
        QUrl url;                            ///< "https://api.yavi.ai", "https://HOST/api/yavi"
        QString key;
        int limitMs = LimitMs;
        int attempts = 3;
        int restMs = 200;                    ///< before the second attempt; doubled each time
        ai::CircuitBreaker::Settings breaker;
    };
    explicit RemoteYavi(Settings settings);

    sync::Expected<void> health() override;
    sync::Expected<SearchAnswer> search(const Scope &scope, const SearchQuery &query) override;
    /// Of the remote knowledge base that has the same name; "not-found" where there is none.
    sync::Expected<Answer> ask(const Scope &scope, const KnowledgeBase &base, const QString &question, const QString &account) override;

    /// Whether a call would be made now.
    bool isOpenForCalls();
    /// Tolerant readers of both shapes; for tests too.
    static SearchAnswer readSearch(const QJsonDocument &json);
    static Answer readAnswer(const QJsonDocument &json);

private:
    sync::Expected<QJsonDocument> call(const QByteArray &method, const QString &path, const QJsonObject &body = {});
    sync::Expected<BlockingHttp::Reply> attempt(BlockingHttp::Call call);
    void note(bool good);

    const Settings m_settings;
    std::mutex m_mutex;
    ai::CircuitBreaker m_breaker;
    QElapsedTimer m_clock;
};

} // namespace dyad::backend::yavi
