// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/Conversation.h"
#include "backend/collaboration/AiDoor.h"
#include "backend/platform/WorkQueue.h"
#include <QHash>
#include <QObject>
#include <QSet>
#include <functional>
#include <map>
#include <memory>

namespace dyad::backend::ai {

class AiService;

/// The answers under way, and who hears of them: everybody in the project, or whose thread it is. One answer at a time in a thread;
/// what is asked meanwhile waits its turn. Loop thread, but for the functions that say otherwise. The AI thread must have ended before it goes.
class LiveAnswers : public QObject, public AiDoor
{
    Q_OBJECT
public:
    using Tell = std::function<void(const QString &project, const QString &account, const QByteArray &message)>;
    LiveAnswers(AiService &service, WorkQueue &work);
    void setTell(Tell tell) { m_tell = std::move(tell); }

    // AiDoor
    void generate(const Asker &asker, sync::wire::AiGenerate &&request, Refused refused) override;
    void cancel(const Asker &asker, const QString &id, Refused refused) override;
    sync::wire::AiAnswers running(const Asker &asker) const override;
    void reviewed(const Asker &asker, const sync::wire::AiReview &review) override;
    bool isPrivate(const QString &project, const QString &thread) const override;

    // Any thread; each is news for those who may hear.
    void began(const Begun &begun);
    void grew(const QString &id, const sync::wire::AiChunk &piece);
    void ended(const QString &id, const sync::wire::AiComplete &end);
    /// limit: where its cap has changed; -1: it has none now.
    void threadChanged(const ChatStore::Thread &thread, bool removed, std::optional<qint64> limit = {});

    static constexpr int MostWaiting = 20;       ///< questions that wait in one thread

private:
    struct Running {
        QString project, account, privateTo;
        sync::wire::AiQuestion question;
        sync::wire::AiChunk answer;              ///< all of it so far
    };
    struct Waiting {
        Question question;
        Refused refused;
    };
    void start(Question &&question, Refused refused);
    void started(const QString &id, const QString &thread, sync::Expected<Begun> begun, const Refused &refused);
    void startNext(const QString &thread);
    void failedEarly(const QString &id, const QString &thread);
    template<typename M>
    void tell(const QString &project, const QString &account, const M &message) const;

    AiService &m_service;
    WorkQueue &m_work;
    Tell m_tell;
    std::map<QString, Running> m_running;        // by id
    QHash<QString, QString> m_busy;              // thread -> id that is being answered
    QHash<QString, std::vector<Waiting>> m_waiting;
    QSet<QString> m_beginning, m_cancelled;      // ids
    QHash<QString, bool> m_private;              // threads that were seen
};

} // namespace dyad::backend::ai
