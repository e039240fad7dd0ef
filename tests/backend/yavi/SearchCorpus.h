// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QList>
#include <QString>
#include <QStringList>

namespace dyad::test {

struct CorpusDocument {
    QString name;
    QString text;
};
/// A question, and the documents that answer it: the first fully (grade 2), the others partly (1).
struct CorpusQuestion {
    QString text;
    QStringList answeredBy;
};
QList<CorpusDocument> searchCorpus();
QList<CorpusQuestion> corpusQuestions();

} // namespace dyad::test
