// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/WorkspaceEditor.h"
#include "app/ide/DiskFile.h"
#include "app/ide/EditPreview.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/HistoryFlow.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/LocalHistoryKeeper.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Workbench.h"
#include "app/ide/WorkspaceFiles.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "sync/workcopy/TextEncoding.h"
#include <QFutureWatcher>
#include <QTimer>
#include <QtConcurrent/QtConcurrentRun>

namespace dyad::app {

using editor::WorkspaceEdit;
using Step = WorkspaceEdit::FileStep;

namespace {
sync::Rope ropeOf(const QByteArray &text) { return sync::Rope(std::string_view(text.constData(), size_t(text.size()))); }

QString changedMessage(const QString &path) { return WorkspaceEditor::tr("%1 was changed meanwhile, and was left alone.").arg(path); }

/// A file that is not open, edited on the disk; `before` is what it must be.
struct DiskEdit {
    QString path, shown;
    QByteArray before;
    QJsonArray edits;
    sync::Expected<sync::TextOperation> made = sync::TextOperation();
};

sync::Expected<sync::TextOperation> writeOne(const DiskEdit &one)
{
    const auto contents = DiskFile(one.path).read();
    if (!contents)
        return std::unexpected(contents.error());
    const auto kind = sync::encoding::detect(contents->bytes);
    const auto text = kind ? sync::encoding::decode(contents->bytes, *kind) : sync::Expected<QByteArray>(sync::fail("not-this-encoding", ""));
    if (!text || *text != one.before)
        return sync::fail("changed-meanwhile", changedMessage(one.shown).toStdString());
    const auto op = editor::LanguageDocument::operationOf(editor::LspText(ropeOf(*text)), one.edits);
    if (!op)
        return op;
    sync::Rope after = ropeOf(*text);
    if (const auto applied = sync::apply(after, *op); !applied)
        return std::unexpected(applied.error());
    const auto bytes = sync::encoding::encode(QByteArray::fromStdString(after.text()), *kind);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto written = DiskFile(one.path).write(*bytes, contents->stat);
    if (!written)
        return std::unexpected(written.error());
    return written->changed ? sync::fail("changed-meanwhile", changedMessage(one.shown).toStdString()) : op;
}
} // namespace

struct WorkspaceEditor::Job {
    WorkspaceEdit edit;
    Done done;
    QPointer<EditorPage> before;        // the tab that was shown
    int waiting = 0, changed = 0;
    std::optional<sync::Error> problem;     // the first
};

WorkspaceEditor::WorkspaceEditor(Workbench *workbench, LanguageFlow *language) : QObject(language), m_bench(workbench), m_language(language) { }

void WorkspaceEditor::apply(const WorkspaceEdit &edit, Done done)
{
    const auto job = std::make_shared<Job>(Job{.edit = edit, .done = std::move(done), .before = m_bench->window()->editors()->current(), .problem = {}});
    if (const auto begun = begin(*job); !begun) {
        endWith(*job, begun.error());
        return;
    }
    editTexts(job);
}

void WorkspaceEditor::preview(const WorkspaceEdit &edit, const QString &title)
{
    auto *page = qobject_cast<EditPreview *>(m_bench->window()->editors()->openTool(QStringLiteral("editPreview"), tr("Preview"), QStringLiteral("replace-all"), [this] {
        auto *made = new EditPreview(m_bench->window());
        connect(made, &EditPreview::accepted, this, [this, made](const WorkspaceEdit &chosen) {
            m_bench->window()->editors()->closePage(made);
            apply(chosen);
        });
        connect(made, &EditPreview::dismissed, this, [this, made] { m_bench->window()->editors()->closePage(made); });
        return made;
    }));
    if (!page)
        return;
    if (const QStringList stale = changedSince(edit); !stale.isEmpty()) {
        m_bench->window()->editors()->closePage(page);
        m_bench->showMessage(tr("Changed meanwhile: %1. Nothing was changed.").arg(stale.join(QStringLiteral(", ")).left(200)), true);
        return;
    }
    WorkspaceEdit based = edit;
    addBases(based);
    page->setEdit(based, title, m_bench->folder(), [based](const QString &path) -> std::optional<QByteArray> { return based.bases.value(path); });
}

// --- what the texts are

std::optional<QByteArray> WorkspaceEditor::textOf(const QString &path) const
{
    if (EditorPage *page = m_bench->window()->editors()->pageOf(m_bench->relative(path)); page && page->showsText()) {
        page->flush();
        return page->editor()->text();
    }
    const auto contents = DiskFile(path).read();
    const auto kind = contents ? sync::encoding::detect(contents->bytes) : std::nullopt;
    const auto text = kind ? sync::encoding::decode(contents->bytes, *kind) : sync::Expected<QByteArray>(sync::fail("not-this-encoding", ""));
    return text ? std::optional(*text) : std::nullopt;
}

/// Where nobody has said which text is meant, it is the one that is there now.
void WorkspaceEditor::addBases(WorkspaceEdit &edit) const
{
    for (auto it = edit.files.begin(); it != edit.files.end(); ++it)
        if (!edit.bases.contains(it.key())) {
            const QString source = edit.sourceOf(it.key());
            edit.bases.insert(it.key(), source.isEmpty() ? QByteArray() : textOf(source).value_or(QByteArray()));
        }
}

QStringList WorkspaceEditor::changedSince(const WorkspaceEdit &edit) const
{
    QStringList changed;
    for (auto it = edit.files.begin(); it != edit.files.end(); ++it) {
        const QString source = edit.sourceOf(it.key());
        const auto base = edit.bases.constFind(it.key());
        bool same = base == edit.bases.constEnd() || source.isEmpty() || textOf(source).value_or(QByteArray()) == *base;
        EditorPage *page = m_bench->window()->editors()->pageOf(m_bench->relative(source));
        const editor::LanguageView *view = page && page->showsText() ? m_language->viewOf(page) : nullptr;
        if (const auto version = edit.versions.constFind(it.key()); same && version != edit.versions.constEnd() && view && view->document()->isOpen()) {
            page->flush();
            same = view->document()->isAt(*version);
        }
        if (!same)
            changed.append(m_bench->relative(source));
    }
    return changed;
}

// --- files

/// Looks before anything is touched: half a change is worse than none.
sync::Expected<void> WorkspaceEditor::begin(Job &job) const
{
    if (const QStringList stale = changedSince(job.edit); !stale.isEmpty())
        return sync::fail("changed-meanwhile", tr("Changed meanwhile: %1. Nothing was changed.").arg(stale.join(QStringLiteral(", ")).left(200)).toStdString());
    const WorkspaceFiles files(m_bench);
    if (const auto possible = files.check(job.edit.steps); !possible)
        return possible;
    addBases(job.edit);
    job.edit.versions.clear();      // a file that is moved is another document to its server
    for (const Step &step : std::as_const(job.edit.steps))
        if (step.kind != Step::Kind::Delete)
            if (const auto taken = files.take(step); !taken)
                return taken;
    return {};
}

// --- texts

void WorkspaceEditor::editTexts(const JobPtr &job)
{
    EditorArea *editors = m_bench->window()->editors();
    QStringList closed, open = job->edit.files.keys();
    if (open.size() > MostTabs) {
        // What lies outside the folder is never written unseen: it gets a tab.
        const auto isOpen = [&](const QString &path) { return editors->pageOf(m_bench->relative(path)) != nullptr || !path.startsWith(m_bench->folder() + QLatin1Char('/')); };
        const auto middle = std::stable_partition(open.begin(), open.end(), isOpen);
        closed = QStringList(middle, open.end());
        open.erase(middle, open.end());
    }
    job->waiting = int(open.size() + closed.size()) + 1;
    for (const QString &path : std::as_const(open))
        editWhenOpen(job, path);
    if (job->before && !job->before->file()->path().isEmpty())
        m_bench->openFile(job->before->file()->path());
    if (!closed.isEmpty())
        editOnDisk(job, closed);
    oneDone(job, {});
}

void WorkspaceEditor::editWhenOpen(const JobPtr &job, const QString &path)
{
    EditorArea *editors = m_bench->window()->editors();
    EditorPage *page = editors->open(m_bench->relative(path), 0, false);
    const QString refused = tr("%1 cannot be opened as text.").arg(m_bench->relative(path));
    if (!page || (!page->showsText() && page->file()->state() != OpenFile::State::Loading))
        return oneDone(job, sync::fail("not-possible", refused.toStdString()));
    if (page->showsText())
        return editOpen(job, page, path);
    auto *once = new QObject(page);
    const auto finish = [this, job, once](const sync::Expected<void> &done) {
        once->disconnect();
        once->deleteLater();
        oneDone(job, done);
    };
    connect(editors, &EditorArea::pageChanged, once, [this, page, job, path, once, finish, refused](EditorPage *changed) {
        if (changed != page || (!page->showsText() && page->file()->state() == OpenFile::State::Loading))
            return;
        disconnect(m_bench->window()->editors(), nullptr, once, nullptr);
        if (!page->showsText())
            return finish(sync::fail("not-possible", refused.toStdString()));
        once->disconnect();
        once->deleteLater();
        editOpen(job, page, path);
    });
    // Closed before it had its text, or a text that does not come.
    connect(once, &QObject::destroyed, this, [this, job, refused] { oneDone(job, sync::fail("not-possible", refused.toStdString())); }, Qt::QueuedConnection);
    QTimer::singleShot(OpenMs, once, [finish, refused] { finish(sync::fail("not-possible", refused.toStdString())); });
}

void WorkspaceEditor::editOpen(const JobPtr &job, EditorPage *page, const QString &path)
{
    page->flush();
    const QByteArray text = page->editor()->text();
    const auto document = page->file()->document();
    if (text != job->edit.bases.value(path))
        return oneDone(job, sync::fail("changed-meanwhile", changedMessage(m_bench->relative(path)).toStdString()));
    if (!document || !document->isWritable())
        return oneDone(job, sync::fail("not-possible", tr("%1 cannot be changed: %2").arg(m_bench->relative(path), document ? document->readOnlyReason() : QString()).toStdString()));
    const auto op = editor::LanguageDocument::operationOf(editor::LspText(ropeOf(text)), job->edit.files.value(path));
    if (!op)
        return oneDone(job, std::unexpected(op.error()));
    page->editor()->editText(*op);
    ++job->changed;
    oneDone(job, {});
}

void WorkspaceEditor::editOnDisk(const JobPtr &job, const QStringList &paths)
{
    QVector<DiskEdit> all;
    for (const QString &path : paths)
        all.append({path, m_bench->relative(path), job->edit.bases.value(path), job->edit.files.value(path)});
    auto *watcher = new QFutureWatcher<QVector<DiskEdit>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, job, watcher] {
        watcher->deleteLater();
        const QVector<DiskEdit> done = watcher->result();
        sync::LocalHistory *history = m_bench->live() ? nullptr : m_bench->history()->keeper()->history();
        for (const DiskEdit &one : done) {
            if (one.made && history)
                history->note(one.path, *one.made, ropeOf(one.before), sync::LocalHistory::Me);
            job->changed += one.made ? 1 : 0;
            oneDone(job, one.made ? sync::Expected<void>{} : std::unexpected(one.made.error()));
        }
    });
    watcher->setFuture(QtConcurrent::run([all = std::move(all)]() mutable {
        for (DiskEdit &one : all)
            one.made = writeOne(one);
        return all;
    }));
}

