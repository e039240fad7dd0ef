// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QVector>
#include <limits>
#include <optional>

namespace dyad::backend::yavi {

/// The fixed list of what a search can be narrowed by. Empty: not narrowed.
struct SearchFilters {
    QString type;                ///< media type
    QString language;            ///< ISO 639-1
    QString classification;
    QString base;                ///< a knowledge base's id
    qint64 createdFrom = 0;      ///< ms since 1970
    qint64 createdBefore = std::numeric_limits<qint64>::max();
    std::optional<QSet<QString>> documents;     ///< ids

    bool isEmpty() const
    {
        return type.isEmpty() && language.isEmpty() && classification.isEmpty() && base.isEmpty() && createdFrom == 0
            && createdBefore == std::numeric_limits<qint64>::max() && !documents;
    }
};

struct SearchQuery {
    enum Stage { Words = 1, Trigrams = 2, Vectors = 4, All = 7 };
    QString text;
    int limit = 10;
    SearchFilters filters;
    int stages = All;            ///< which rankings are fused; for measuring
};

/// A chunk that was found, and where. Offsets are UTF-16 units into the document's text.
struct Passage {
    struct Mark {
        qint64 start = 0;
        qint64 length = 0;
    };
    qint64 chunk = 0;
    QString document;
    QString name;
    QString type;
    QString url;
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
    int position = 0;            ///< of the chunk in the document
    qint64 start = 0;
    qint64 length = 0;
    QString heading;
    QString text;
    double score = 0;            ///< 1: the best of this answer; not to be compared between answers
    QVector<Mark> marks;         ///< the query's words, in the document
    QString source;              ///< where an answer has passages of several sources; else empty

    QJsonObject toJson() const;
};

/// Who searched, and what was found. A search that found nothing is no error.
struct SearchAnswer {
    QVector<Passage> passages;
    QString source;              ///< "embedded" or "yavi"
    QString note;                ///< why it is another source than one would expect; for a person; mostly empty
};

} // namespace dyad::backend::yavi
