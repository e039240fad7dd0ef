// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/context/ContextHints.h"
#include "app/ide/context/ContextHit.h"
#include "app/ide/context/Meaning.h"
#include "sync/session/ChatPrompt.h"
#include <QObject>
#include <QThread>
#include <QTimer>
#include <atomic>
#include <functional>
#include <memory>

namespace dyad::app {

class Embeddings;
class LiveFolder;
class ServerSymbols;
class Workbench;

/// The index of the shared folder's files, kept up to date by a thread that only works when nobody else wants to, some seconds after the
/// window stands. Of the files that this person may see and .gitignore does not leave out. Kept with the IDE's own data. GUI thread.
class ProjectIndex : public QObject {
    Q_OBJECT
public:
    using Found = std::function<void(const QVector<sync::ChatContextItem> &)>;
    explicit ProjectIndex(Workbench *workbench);
    ~ProjectIndex() override;
    void attach();
    /// Reads what has changed, soon.
    void refresh();
    /// The places that a question may be about, with their text as it is now. Calls once, while context lives; nothing where there is no index yet.
    void find(const QString &question, const QString &within, int most, QObject *context, Found found);
    bool isReady() const { return m_ready; }         ///< it has been read as a whole at least once
    int files() const { return m_files; }
    ServerSymbols *symbols() const { return m_symbols; }
    Embeddings *embeddings() const { return m_embeddings; }
    static QString fileOf(const QString &folder);

    static constexpr int FirstDelay = 3000, Delay = 2000;    ///< ms

Q_SIGNALS:
    void updated();

private:
    void follow();
    void stop();
    void start();
    void finished(const QString &folder, int files, bool stopped, std::shared_ptr<const GitCloseness> git);
    void search(const QString &question, const QString &within, int most, const Meaning &meaning, QObject *context, Found found);
    ContextHints hints(const QString &within) const;
    void take(const QVector<ContextHit> &hits, const Found &found) const;

    Workbench *m_bench;
    ServerSymbols *m_symbols;
    Embeddings *m_embeddings;
    QThread m_thread;
    QObject *m_worker;                               // lives in it; what is posted there runs there
    std::shared_ptr<std::atomic_bool> m_stop;        // of the run under way; null: none
    std::shared_ptr<const GitCloseness> m_git;
    QTimer m_soon;
    bool m_ready = false, m_again = false;
    int m_files = 0;
};

} // namespace dyad::app
