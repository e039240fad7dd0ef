// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/AnswerReview.h"
#include "sync/proposal/TextMatch.h"
#include <QCoreApplication>

namespace dyad::sync {

namespace {

using Kind = AnswerReview::File::Kind;

QString qt(const std::string &text) { return QString::fromStdString(text); }

Kind kindOf(const FileEdit &edit)
{
    switch (edit.kind) {
    case FileEdit::Kind::Rename: return Kind::Rename;
    case FileEdit::Kind::Delete: return Kind::Delete;
    default: return Kind::Change;
    }
}

/// All that there are, and the one that takes its edits back just now. Main thread.
QSet<const void *> &reviews()
{
    static QSet<const void *> all;
    return all;
}
const void *undoing = nullptr;

int64_t endOf(const TextOperation &operation)
{
    return operation.baseLength();
}

} // namespace

AnswerReview::AnswerReview(ProjectSession *project, const AnswerEdits &edits, QObject *parent) : QObject(parent), m_project(project)
{
    reviews().insert(this);
    connect(project, &ProjectSession::fileRemoved, this, &AnswerReview::fileRemoved);
    for (const FileEdit &edit : edits.edits) add(edit);
    for (size_t i = 0; i < m_files.size(); ++i) open(i);
}

AnswerReview::~AnswerReview() { reviews().remove(this); }

void AnswerReview::add(const FileEdit &edit)
{
    const bool text = kindOf(edit) == Kind::Change && edit.kind != FileEdit::Kind::Copy;
    for (size_t i = 0; text && i < m_files.size(); ++i)
        if (m_files[i].kind == Kind::Change && m_files[i].path == qt(edit.path)) return m_edits[i].push_back(edit);
    File file;
    file.kind = kindOf(edit);
    const bool copy = edit.kind == FileEdit::Kind::Copy;
    file.path = qt(copy ? edit.to : edit.path);
    file.to = copy ? QString() : qt(edit.to);
    file.description = qt(edit.description);
    m_files.push_back(std::move(file));
    m_edits.push_back({edit});
}

void AnswerReview::fail(size_t index, const QString &message, bool misfit)
{
    m_files[index].state = File::State::Failed;
    m_files[index].message = message;
    m_files[index].isMisfit = misfit;
    Q_EMIT changed(int(index));
}

/// Where the answer renames a file and changes it, it may call it by its new name.
const FileEntry *AnswerReview::entryOf(const QString &path) const
{
    if (const FileEntry *entry = m_project->fileAt(path)) return entry;
    for (const File &file : m_files)
        if (file.kind == Kind::Rename && file.to == path) return m_project->fileAt(file.path);
    return nullptr;
}

/// All of it is there, or a block that looks for nothing.
bool AnswerReview::makesFile(size_t index) const
{
    const FileEdit &first = m_edits[index].front();
    return first.kind == FileEdit::Kind::Write || (first.kind == FileEdit::Kind::SearchReplace && !first.blocks.empty() && first.blocks.front().search.empty());
}

void AnswerReview::open(size_t index)
{
    File &file = m_files[index];
    if (m_edits[index].front().kind == FileEdit::Kind::Copy) return openCopy(index);
    const FileEntry *entry = file.kind == Kind::Change ? entryOf(file.path) : m_project->fileAt(file.path);
    if (!entry && file.kind == Kind::Change && makesFile(index)) return prepareNew(index, {}, 0);
    if (!entry) return fail(index, tr("The project has no such file."));
    file.doc = entry->doc;
    file.kind == Kind::Change ? openChange(index, *entry) : setWhole(index);
}

/// It is decided about as a whole.
void AnswerReview::setWhole(size_t index)
{
    File &file = m_files[index];
    file.changes = {{}};
    file.decisions = {Decision::Pending};
    file.state = File::State::Ready;
}

void AnswerReview::prepareNew(size_t index, std::string text, size_t from)
{
    auto content = edited(index, std::move(text), from);
    if (!content) return fail(index, qt(content.error().message), true);
    File &file = m_files[index];
    file.kind = Kind::Create;
    file.content = std::move(*content);
    file.added = LineChange::linesIn(file.content);
    file.risks = {risksIn(file.content)};
    setWhole(index);
}

void AnswerReview::openCopy(size_t index)
{
    const QString from = qt(m_edits[index].front().path);
    const FileEntry *entry = m_project->fileAt(from);
    if (!entry || entry->kind != FileEntry::Kind::Text) return fail(index, tr("The project has no text file %1 to be copied.").arg(from));
    if (m_project->fileAt(m_files[index].path)) return fail(index, tr("There is such a file already."));
    m_project->fetch(entry->doc, std::nullopt, this, [this, index](const Expected<FetchedDocument> &fetched) {
        if (!fetched || !fetched->text) return fail(index, fetched ? tr("The project has no such file.") : qt(fetched.error().message));
        prepareNew(index, fetched->text->toStdString(), 1);
        Q_EMIT changed(int(index));
    });
}

void AnswerReview::openChange(size_t index, const FileEntry &entry)
{
    File &file = m_files[index];
    if (entry.kind != FileEntry::Kind::Text) return fail(index, tr("This file is not text."));
    file.document = m_project->open(entry.doc);
    if (file.document->state() == DocumentSession::State::Unavailable) return fail(index, file.document->readOnlyReason());
    if (file.document->state() != DocumentSession::State::Opening) return prepare(index);
    connect(file.document.get(), &DocumentSession::stateChanged, this, [this, index](DocumentSession::State state) {
        if (m_files[index].state != File::State::Opening) return;
        if (state == DocumentSession::State::Unavailable) fail(index, m_files[index].document->readOnlyReason());
        else if (state != DocumentSession::State::Opening) prepare(index);
    });
}

/// The text after those edits of the answer that are about this file.
Expected<std::string> AnswerReview::edited(size_t index, std::string text, size_t from) const
{
    for (size_t i = from; i < m_edits[index].size(); ++i) {
        auto after = editedText(text, m_edits[index][i]);
        if (!after) return after;
        text = std::move(*after);
    }
    return text;
}

void AnswerReview::prepare(size_t index)
{
    File &file = m_files[index];
    const std::string before = file.document->text().text();
    auto after = edited(index, before);
    if (!after) return fail(index, qt(after.error().message), true);
    const FileEdit whole{FileEdit::Kind::Write, file.path.toStdString(), {}, {}, std::move(*after), {}};
    auto proposal = Proposal::make(file.document->version(), before, whole);
    if (!proposal) return fail(index, qt(proposal.error().message));
    file.proposal = std::move(*proposal);
    group(file, before);
    file.text = file.document->text();
    file.state = File::State::Ready;
    follow(index);
    for (const Elsewhere &one : std::exchange(m_early, {})) decidedElsewhere(one.path, one.change, one.of, one.decision);
    Q_EMIT changed(int(index));
}

/// Hunks are as fine as words; a person decides about lines.
void AnswerReview::group(File &file, std::string_view text)
{
    int64_t lineEnd = -1;
    for (size_t i = 0; i < file.proposal->hunks().size(); ++i) {
        const TextOperation &operation = file.proposal->hunks()[i].operation;
        const TextOperation::Component first = *operation.begin();
        const int64_t position = first.kind == TextOperation::Component::Kind::Keep ? first.length : 0;
        const size_t lineBefore = position > 0 ? text.rfind('\n', size_t(position) - 1) : std::string_view::npos;
        const int64_t begin = lineBefore == std::string_view::npos ? 0 : int64_t(lineBefore) + 1;
        if (file.changes.empty() || begin > lineEnd + 1) file.changes.emplace_back();
        file.changes.back().push_back(i);
        const size_t next = text.find('\n', size_t(std::min<int64_t>(endOf(operation), int64_t(text.size()))));
        lineEnd = next == std::string_view::npos ? int64_t(text.size()) : int64_t(next);
    }
    file.decisions.assign(file.changes.size(), Decision::Pending);
    for (int change = 0; change < file.count(); ++change) {
        const LineChange lines = LineChange::of(text, operationOf(int(&file - m_files.data()), change));
        file.added += lines.addedLines();
        file.removed += lines.removedLines();
        file.risks.push_back(risksIn(lines.added));
    }
}

void AnswerReview::follow(size_t index)
{
    connect(m_files[index].document.get(), &DocumentSession::textChanged, this, [this, index](const TextOperation &operation, const Change &change) {
        File &file = m_files[index];
        const Rope before = std::exchange(file.text, file.document->text());
        if (change.source == this) return;
        const bool isReview = reviews().contains(change.source);
        file.proposal->changedBy(operation, before, isReview ? change.source : nullptr, isReview && change.source == undoing);
        settleObsolete(file);
        Q_EMIT changed(int(index));
    });
}

void AnswerReview::settleObsolete(File &file)
{
    for (size_t change = 0; change < file.changes.size(); ++change) {
        const auto &hunks = file.changes[change];
        const bool left = std::any_of(hunks.begin(), hunks.end(), [&](size_t hunk) { return file.proposal->hunks()[hunk].state == Proposal::State::Pending; });
        if (!left && file.decisions[change] == Decision::Pending) file.decisions[change] = Decision::Rejected;
    }
}

int AnswerReview::fileOf(const QString &path) const
{
    for (size_t i = 0; i < m_files.size(); ++i)
        if (m_files[i].path == path) return int(i);
    return -1;
}

int AnswerReview::fileOf(const DocumentSession *document) const
{
    for (size_t i = 0; document && i < m_files.size(); ++i)
        if (m_files[i].document.get() == document) return int(i);
    return -1;
}

int AnswerReview::total() const
{
    int sum = 0;
    for (const File &file : m_files) sum += file.count();
    return sum;
}

int AnswerReview::decided() const
{
    int sum = 0;
    for (const File &file : m_files) sum += int(file.decisions.size() - size_t(std::count(file.decisions.begin(), file.decisions.end(), Decision::Pending)));
    return sum;
}

int AnswerReview::accepted() const
{
    int sum = 0;
    for (const File &file : m_files) sum += int(std::count(file.decisions.begin(), file.decisions.end(), Decision::Accepted));
    return sum;
}

QVector<int> AnswerReview::pending(int file) const
{
    QVector<int> result;
    const File &one = m_files[size_t(file)];
    for (int change = 0; change < one.count(); ++change)
        if (one.decisions[size_t(change)] == Decision::Pending) result.append(change);
    return result;
}

QString AnswerReview::placeOf(int index) const
{
    const File &file = m_files[size_t(index)];
    const auto now = m_project && file.doc != 0 ? m_project->files().constFind(file.doc) : QHash<DocId, FileEntry>::const_iterator();
    return m_project && file.doc != 0 && now != m_project->files().constEnd() ? now->path : file.path;
}

bool AnswerReview::isGone(const File &file) const { return file.kind == Kind::Change && (!m_project || !m_project->files().contains(file.doc)); }

/// What makes, renames and deletes files is done by the server; a text can be changed without it.
bool AnswerReview::isReachable(const File &file)
{
    if (file.kind == Kind::Change || (m_project && m_project->state() == ProjectSession::State::Live)) return true;
    Q_EMIT failed(QCoreApplication::translate("Error", "There is no connection to the server just now."));
    return false;
}

/// Somebody has deleted a file of the answer: there is nothing to be decided about it any more.
void AnswerReview::fileRemoved(const FileEntry &entry)
{
    for (size_t i = 0; i < m_files.size(); ++i) {
        File &file = m_files[i];
        if (file.doc != entry.doc || file.kind != Kind::Change || file.state == File::State::Failed) continue;
        for (Decision &decision : file.decisions)
            if (decision == Decision::Pending) decision = Decision::Rejected;
        fail(i, tr("It was deleted meanwhile."));
    }
}

TextOperation AnswerReview::operationOf(int index, int change) const
{
    const File &file = m_files[size_t(index)];
    if (!file.proposal) return {};
    Proposal trial = *file.proposal;
    Rope text = file.document->text();
    TextOperation all;
    for (const size_t hunk : file.changes[size_t(change)]) {
        const auto operation = trial.accept(hunk, text);
        if (operation && sync::apply(text, *operation)) all = compose(all, *operation);
    }
    return all;
}

void AnswerReview::apply(size_t index, const TextOperation &operation, Change::Origin origin)
{
    File &file = m_files[index];
    if (operation.isEmpty()) return;
    file.document->breakUndoGroup();
    if (const auto done = file.document->edit(operation, {origin, this, 0}); !done) Q_EMIT failed(qt(done.error().message));
    file.document->breakUndoGroup();
}

void AnswerReview::takeBackText(size_t index)
{
    File &file = m_files[index];
    const void *outer = std::exchange(undoing, this);
    apply(index, file.proposal->undo(file.document->text()));
    undoing = outer;
}

bool AnswerReview::decide(size_t index, size_t change, Decision decision)
{
    File &file = m_files[index];
    if (file.state != File::State::Ready || file.decisions[change] != Decision::Pending) return false;
    if (decision == Decision::Accepted && file.document && !file.document->isWritable()) {
        Q_EMIT failed(file.document->readOnlyReason());
        return false;
    }
    if (decision == Decision::Accepted && !isReachable(file)) return false;
    Q_EMIT decidedHere(file.path, change, file.changes.size(), decision == Decision::Accepted ? QStringLiteral("accepted") : QStringLiteral("rejected"));
    file.decisions[change] = decision;
    if (file.kind != Kind::Change) {
        if (decision == Decision::Accepted) carryOut(index);
        return true;
    }
    Rope text = file.document->text();
    TextOperation all;
    for (const size_t hunk : file.changes[change]) {
        if (decision == Decision::Rejected) {
            (void)file.proposal->reject(hunk);      // one that is obsolete needs no refusal
            continue;
        }
        const auto operation = file.proposal->accept(hunk, text);
        if (operation && sync::apply(text, *operation)) all = compose(all, *operation);
    }
    apply(index, all);
    settleObsolete(file);
    return true;
}

void AnswerReview::accept(int file, int change)
{
    if (decide(size_t(file), size_t(change), Decision::Accepted)) Q_EMIT changed(file);
}

void AnswerReview::reject(int file, int change)
{
    if (decide(size_t(file), size_t(change), Decision::Rejected)) Q_EMIT changed(file);
}

void AnswerReview::acceptFile(int file)
{
    for (const int change : pending(file)) accept(file, change);
}

void AnswerReview::rejectFile(int file)
{
    for (const int change : pending(file)) reject(file, change);
}

void AnswerReview::acceptRest()
{
    for (int file = 0; file < int(m_files.size()); ++file) acceptFile(file);
}

void AnswerReview::rejectRest()
{
    for (int file = 0; file < int(m_files.size()); ++file) rejectFile(file);
}

void AnswerReview::decidedElsewhere(const QString &path, size_t change, size_t of, const QString &decision)
{
    const int index = fileOf(path);
    if (index < 0) return;
    File &file = m_files[size_t(index)];
    if (file.state == File::State::Opening) return m_early.push_back({path, change, of, decision});
    if (file.state != File::State::Ready || of != file.changes.size() || change >= of) return;
    const bool undone = decision == QLatin1String("undone");
    if (change < file.beforeUndo.size() && file.beforeUndo[change] == Decision::Accepted && file.decisions[change] == Decision::Rejected && decision == QLatin1String("accepted")) {
        bringBack(size_t(index), change);       // they have taken back that they took it back
        m_undone = m_canRedo = false;
        return Q_EMIT changed(index);
    }
    if (undone) file.beforeUndo = file.decisions;
    if (undone) file.isTheirs = false;
    const bool accepted = decision == QLatin1String("accepted");
    if (accepted && file.kind != Kind::Change) file.isTheirs = true;
    // Both at once, and it is in the text: what they did counts.
    if (accepted && !m_undone && file.beforeUndo.empty() && file.decisions[change] == Decision::Rejected) file.decisions[change] = Decision::Accepted;
    for (size_t i = undone ? 0 : change; i < (undone ? of : change + 1); ++i) {
        if (!undone && file.decisions[i] != Decision::Pending) continue;
        for (const size_t hunk : file.changes[i])
            if (file.proposal) (void)file.proposal->reject(hunk);      // it is not for us to apply any more
        file.decisions[i] = accepted ? Decision::Accepted : Decision::Rejected;
    }
    // Who undoes an answer has only what they accepted themselves; the rest of it is ours.
    if (undone && file.proposal && !isGone(file) && file.document->isWritable()) takeBackText(size_t(index));
    if (undone) m_undone = true;
    Q_EMIT changed(index);
}

void AnswerReview::giveWay(const QString &path, size_t change, size_t of)
{
    const int index = fileOf(path);
    if (index < 0) return;
    File &file = m_files[size_t(index)];
    if (file.state != File::State::Ready || !file.proposal || of != file.changes.size() || change >= of || isGone(file) || !file.document->isWritable()) return;
    Rope text = file.document->text();
    TextOperation all;
    for (const size_t hunk : file.changes[change]) {
        const auto operation = file.proposal->giveWay(hunk, text);
        if (operation && sync::apply(text, *operation)) all = compose(all, *operation);
    }
    apply(size_t(index), all, Change::Origin::Remote);      // it is theirs now, and no step of this person's undo
}

ProjectSession::TreeReply AnswerReview::answer(size_t index, Decision wanted)
{
    ++m_underWay;
    return [this, index, wanted](const Expected<FileEntry> &entry) {
        --m_underWay;
        File &file = m_files[index];
        if (entry) file.doc = entry->doc;
        if (!entry && wanted == Decision::Accepted && file.isTheirs) return Q_EMIT changed(int(index));      // they were first, and it is done
        if (!entry) Q_EMIT failed(qt(entry.error().message));
        if (!entry) file.decisions[0] = wanted == Decision::Accepted ? Decision::Pending : Decision::Accepted;
        Q_EMIT changed(int(index));
    };
}

void AnswerReview::carryOut(size_t index)
{
    const File &file = m_files[index];
    if (!m_project) return;
    if (file.kind == Kind::Delete) return removeKept(index);
    const auto reply = answer(index, Decision::Accepted);
    if (file.kind == Kind::Create) m_project->createFile(file.path, FileEntry::Kind::Text, QByteArray::fromStdString(file.content), false, this, reply);
    if (file.kind == Kind::Rename) m_project->renameFile(file.doc, file.to, this, reply);
}

/// A text is kept here, so that it can be brought back.
void AnswerReview::removeKept(size_t index)
{
    const auto reply = answer(index, Decision::Accepted);
    const auto entry = m_project->files().constFind(m_files[index].doc);
    if (entry == m_project->files().constEnd() || entry->kind != FileEntry::Kind::Text) return m_project->removeFile(m_files[index].doc, this, reply);
    m_project->fetch(m_files[index].doc, std::nullopt, this, [this, index, reply](const Expected<FetchedDocument> &fetched) {
        if (fetched && fetched->text) m_files[index].content = fetched->text->toStdString();
        if (m_project) m_project->removeFile(m_files[index].doc, this, reply);
    });
}

void AnswerReview::takeBack(size_t index)
{
    const File &file = m_files[index];
    if (file.kind == Kind::Delete && file.content.empty()) return Q_EMIT failed(tr("%1 stays deleted; the history of the project has it.").arg(file.path));
    if (file.kind == Kind::Delete) return m_project->createFile(file.path, FileEntry::Kind::Text, QByteArray::fromStdString(file.content), false, this, answer(index, Decision::Rejected));
    // Where somebody else has accepted it, only its path is known.
    const FileEntry *made = file.kind == Kind::Create && file.doc == 0 ? m_project->fileAt(file.path) : nullptr;
    const DocId doc = made ? made->doc : file.doc;
    if (doc == 0) return;                   // it is gone already
    const auto reply = answer(index, Decision::Rejected);
    if (file.kind == Kind::Rename) return m_project->renameFile(doc, file.path, this, reply);
    m_project->fetch(doc, std::nullopt, this, [this, index, doc, reply](const Expected<FetchedDocument> &now) {
        const bool touched = now && now->text && now->text->toStdString() != m_files[index].content;
        if (touched) reply(std::unexpected(Error{"changed", tr("%1 stays: somebody has changed it since.").arg(m_files[index].path).toStdString()}));
        else if (m_project) m_project->removeFile(doc, this, reply);
    });
}

void AnswerReview::undo()
{
    // All of it or nothing: a file that cannot be written now would stay half undone.
    for (const File &file : m_files)
        if (file.kind == Kind::Change && file.document && !isGone(file) && !file.document->isWritable() && std::count(file.decisions.begin(), file.decisions.end(), Decision::Accepted) > 0)
            return Q_EMIT failed(file.document->readOnlyReason());
    for (const File &file : m_files)
        if (std::count(file.decisions.begin(), file.decisions.end(), Decision::Accepted) > 0 && !isReachable(file)) return;
    m_undone = m_canRedo = true;
    for (size_t i = 0; i < m_files.size(); ++i) {
        File &file = m_files[i];
        file.beforeUndo = file.decisions;
        file.isTheirs = false;                  // brought again, it is this person's to carry out
        if (!file.changes.empty()) Q_EMIT decidedHere(file.path, 0, file.changes.size(), QStringLiteral("undone"));
        if (file.kind == Kind::Change && file.proposal && !isGone(file)) takeBackText(i);
        else if (file.kind != Kind::Change && file.decisions.size() == 1 && file.decisions[0] == Decision::Accepted) takeBack(i);
        for (Decision &decision : file.decisions) decision = Decision::Rejected;
        Q_EMIT changed(int(i));
    }
}

/// What was taken back of it here; what others had accepted, they bring back themselves when they are told.
void AnswerReview::bringBack(size_t index, size_t change)
{
    File &file = m_files[index];
    file.decisions[change] = Decision::Accepted;
    if (!file.proposal || isGone(file) || !file.document->isWritable()) return;
    Rope text = file.document->text();
    TextOperation all;
    for (const size_t hunk : file.changes[change]) {
        const auto operation = file.proposal->redo(hunk, text);
        if (operation && sync::apply(text, *operation)) all = compose(all, *operation);
    }
    apply(index, all);
}

void AnswerReview::redo()
{
    if (!canRedo()) return;
    for (const File &file : m_files)
        if (file.kind == Kind::Change && file.document && !isGone(file) && !file.document->isWritable()) return Q_EMIT failed(file.document->readOnlyReason());
    for (const File &file : m_files)
        if (std::count(file.beforeUndo.begin(), file.beforeUndo.end(), Decision::Accepted) > 0 && !isReachable(file)) return;
    m_undone = m_canRedo = false;
    for (size_t i = 0; i < m_files.size(); ++i) {
        const std::vector<Decision> before = std::exchange(m_files[i].beforeUndo, {});
        for (size_t change = 0; change < before.size(); ++change) {
            m_files[i].decisions[change] = before[change];
            const bool taken = before[change] == Decision::Accepted;
            if (before[change] != Decision::Pending) Q_EMIT decidedHere(m_files[i].path, change, before.size(), taken ? QStringLiteral("accepted") : QStringLiteral("rejected"));
            if (taken) bringBack(i, change);
            if (taken && m_files[i].kind != Kind::Change) carryOut(i);
        }
        Q_EMIT changed(int(i));
    }
}

} // namespace dyad::sync
