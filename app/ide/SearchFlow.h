// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/FileChange.h"
#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <optional>

namespace dyad::editor {
class DocumentBinding;
}
namespace dyad::panels {
class SearchPanel;
}
namespace dyad::app {

class EditorPage;
class Workbench;

/// Keeps the results of a search true: what is edited here, by whomever, and what changes on the disk is searched again by itself. GUI thread.
class SearchFlow : public QObject {
    Q_OBJECT
public:
    static constexpr int QuietMs = 250, AtMostMs = 1500;        ///< after an edit, and where the edits do not end

    explicit SearchFlow(Workbench *workbench);
    void addCommands() {}
    void attach();
    /// What counts of an open file: its text (UTF-8), where it may differ from the disk's.
    static std::optional<QByteArray> textOf(const EditorPage *page);

private:
    void watch(EditorPage *page);
    void note(const QString &path);
    void searchAgain();
    Workbench *m_bench;
    QPointer<panels::SearchPanel> m_panel;      // it goes with the window, and so do the pages, in no order
    QHash<EditorPage *, QPointer<editor::DocumentBinding>> m_watched;
    QSet<QString> m_edited;         // absolute paths
    QTimer m_soon;
    QElapsedTimer m_since;
};

} // namespace dyad::app
