// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/DocumentLinks.h"
#include "sync/store/StoreCoding.h"
#include "sync/workcopy/DiskPlacing.h"
#include "sync/workcopy/TextDiff.h"
#include "sync/workcopy/ThreeWayMerge.h"
#include <QDateTime>

namespace dyad::sync {

namespace {

constexpr qsizetype OpenAtMost = 32;        // the server allows 64 on a connection, and editors want some
constexpr int IdleMs = 2'000;

qint64 nowMs() { return QDateTime::currentMSecsSinceEpoch(); }

} // namespace

DocumentLinks::DocumentLinks(WorkCopyContext &shared) : context(shared)
{
    connect(&context.project, &ProjectSession::followed, this,
        [this](DocId doc, Version version, const TextOperation &op, MemberId) { followed(doc, version, op); });
    idle.setInterval(IdleMs / 2);
    connect(&idle, &QTimer::timeout, this, &DocumentLinks::closeIdle);
}

void DocumentLinks::followed(DocId doc, Version version, const TextOperation &op)
{
    context.latest[doc] = std::max(context.latest.value(doc), version);
    TrackedFile *file = context.files.find(doc);
    if (!file || !file->isText() || file->link == TrackedFile::Link::Open || file->link == TrackedFile::Link::Aligning)
        return;
    if (version == file->seen + 1) {
        file->sinceDisk = compose(file->sinceDisk, op);
        file->seen = version;
    }
    context.work.reconcile(doc);
}

bool DocumentLinks::isCaughtUp(const TrackedFile &file) const
{
    if (file.link != TrackedFile::Link::Closed)
        return file.link == TrackedFile::Link::Open;
    const auto entry = context.project.files().constFind(file.row.doc);
    const Version known = entry == context.project.files().constEnd() ? 0 : entry->version;
    return file.seen >= std::max(known, context.latest.value(file.row.doc));
}

bool DocumentLinks::hasUnsent() const
{
    return std::any_of(open.cbegin(), open.cend(), [this](DocId doc) {
        const TrackedFile *file = context.files.find(doc);
        return file && file->session && file->session->state() != DocumentSession::State::Synchronized;
    });
}

void DocumentLinks::whenOpen(TrackedFile &file, std::function<void()> then)
{
    file.lastUsedMs = nowMs();
    if (file.link == TrackedFile::Link::Open) {
        then();
        return;
    }
    file.whenOpen.push_back(std::move(then));
    if (file.link != TrackedFile::Link::Closed || waiting.contains(file.row.doc))
        return;
    waiting.enqueue(file.row.doc);
    openNext();
}

void DocumentLinks::openNext()
{
    while (!waiting.isEmpty() && open.size() < OpenAtMost) {
        TrackedFile *file = context.files.find(waiting.dequeue());
        if (!file || file->link != TrackedFile::Link::Closed)
            continue;
        const DocId doc = file->row.doc;
        open.insert(doc);
        file->link = TrackedFile::Link::Opening;
        file->session = context.project.open(doc);
        if (!file->session) {
            close(*file);
            continue;
        }
        connect(file->session.get(), &DocumentSession::stateChanged, this, [this, doc] { onState(doc); });
        connect(file->session.get(), &DocumentSession::textChanged, this,
            [this, doc](const TextOperation &op, const Change &change) { onText(doc, op, change); });
        onState(doc);
    }
    if (!open.isEmpty() && !idle.isActive())
        idle.start();
    if (!waiting.isEmpty())
        closeIdle();
}

void DocumentLinks::onState(DocId doc)
{
    TrackedFile *file = context.files.find(doc);
    if (!file || !file->session)
        return;
    if (file->session->state() == DocumentSession::State::Closed) {
        close(*file);
        context.work.reconcile(doc);
        return;
    }
    alignIfReady(*file);
    if (file->link == TrackedFile::Link::Open)
        noteAgreed(*file);
    if (!waiting.isEmpty() && !std::exchange(isClosingSoon, true)) {
        QMetaObject::invokeMethod(this, [this] {
            isClosingSoon = false;
            closeIdle();
        }, Qt::QueuedConnection);
    }
    context.work.wake();
}

bool DocumentLinks::isReady(const DocumentSession &session) const
{
    using State = DocumentSession::State;
    if (session.state() == State::Offline)
        return !context.isLive();       // else its catch-up is on the way
    return session.state() == State::Synchronized || session.state() == State::Waiting || session.state() == State::Buffering;
}

void DocumentLinks::alignIfReady(TrackedFile &file)
{
    // A step under way may be about to change the shadow; whoever takes it names the document again when done.
    if (file.link == TrackedFile::Link::Opening && !file.isBusy && file.session && isReady(*file.session))
        align(file);
}

void DocumentLinks::align(TrackedFile &file)
{
    const DocId doc = file.row.doc;
    file.link = TrackedFile::Link::Aligning;
    // What is there is nearly always what was expected; but the session may have had edits from an earlier run, or more versions than we saw.
    const QByteArray text = coding::bytesOf(file.session->text());
    const TextOperation known = compose(file.writing, file.sinceDisk);
    auto job = [this, doc, text, known](DiskRoom &) -> TextOperation {
        const QByteArray shadow = context.database.shadow(doc).value_or(QByteArray());
        Rope expected(coding::view(shadow));
        std::ignore = apply(expected, known);
        return diffTexts(expected.text(), coding::view(text));
    };
    context.disk.run<TextOperation>(job, [this, doc](const TextOperation &correction) { aligned(doc, correction); });
}

void DocumentLinks::aligned(DocId doc, const TextOperation &correction)
{
    TrackedFile *file = context.files.find(doc);
    if (!file || file->link != TrackedFile::Link::Aligning)
        return;
    file->sinceDisk = compose(compose(file->sinceDisk, correction), file->whileAligning);
    file->whileAligning = {};
    file->link = TrackedFile::Link::Open;
    noteAgreed(*file);
    for (const auto &then : std::exchange(file->whenOpen, {}))
        then();
    context.work.reconcile(doc);
}

void DocumentLinks::onText(DocId doc, const TextOperation &op, const Change &change)
{
    TrackedFile *file = context.files.find(doc);
    if (!file || change.source == this)
        return;
    file->lastUsedMs = nowMs();
    if (file->link == TrackedFile::Link::Aligning)
        file->whileAligning = compose(file->whileAligning, op);
    else if (file->link == TrackedFile::Link::Open)
        file->sinceDisk = compose(file->sinceDisk, op);
    context.work.reconcile(doc);
}

Expected<void> DocumentLinks::takeFromDisk(TrackedFile &file, const FileExam &exam)
{
    file.lastUsedMs = nowMs();
    Expected<void> edited;
    if (file.isUnsettled) {
        edited = mergeUnsettled(file, exam);
        if (edited)
            file.sinceDisk = diffTexts(coding::view(exam.bytes), file.session->text().text());
    } else {
        auto [merged, rest] = transform(exam.op, file.sinceDisk, Side::Right);
        if (!merged.isEmpty())
            edited = file.session->edit(merged, {Change::Origin::Disk, this, 0});
        if (edited)
            file.sinceDisk = std::move(rest);
    }
    if (!edited)
        return edited;
    file.row.stat = exam.stat;
    file.row.hash = exam.hash;
    file.row.isClean = false;
    file.isUnsettled = false;
    context.store(file.row, exam.bytes);
    noteAgreed(file);
    return edited;
}

/// After a start nobody knows whether a change on the disk has reached the project already: what both have is taken once. Where both differ, the
/// disk's stands: it is the newest. What the project had there is kept beside the file, and said.
Expected<void> DocumentLinks::mergeUnsettled(TrackedFile &file, const FileExam &exam)
{
    const std::string here = file.session->text().text();
    if (exam.isOurs || here == coding::view(exam.bytes))
        return {};
    const MergedText merged = mergeThreeWay(coding::view(exam.shadow), here, coding::view(exam.bytes));
    if (!merged.isClean())
        keepAside(exam.path, QByteArray::fromStdString(here));
    return merged.fromMine.isEmpty() ? Expected<void>() : file.session->edit(merged.fromMine, {Change::Origin::Disk, this, 0});
}

void DocumentLinks::keepAside(const QString &path, const QByteArray &text)
{
    context.disk.run<QString>([path, text](DiskRoom &room) { return DiskPlacing(room, QString()).keepBeside(path, text); }, [this, path](const QString &name) {
        if (name.isEmpty())
            return;
        const QString message = tr("It was changed at the same place on the disk and in the project. The disk's text stands; the project's is in %1.").arg(name);
        context.setProblem(path, {"merged-with-conflicts", message.toStdString()});
        context.work.look(name);
    });
}

Expected<void> DocumentLinks::editOnTop(TrackedFile &file, const TextOperation &op)
{
    return file.session->edit(op, {Change::Origin::Disk, nullptr, 0});
}

void DocumentLinks::noteAgreed(TrackedFile &file)
{
    const bool agreed = file.session->state() == DocumentSession::State::Synchronized && file.sinceDisk.isEmpty() && file.writing.isEmpty() && !file.isBusy;
    if (!agreed || (file.row.isClean && file.row.version == file.session->version()))
        return;
    file.row.isClean = true;
    file.row.version = file.seen = file.session->version();
    context.store(file.row);
}

bool DocumentLinks::canClose(const TrackedFile &file) const
{
    return file.link == TrackedFile::Link::Open && file.holds == 0 && !file.isBusy && file.whenOpen.empty() && file.row.isClean
        && file.sinceDisk.isEmpty() && file.session->state() == DocumentSession::State::Synchronized;
}

void DocumentLinks::closeIdle()
{
    const qint64 quiet = waiting.isEmpty() ? IdleMs : 0;
    const QSet<DocId> now = open;
    for (const DocId doc : now) {
        TrackedFile *file = context.files.find(doc);
        if (file)
            noteAgreed(*file);
        if (!file)
            open.remove(doc);
        else if (canClose(*file) && nowMs() - file->lastUsedMs >= quiet)
            close(*file);
    }
    if (open.isEmpty())
        idle.stop();
    if (!waiting.isEmpty() && open.size() < OpenAtMost)
        openNext();
}

void DocumentLinks::close(TrackedFile &file)
{
    const DocId doc = file.row.doc;
    if (file.session) {
        disconnect(file.session.get(), nullptr, this, nullptr);
        file.seen = std::max(file.seen, file.session->version());
        context.latest[doc] = std::max(context.latest.value(doc), file.seen);
    }
    file.session.reset();
    file.link = TrackedFile::Link::Closed;
    file.whenOpen.clear();
    open.remove(doc);
    context.work.reconcile(doc);
}

void DocumentLinks::drop(TrackedFile &file)
{
    close(file);
    openNext();
}

void DocumentLinks::hold(TrackedFile &file)
{
    ++file.holds;
    whenOpen(file, [] {});
}

void DocumentLinks::release(TrackedFile &file)
{
    file.holds = std::max(0, file.holds - 1);
    context.work.reconcile(file.row.doc);
}

void DocumentLinks::catchUp(TrackedFile &file)
{
    const DocId doc = file.row.doc;
    const Version base = file.seen;
    file.isBusy = true;
    ++context.requests;
    context.project.fetch(doc, base, this, [this, doc, base](Expected<FetchedDocument> fetched) { onFetched(doc, base, std::move(fetched)); });
}

void DocumentLinks::onFetched(DocId doc, Version base, Expected<FetchedDocument> fetched)
{
    --context.requests;
    context.work.wake();
    TrackedFile *file = context.files.find(doc);
    if (!file)
        return;
    file->isBusy = false;
    if (!fetched || !fetched->since) {
        if (!fetched && fetched.error().code != "history-gone")
            context.work.reconcileLater(doc);
        else
            whenOpen(*file, [] {});     // opening compares the whole text with what was expected
        return;
    }
    if (file->seen == base && file->link == TrackedFile::Link::Closed) {
        file->sinceDisk = compose(file->sinceDisk, *fetched->since);
        file->seen = fetched->version;
    }
    context.work.reconcile(doc);
}

} // namespace dyad::sync
