// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QVector>
#include <memory>
#include <shared_mutex>

namespace dyad::backend::yavi {

/// The vectors of one project's chunks, in memory, searched one by one: exact, and at 100,000 chunks a few milliseconds. They lie by dimension, as
/// a question of a few words is not zero in a few dozens of the 512 only: the others are never read. Thread-safe.
class VectorIndex {
public:
    struct Item {
        qint64 chunk = 0;
        QByteArray vector;
    };
    void add(const QString &document, const QVector<Item> &items);
    void remove(const QString &document);
    /// The chunks nearest to `vector`, best first, with a similarity of at least `least`; of these documents only, where given.
    QVector<qint64> nearest(const QByteArray &vector, int most, double least, const QSet<QString> *documents) const;
    qsizetype size() const;

private:
    struct Part {
        QByteArray kind;             ///< what its vectors are of: empty for n-grams, else what Embedder calls the model
        QVector<qint64> chunks;
        QByteArray vectors;          ///< first dimension of all chunks, second of all, …
    };
    static void append(Part &part, const QVector<const Item *> &items);
    mutable std::shared_mutex m_mutex;
    QHash<QString, Part> m_parts;
};

} // namespace dyad::backend::yavi
