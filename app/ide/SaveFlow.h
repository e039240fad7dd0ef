// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <functional>

namespace dyad::app {

class EditorPage;
class Workbench;

/// Saving and closing, with the questions that belong to it. Quitting asks nothing: what is not saved comes back at the next start.
class SaveFlow : public QObject {
    Q_OBJECT
public:
    explicit SaveFlow(Workbench *workbench);
    void save(EditorPage *page);
    void saveAs(EditorPage *page);
    bool saveAs(EditorPage *page, const QString &absolutePath);
    void saveAll();
    /// Closes, asking first where text would be lost.
    void close(EditorPage *page);
    /// Closes all; `then` runs once all are closed, not if the person cancels.
    void closeAll(std::function<void()> then);
    void watch(EditorPage *page);

private:
    bool saveAndWait(EditorPage *page);
    void tidy(EditorPage *page);
    Workbench *m_bench;
};

} // namespace dyad::app
