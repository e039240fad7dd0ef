// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/ResultsEditor.h"
#include <QObject>
#include <optional>

namespace dyad::panels {
struct FileMatches;
}
namespace dyad::app {

class Workbench;

/// The results of a search as a text to edit, and back into the files. GUI thread.
class ResultsFlow : public QObject {
    Q_OBJECT
public:
    explicit ResultsFlow(Workbench *workbench);
    void addCommands();
    void attach();

private:
    void open();
    void apply(ResultsEditor *results, const QVector<ResultsEditor::Line> &changed);
    Workbench *m_bench;
    QHash<std::pair<QString, int>, QString> m_before;       // as the results showed them
};

} // namespace dyad::app
