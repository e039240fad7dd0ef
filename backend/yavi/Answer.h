// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/search/SearchQuery.h"
#include <QVector>

namespace dyad::backend::yavi {

/// A place in a document that an answer rests on: [number] in the answer's text.
struct Citation {
    int number = 1;
    Passage passage;
    QString quote;               ///< exactly what stands at `start`; of an answer from elsewhere perhaps only nearly
    qint64 start = 0;            ///< UTF-16 units in the document
    qint64 length = 0;
};

struct Answer {
    QString text;
    QVector<Citation> citations;
    QString source;              ///< "embedded" or "yavi"
    bool generated = false;      ///< by a model; else these are the documents' own words
    QString note;                ///< what a person should know about how it came about; may be empty

    QJsonObject toJson() const;
};

/// Out of passages, best first: of each the sentences that say most about the question, in the documents' own words.
Answer quotedAnswer(const QString &question, const QVector<Passage> &passages);
/// The citations that a generated text refers to stay; the others go. Text without any is not an answer from the documents: the note says so.
void keepReferredCitations(Answer &answer);

} // namespace dyad::backend::yavi