// --- the end

void WorkspaceEditor::oneDone(const JobPtr &job, const sync::Expected<void> &done)
{
    if (!done && !job->problem)
        job->problem = done.error();
    if (--job->waiting == 0)
        end(*job);
}

void WorkspaceEditor::end(Job &job)
{
    // Only what all the edits went into loses files: else they may still be needed.
    if (!job.problem)
        for (const Step &step : std::as_const(job.edit.steps))
            if (step.kind == Step::Kind::Delete && !job.problem)
                if (const auto taken = WorkspaceFiles(m_bench).take(step); !taken)
                    job.problem = taken.error();
    if (job.problem) {
        endWith(job, *job.problem);
        return;
    }
    m_bench->showMessage(tr("%n change(s) in %1 file(s).", nullptr, job.edit.editCount()).arg(job.edit.files.size() + job.edit.steps.size()));
    if (job.done)
        job.done({});
    Q_EMIT finished(true);
}

void WorkspaceEditor::endWith(Job &job, const sync::Error &error)
{
    const QString more = job.changed > 0 ? QLatin1Char(' ') + tr("%n other file(s) were changed.", nullptr, job.changed) : QString();
    const QString message = QString::fromStdString(error.message) + more;
    m_bench->showMessage(message, true);
    if (job.done)
        job.done(sync::fail(error.code, message.toStdString()));
    Q_EMIT finished(false);
}

} // namespace dyad::app
