// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <QTimer>

namespace dyad::app {

class EditorPage;
class Workbench;

/// Saves by itself, where the person wants that (files.autoSave): a while after typing, or when another tab or program is used. Files of one's own that have a
/// name; shared ones are written by their working copy. GUI thread.
class AutoSave : public QObject {
    Q_OBJECT
public:
    static constexpr int After = 1000;      ///< ms without a key
    explicit AutoSave(Workbench *workbench);
    void watch(EditorPage *page);

private:
    bool wants(const char *when) const;
    void save();
    Workbench *m_bench;
    QTimer m_later;
    bool m_watching = false;
};

} // namespace dyad::app
