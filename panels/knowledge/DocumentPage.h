// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/knowledge/KnowledgeController.h"
#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSplitter;

namespace dyad::panels {

class RowList;

/// A document's text to read: what was looked for is marked, what was found in it (names, money, dates, terms) stands beside it and goes to
/// its place. Looks: loading, text, broken.
class DocumentPage : public QWidget {
    Q_OBJECT
public:
    DocumentPage(KnowledgeController *controller, const QString &document, const QString &name, QWidget *parent = nullptr);
    /// Marks these, and goes to the place (length 0: stays).
    void show(const knowledge::Stretch &place, const QVector<knowledge::Stretch> &marks);
    QPlainTextEdit *text() const { return m_text; }
    RowList *findings() const { return m_findings; }
    QString selectedQuote() const;

Q_SIGNALS:
    void closeRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead(const QString &name);
    void load();
    void setText(const QString &text);
    void setDetails(const QJsonObject &details);
    void find(const QString &words);
    void step(int by);
    void paintMarks();
    void select(const knowledge::Stretch &place);

    KnowledgeController *m_controller;
    const QString m_document;
    QLabel *m_about, *m_summary, *m_count;
    QLineEdit *m_field;
    QPlainTextEdit *m_text;
    RowList *m_findings;
    QSplitter *m_split = nullptr;
    QVector<knowledge::Stretch> m_marks, m_found;
    knowledge::Stretch m_place;
    bool m_loaded = false;
};

} // namespace dyad::panels
