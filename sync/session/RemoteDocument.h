// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ClientDocument.h"
#include "sync/session/DocumentStore.h"
#include "sync/session/EditableDocument.h"
#include "sync/session/RecentOperations.h"
#include "sync/wire/Messages.h"

namespace dyad::sync {

class Clock;

/// A document of a shared project. Created and fed by RemoteProject; outlives it harmlessly (Offline, edits are kept).
class RemoteDocument : public EditableDocument {
    Q_OBJECT
public:
    /// What a document needs of its project.
    class Host {
    public:
        virtual ~Host() = default;
        virtual bool isLive() const = 0;
        virtual QString readOnlyReason(DocId doc) const = 0;         ///< empty: edits are allowed
        virtual void send(const wire::Message &message) = 0;
        virtual DocumentStore *store() = 0;                 ///< may be nullptr
        virtual Clock &clock() = 0;
        virtual void documentChanged(RemoteDocument *document) = 0;     ///< state or number of waiting edits
        virtual void acknowledged(RemoteDocument *document, const TextOperation &op, MemberId by) = 0;   ///< version() has risen, by op; by: 0 for one's own or composed
        virtual void keepRecovery(RemoteDocument *document, const Error &why, const QByteArray &utf8) = 0;
        virtual void storeFailed(const Error &error) = 0;
        virtual void notServed(RemoteDocument *document, const Error &why) = 0;   ///< the server does not serve it; told once
    };
    static constexpr qint64 FirstRetry = 2'000, LongestRetry = 60'000;   ///< ms, of what the server could not serve
    static constexpr qint64 SaveAgainAfter = 2000;      ///< ms after the store took nothing
    static constexpr qint64 SaveWithin = 200;               ///< ms after typing that is not sent yet

    RemoteDocument(DocId doc, Host *host, QObject *parent = nullptr);
    ~RemoteDocument() override;

    DocId doc() const { return m_doc; }
    const Rope &text() const override { return m_client.text(); }
    State state() const override;
    bool isWritable() const override;
    QString readOnlyReason() const override;
    Version version() const override { return m_client.version(); }
    qint64 toAcknowledged(qint64 position) const override { return m_client.toAcknowledged(position); }
    qint64 fromVersion(qint64 position, Version version) const override;
    /// Position of an older version → newest acknowledged one; nullopt: not known any more, or not yet.
    std::optional<qint64> toNewest(qint64 position, Version version, MemberId owner = 0) const;
    qint64 waitingEdits() const { return m_waiting; }
    bool holdsEdits() const { return m_client.holdsEdits(); }
    bool awaitsOpening() const { return m_requested && !m_gone; }       ///< an `open` has not been answered yet
    const ClientDocument &client() const { return m_client; }

    // For RemoteProject.
    void connectionLive();
    void connectionLost();
    void detach();                                          ///< the project goes away
    void deleted();                                         ///< the file is gone from the tree
    void saveNow();
    void receive(const wire::Document &message);
    void receive(wire::CatchUp message);
    void receive(const wire::Ack &message);
    void receive(const wire::FileChanged &message);
    void receive(const wire::ErrorMessage &message);

protected:
    Expected<void> perform(const TextOperation &op) override;
    void performed() override;

private:
    void restore();
    void requestOpen(bool anew = false);
    void reopen(bool anew = false);
    void flush();
    void sendEdit(const ClientDocument::Outgoing &edit);
    void refuseSoon();
    void editRefused(const Error &why);
    void giveUpHeld(const Error &why);
    void resendAfter(qint64 ms);
    void cannotBeServed(const Error &why);
    void served();
    Expected<TextOperation> mergeOpened(const wire::Document &message);
    void settled(qint64 waiting);
    void advanced(const TextOperation &op, bool composed, MemberId by = 0);
    void saveSoon();
    void report();

    DocId m_doc;
    Host *m_host;
    ClientDocument m_client;
    RecentOperations m_recent;
    State m_reported = State::Opening;
    bool m_requested = false;           // an `open` is on its way
    bool m_gone = false;
    QString m_unavailable;              // why the server does not serve it; empty: it does
    qint64 m_retry = FirstRetry;
    int m_refusals = 0;                 // in a row, of what is held
    qint64 m_waiting = 0;
    qint64 m_waitingInFlight = 0;
    // For the store: what was acknowledged since the last save, or that a whole base is due.
    std::vector<TextOperation> m_unsaved;
    bool m_baseDue = true;
    bool m_saveScheduled = false;
    size_t m_operationsStored = 0;
};

} // namespace dyad::sync
