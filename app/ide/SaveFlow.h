// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <QPointer>
#include <QVector>
#include <functional>

class QWidget;

namespace dyad::app {

class AutoSave;
class EditorPage;
class Workbench;

/// Saving and closing, with the questions that belong to it. Quitting asks nothing: what is not saved comes back at the next start.
class SaveFlow : public QObject {
    Q_OBJECT
public:
    explicit SaveFlow(Workbench *workbench);
    void save(EditorPage *page);
    /// The same of a file that has a name, without formatting it.
    void write(EditorPage *page);
    void saveAs(EditorPage *page);
    bool saveAs(EditorPage *page, const QString &absolutePath);
    void saveAll();
    /// Closes, asking first where text would be lost.
    void close(EditorPage *page);
    void closeTool(QWidget *page);
    void saveAndClose(EditorPage *page);
    /// Closes all; `then` runs once all are closed, not if the person cancels.
    void closeAll(std::function<void()> then);
    /// Of tabs that are no files: true where none holds text that would be lost; else it asks, and `again` runs once that is settled.
    bool settleTools(const std::function<void()> &again);
    /// The same of files, for a window whose unsaved text nobody keeps.
    bool settleFiles(const std::function<void()> &again);
    void watch(EditorPage *page);
    /// What asks for a name instead of the dialog, in tests.
    void setAskName(std::function<QString(const QString &start)> ask) { m_askName = std::move(ask); }

private:
    bool askAndSaveAs(EditorPage *page, const QString &start);
    bool saveFiles();
    QVector<QPointer<EditorPage>> modified() const;
    bool saveAndWait(EditorPage *page);
    bool saveTools();
    void tidy(EditorPage *page);
    bool formatFirst(EditorPage *page);
    Workbench *m_bench;
    AutoSave *m_auto;
    std::function<QString(const QString &)> m_askName;
    bool m_losesFiles = false;      // asked and agreed to
};

} // namespace dyad::app
