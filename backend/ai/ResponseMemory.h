// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Clock.h"
#include "sync/text/Error.h"
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMutex>
#include <QString>
#include <map>
#include <optional>

namespace dyad::backend::ai {

/// What was said before answers of the Responses API, so that clients can name an answer (previous_response_id) or one of its items (item_reference)
/// in place of sending it again. In this process's memory, for the account that asked, until newer ones need the room. Any thread.
class ResponseMemory
{
public:
    static constexpr qsizetype MostBytes = 64 << 20;     ///< of memory, as bytesOf() reckons it
    static constexpr qsizetype MostEach = 4 << 20;       ///< the same of a conversation; a longer one is not kept
    static constexpr qsizetype MostResponses = 4096;
    static constexpr qsizetype Shares = 8;               ///< an account has at most one of so many of the bytes and the answers
    static constexpr qsizetype BytesPerValue = 128;      ///< that a value of JSON costs beside its text, whatever it is
    static constexpr qint64 LongestMs = 24LL * 3600 * 1000;
    static constexpr qsizetype MostReferences = 1000;    ///< item_references in a request
    static constexpr qsizetype MostRecalled = 32 << 20;  ///< bytes that they may stand for

    /// Items as they are kept: no more of them than a later request is made of.
    struct Said {
        QJsonArray items;
        qsizetype bytes = 0;
    };
    /// Nothing where that is more than MostEach. Takes time: for a thread that may.
    static std::optional<Said> toKeep(const QJsonArray &items);
    /// `before` and the answer's items. `lifetime`: ms from `now` on, LongestMs at most; 0: not kept at all.
    void keep(const QString &response, const QString &account, const Said &before, const QJsonArray &answer, qint64 lifetime = LongestMs, qint64 now = nowMs());
    /// Puts what was said before into `body`'s input. "previous_response_not_found" where it names what is not kept, or is another's;
    /// "too_many_references", "references_too_large".
    sync::Expected<void> complete(QJsonObject &body, const QString &account, qint64 now = nowMs()) const;
    /// The input as a list of items, whatever form it came in.
    static QJsonArray itemsOf(const QJsonValue &input);
    /// Of memory, about. Ends soon after it is more than `most`.
    static qsizetype bytesOf(const QJsonValue &value, qsizetype most = MostRecalled);

private:
    class Lookup;
    struct Kept {
        QString account;
        Said said;
        qint64 until = 0; ///< ms since 1970
        quint64 number = 0;
    };
    struct Share {
        std::map<quint64, QString> responses; ///< oldest first
        qsizetype bytes = 0;
    };
    std::optional<Said> find(const QString &response, const QString &account, qint64 now) const;
    void drop(const QString &response);
    void makeRoom(const QString &account, qint64 now);

    mutable QMutex m_mutex;
    QHash<QString, Kept> m_kept;
    QHash<QString, Share> m_shares;           ///< by account
    std::map<quint64, QString> m_order;       ///< oldest first
    quint64 m_last = 0;
    qsizetype m_bytes = 0;
};

} // namespace dyad::backend::ai
