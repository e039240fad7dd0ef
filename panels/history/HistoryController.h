// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/history/HistoryChanges.h"
#include "panels/history/HistorySource.h"
#include "sync/session/DocumentSession.h"
#include <QCache>
#include <QPointer>
#include <QTimer>
#include <memory>
#include <optional>

namespace dyad::panels {

/// The history panel without its widgets: which file, which place in its life, what changed there. GUI thread.
class HistoryController : public QObject {
    Q_OBJECT
public:
    enum class State {
        NotShared,      ///< a folder of one's own: there is nobody who keeps a history
        NoFile,         ///< no text of the project is in front
        Loading,
        Empty,          ///< nobody has changed it yet
        Ready,
        Failed,         ///< message() says why
    };
    enum class Event { Unshared, FileLeft, FileEntered, Arrived, ArrivedEmpty, Refused };
    static constexpr int Buckets = 160;
    static constexpr int RestMs = 60;           ///< how long a place is held before its texts are fetched
    static constexpr int RefreshMs = 2000;      ///< after others' or own edits, while somebody looks

    explicit HistoryController(QObject *parent = nullptr);

    void clear(bool shared);                    ///< no file; shared: the folder is
    /// document: nullptr where the file is gone. lastSeen: the version when this person was last here; nullopt: never.
    void setFile(std::shared_ptr<HistorySource> source, std::shared_ptr<sync::DocumentSession> document, std::optional<sync::Version> lastSeen);
    void setLastSeen(std::optional<sync::Version> version);
    /// Nothing is fetched while nobody looks.
    void setWatched(bool watched);
    void reload();

    State state() const { return m_state; }
    QString message() const { return m_message; }
    const sync::ApiHistory &history() const { return m_history; }
    QString nameOf(sync::MemberId member) const;
    int bucket() const { return m_bucket; }     ///< the chosen place; -1: none
    void select(int bucket);
    void step(int by) { select(m_bucket + by); }

    /// Compares with the version when one was last here. False: one never was, or nothing has happened since.
    bool compareSinceLeft();
    bool canCompareSinceLeft() const { return m_state == State::Ready && m_lastSeen && *m_lastSeen < m_history.version; }
    bool isSinceLeft() const { return m_sinceLeft; }
    bool canRestore() const;
    /// Makes the text what it was at the chosen place. An edit like any other: it can be undone, and others' edits are merged with it.
    /// Of a file that is gone: asks to have it back (fileRestoreRequested).
    void restore();

    /// Takes back what the person whose change stands at the chosen place did there, and nothing else: first as a preview (changes() shows
    /// it), then, confirmed, as an edit.
    bool canTakeBack() const;
    void previewTakeBack();
    bool isPreviewing() const { return m_preview.has_value(); }
    /// How much of the change can still be taken back.
    const sync::past::TakenBack &preview() const { return m_preview->back; }
    QString previewOf() const { return m_previewOf; }       ///< the name
    void confirmTakeBack();
    void leavePreview();
    /// Compares any two versions, as "since you left" does (isSinceLeft() is true then).
    void compareVersions(sync::Version before, sync::Version after, const QString &title);
    QString comparison() const { return m_comparison; }     ///< what isSinceLeft() compares, in words
    bool isFileGone() const { return m_source && !m_document; }

    /// Of what is chosen: versions compared, and the lines. Busy: the texts are on their way.
    bool isComparing() const { return m_comparing; }
    const QVector<HistoryLine> &changes() const { return m_changes; }

Q_SIGNALS:
    void stateChanged();
    void historyChanged();
    void placeChanged();
    void changesChanged();
    void restored();
    void takenBack();
    void fileRestoreRequested(const QByteArray &text);
    void failed(const QString &message);

private:
    static State next(State state, Event event);
    void handle(Event event);
    void arrived(sync::Expected<sync::ApiHistory> answer);
    void compare(sync::Version before, sync::Version after);
    void fetch();
    void showPreview(const sync::ApiRevert &revert, const QByteArray &text);
    sync::TextOperation carried(const sync::ApiRevert &revert, const QByteArray &text) const;
    void edit(const sync::TextOperation &op);
    void comparePlace();
    void showChanges(const QByteArray &before, const QByteArray &after);
    void withText(sync::Version version, std::function<void(const QByteArray &)> then);
    void applyText(const QByteArray &text);
    void watchDocument();

    State m_state = State::NotShared;
    QString m_message;
    std::shared_ptr<HistorySource> m_source;
    std::shared_ptr<sync::DocumentSession> m_document;
    std::optional<sync::Version> m_lastSeen;
    sync::ApiHistory m_history;
    QVector<HistoryLine> m_changes;
    QCache<sync::Version, QByteArray> m_texts{16 << 20};    // bytes
    QTimer m_rest, m_refresh;
    std::optional<std::pair<sync::Version, sync::Version>> m_wanted;    // to be compared once the texts before have come
    std::optional<sync::ApiRevert> m_preview;
    QByteArray m_previewBase;           // the text of m_preview's version
    QString m_previewOf, m_comparison;
    quint64 m_serial = 0;               // of the newest request; answers to older ones are not shown
    quint64 m_file = 0;                 // raised with each file
    int m_bucket = -1;
    bool m_watched = false, m_stale = false, m_sinceLeft = false, m_comparing = false, m_loading = false, m_fetching = false;
};

} // namespace dyad::panels
