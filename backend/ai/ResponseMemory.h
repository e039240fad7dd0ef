// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMutex>
#include <QString>
#include <optional>

namespace dyad::backend::ai {

/// What was said before answers of the Responses API, so that clients can name an answer (previous_response_id) or one of its items (item_reference)
/// in place of sending it again. In this process's memory, for the account that asked, until newer ones need the room. Any thread.
class ResponseMemory
{
public:
    static constexpr qsizetype MostBytes = 64 << 20;
    static constexpr qsizetype MostEach = 4 << 20; ///< bytes of a conversation; a longer one is not kept
    static constexpr qsizetype MostResponses = 4096;

    /// `items`: all that was said up to the end of the answer, as input items.
    void keep(const QString &response, const QString &account, const QJsonArray &items);
    /// Puts what was said before into `body`'s input. False where it names what is not kept, or is another's: `missing` is its id.
    bool complete(QJsonObject &body, const QString &account, QString &missing) const;
    /// The input as a list of items, whatever form it came in.
    static QJsonArray itemsOf(const QJsonValue &input);

private:
    struct Kept {
        QString account;
        QJsonArray items;
        qsizetype bytes = 0;
    };
    const Kept *find(const QString &response, const QString &account) const;
    std::optional<QJsonObject> itemNamed(const QString &id, const QString &account) const;

    mutable QMutex m_mutex;
    QHash<QString, Kept> m_kept;
    QList<QString> m_order; ///< oldest first
    qsizetype m_bytes = 0;
};

} // namespace dyad::backend::ai
