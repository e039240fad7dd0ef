// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QFuture>
#include <QObject>
#include <QTimer>

namespace dyad::app {

class EditorPage;
class Workbench;

/// Which files stand open in a folder, in which order, and where one was in each: written a moment after it changes, so that they come back
/// however the program ended. One small file for each folder; it is not synced, a power failure may take the last one. GUI thread.
class TabKeeper : public QObject {
    Q_OBJECT
public:
    static constexpr int TabsWithin = 500;          ///< ms after a tab was opened, closed, moved or gone to
    static constexpr int PlacesWithin = 15'000;     ///< ms after a caret or a view moved

    explicit TabKeeper(Workbench *workbench);
    ~TabKeeper() override;
    void attach();
    void keepNow();                 ///< and waits until it is written
    /// Opens what was open in the folder, the tabs in their order. showCurrent() then goes to the one that was in front: unsaved texts come back in between.
    void restore();
    void showCurrent();

private:
    void keepWithin(int ms);
    void keep();
    QByteArray tabs() const;
    QString fileName() const;
    static void goTo(EditorPage *page, int line, int column, int top);
    Workbench *m_bench;
    QTimer m_keep;
    QFuture<void> m_writing;
    QByteArray m_kept;              // as last written, for m_keptIn
    QString m_keptIn, m_current;
};

} // namespace dyad::app
