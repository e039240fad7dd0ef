// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/proposal/CodeRisk.h"
#include "sync/proposal/Proposal.h"
#include "sync/session/LineChange.h"
#include "sync/session/ProjectSession.h"
#include <QPointer>
#include <QSet>
#include <QStringList>
#include <QVector>
#include <optional>
#include <vector>

namespace dyad::sync {

/// The edits of one answer under review: which files, which changes, what was decided. Follows what people type in those files
/// meanwhile; what is accepted is an edit of the document with Origin::Assistant. GUI (or main) thread. The project must outlive it.
class AnswerReview : public QObject {
    Q_OBJECT
public:
    enum class Decision { Pending, Accepted, Rejected };
    struct File {
        enum class Kind { Change, Create, Rename, Delete };
        enum class State { Opening, Ready, Failed };
        Kind kind = Kind::Change;
        State state = State::Opening;
        QString path, to, description;
        QString message;                            ///< of Failed
        bool isMisfit = false;                      ///< of Failed: what it looks for stands nowhere in the file, or more than once
        int added = 0, removed = 0;                 ///< lines, as proposed
        int count() const { return int(changes.size()); }
        std::vector<std::vector<size_t>> changes;   ///< what is decided about at once: hunks of the proposal on the same or touching lines. Other kinds: one
        std::vector<Decision> decisions;            ///< one a change
        std::vector<std::vector<CodeRisk>> risks;   ///< of the lines that come, by change, where there are any
        std::optional<Proposal> proposal;
        std::shared_ptr<DocumentSession> document;
        std::string content;                        ///< of Create; of Delete: what was deleted, to bring it back
        Rope text = {};                             ///< the document's, after the last edit of it
        std::vector<Decision> beforeUndo = {};      ///< what was decided when the answer was taken back
        DocId doc = 0;
        bool isTheirs = false;                      ///< of the other kinds: somebody else has accepted it, so that it need not work here
    };

    AnswerReview(ProjectSession *project, const AnswerEdits &edits, QObject *parent = nullptr);
    ~AnswerReview() override;

    const std::vector<File> &files() const { return m_files; }
    int fileOf(const QString &path) const;          ///< -1: the answer does not change it
    int fileOf(const DocumentSession *document) const;
    int total() const;                              ///< changes, over all files
    int decided() const;
    int accepted() const;
    bool isUndone() const { return m_undone; }
    /// It was taken back here, and redo() brings it again.
    bool canRedo() const { return m_undone && m_canRedo; }
    /// The server has not answered yet about a file that is made, renamed or deleted.
    bool isUnderWay() const { return m_underWay > 0; }
    /// Where a file of the answer is now: somebody may have renamed it meanwhile. Its path in the answer where that is not known.
    QString placeOf(int file) const;
    /// The changes that are still to be decided. One that somebody made by hand meanwhile counts as rejected.
    QVector<int> pending(int file) const;
    /// What accepting a pending change would do to the document's text as it is now.
    TextOperation operationOf(int file, int change) const;

    void accept(int file, int change);
    void reject(int file, int change);
    void acceptFile(int file);
    void rejectFile(int file);
    void acceptRest();
    void rejectRest();
    /// Takes back all that was accepted; what people did since stays.
    void undo();
    /// The same the other way: what undo() took back is there again.
    void redo();
    /// Somebody else, who looks at the same answer, has decided: "accepted", "rejected", or (the whole file) "undone". What they
    /// accepted comes by itself as their edit; when they undo the answer, what was accepted here is taken back here, and brought again when they redo it.
    void decidedElsewhere(const QString &path, size_t change, size_t of, const QString &decision);
    /// Somebody else has accepted a change before they knew that it was accepted here: theirs stays, and ours goes, or it would be there twice.
    /// Of the two who hear of each other only one may do so.
    void giveWay(const QString &path, size_t change, size_t of);

Q_SIGNALS:
    /// Told before the edit that belongs to it.
    void decidedHere(const QString &path, size_t change, size_t of, const QString &decision);
    void changed(int file);
    void failed(const QString &message);

private:
    void add(const FileEdit &edit);
    void open(size_t file);
    void openChange(size_t file, const FileEntry &entry);
    void openCopy(size_t file);
    const FileEntry *entryOf(const QString &path) const;
    bool makesFile(size_t file) const;
    void prepare(size_t file);
    void prepareNew(size_t file, std::string text, size_t from);
    void setWhole(size_t file);
    Expected<std::string> edited(size_t file, std::string text, size_t from = 0) const;
    void fail(size_t file, const QString &message, bool misfit = false);
    bool isGone(const File &file) const;
    bool isReachable(const File &file);
    void fileRemoved(const FileEntry &entry);
    void group(File &file, std::string_view text);
    void follow(size_t file);
    void carryOut(size_t file);
    void takeBack(size_t file);
    void removeKept(size_t file);
    void bringBack(size_t file, size_t change);
    bool decide(size_t file, size_t change, Decision decision);
    void settleObsolete(File &file);
    void apply(size_t file, const TextOperation &operation, Change::Origin origin = Change::Origin::Assistant);
    void takeBackText(size_t file);
    ProjectSession::TreeReply answer(size_t file, Decision wanted);

    QPointer<ProjectSession> m_project;
    std::vector<File> m_files;
    std::vector<std::vector<FileEdit>> m_edits;     // by file; several of an answer may touch one
    bool m_undone = false, m_canRedo = false;
    int m_underWay = 0;
    struct Elsewhere {
        QString path;
        size_t change = 0, of = 0;
        QString decision;
    };
    std::vector<Elsewhere> m_early;                 // about files that are still opening
};

} // namespace dyad::sync
