// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/CommentQueue.h"
#include "sync/session/ProjectSession.h"
#include <QHash>
#include <QObject>
#include <QStringList>

namespace dyad::sync {

class Clock;
class DocumentStore;

/// The comments of a project as this person sees them: the server's, and on top what was written here and is not there yet. Ranges of the
/// server's threads are of the acknowledged text and go along with it. GUI/main thread.
class CommentBoard : public QObject {
    Q_OBJECT
public:
    using Thread = wire::CommentThread;
    /// What it needs of its project.
    class Host {
    public:
        virtual ~Host() = default;
        virtual bool isReady() const = 0;                               ///< messages can be sent
        virtual void sendComment(const wire::Message &message) = 0;
        virtual std::shared_ptr<DocumentSession> openDocument(DocId doc) = 0;
        /// Where a range of the acknowledged text at `version` is in the local text; nullopt: the document is not open, or at another version.
        virtual std::optional<std::pair<qint64, qint64>> toLocal(DocId doc, Version version, qint64 from, qint64 to) const = 0;
        virtual MemberId self() const = 0;
        virtual quint64 nextRequest() = 0;
        virtual DocumentStore *store() = 0;                             ///< may be nullptr
        virtual Clock &clock() = 0;
        virtual QString pathOf(DocId doc) const = 0;
    };
    static constexpr qint64 SaveWithin = 200;                           ///< ms
    static constexpr qsizetype MostQuote = 1000;                        ///< characters that are kept of what was commented

    explicit CommentBoard(Host *host, QObject *parent = nullptr);
    ~CommentBoard() override;
    void load();                                                        ///< what the store has

    std::vector<Thread> threads() const;
    std::vector<Thread> of(DocId doc) const;
    std::optional<Thread> find(const QString &thread) const;
    /// In the local text; nullopt: the document is not open here.
    std::optional<std::pair<qint64, qint64>> localRange(const Thread &thread) const;
    /// Said here, and not yet known to the server.
    bool isWaiting(const QString &thread) const { return m_queue.concerns(thread); }
    bool isEntryWaiting(const QString &entry) const { return m_queue.holdsEntry(entry); }
    qsizetype waiting() const { return static_cast<qsizetype>(m_queue.size()); }
    MemberId self() const { return m_host->self(); }

    /// A new thread about bytes of the local text; its id. The document must be open here.
    QString begin(DocId doc, qint64 from, qint64 to, const QString &text);
    void reply(const QString &thread, const QString &text);
    void edit(const QString &thread, const QString &entry, const QString &text);
    void remove(const QString &thread, const QString &entry);
    void resolve(const QString &thread, bool resolved);

    // For RemoteProject.
    void received(const wire::Comments &message);
    void received(const wire::CommentChanged &message);
    void received(const wire::CommentRemoved &message);
    bool received(const wire::ErrorMessage &message);                   ///< false: it is about something else
    void acknowledged(DocId doc, Version version, const TextOperation &op);
    void fileRemoved(DocId doc);
    void connectionLost();

Q_SIGNALS:
    void reset();                                                       ///< all is new
    void changed(const QString &thread, dyad::sync::DocId doc);         ///< there, other, or gone
    void waitingChanged(qsizetype waiting);
    /// What was written here cannot be kept there; the words were put aside where there is a store.
    void refused(const dyad::sync::Error &why, const QString &text);

private:
    void put(Thread thread);
    void take(const QString &thread);
    void say(wire::Message message, const QString &thread, DocId doc);
    void answered(const wire::Request &request);
    void dropFront();
    void hold();
    void pump();
    bool prepare(wire::CommentAdd &message);
    void saveQueue();
    void saveSoon();
    void save();

    Host *m_host;
    QHash<QString, Thread> m_known;                                     // as the server has said
    QHash<DocId, QStringList> m_byDoc;
    std::vector<Thread> m_arriving;
    CommentQueue m_queue;
    QHash<DocId, std::shared_ptr<DocumentSession>> m_held;              // documents in which unsent threads begin
    wire::Request m_inFlight;                                           // of the queue's front
    bool m_complete = false;                                            // the server knows comments, and has told all
    bool m_saveScheduled = false, m_queueDirty = false;
};

} // namespace dyad::sync
