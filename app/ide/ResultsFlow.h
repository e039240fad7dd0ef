// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/ResultsEditor.h"
#include <QObject>
#include <QPointer>
#include <optional>

namespace dyad::panels {
struct FileMatches;
}
namespace dyad::app {

class Workbench;

class DraftJournal;

/// The results of a search as a text to edit, and back into the files. What is typed there outlives the program, however it ends. GUI thread.
class ResultsFlow : public QObject {
    Q_OBJECT
public:
    explicit ResultsFlow(Workbench *workbench);
    void addCommands();
    void attach();

private:
    void open();
    void openNow();
    void apply(ResultsEditor *results, const QVector<ResultsEditor::Line> &changed);
    ResultsEditor *show();
    QString draftKey() const;
    void keep(const sync::TextOperation &op);
    void restore();
    void forgetIfClosed();
    Workbench *m_bench;
    QPointer<ResultsEditor> m_page;
    std::shared_ptr<DraftJournal> m_journal;        // made with the first edit, or where there may be one of an earlier run
    QString m_kept;                                 // the key of what is in it
    bool m_leaving = false;                         // the window goes, and what is typed stays
    QHash<std::pair<QString, int>, QString> m_before;       // as the results showed them
};

} // namespace dyad::app
