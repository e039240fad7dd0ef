// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/CommentFlow.h"
#include "app/ide/CommentBox.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/MainWindow.h"
#include "app/ide/ShareFlow.h"
#include "app/ide/Workbench.h"
#include "editor/CodeEditor.h"
#include "editor/CommentMarks.h"
#include "editor/DocumentBinding.h"
#include "panels/comments/CommentThreadView.h"
#include "panels/comments/CommentsPanel.h"
#include "sync/session/CommentAnchor.h"
#include <QAction>
#include <QFileDialog>
#include <QSaveFile>

namespace dyad::app {

using panels::CommentsController;
using panels::CommentThreadView;
using sync::wire::CommentThread;

CommentFlow::CommentFlow(Workbench *workbench) : QObject(workbench), m_bench(workbench), m_controller(new CommentsController(this))
{
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &CommentFlow::markAll);
}

CommentFlow::~CommentFlow() = default;
CommentBox *CommentFlow::box() const { return m_box; }

void CommentFlow::addCommands()
{
    using Group = Command::Group;
    const auto add = [this](const char *id, const QString &text, Group group, const char *keys, const char *icon, std::function<void()> run, std::function<bool()> enabled) {
        const QKeySequence key = QKeySequence(QLatin1String(keys));
        m_bench->commands()->add({QLatin1String(id), text, group, key.isEmpty() ? QList<QKeySequence>{} : QList<QKeySequence>{key}, QLatin1String(icon), std::move(run), std::move(enabled)});
    };
    const auto some = [this] { return !m_controller->threads().empty(); };
    add("comment.add", tr("Add comment"), Group::Edit, "Ctrl+Alt+M", "message-square", [this] { this->add(); }, [this] { return canComment(); });
    add("view.comments", tr("Show comments"), Group::View, "Ctrl+Alt+C", "message-square", [this] {
        m_bench->window()->showLeftPanel(QStringLiteral("comments"));
        m_panel->focusList();
    }, {});
    add("comment.next", tr("Next comment"), Group::Go, "Alt+F8", "arrow-down", [this] { step(true); }, some);
    add("comment.previous", tr("Previous comment"), Group::Go, "Alt+Shift+F8", "arrow-up", [this] { step(false); }, some);
    add("comment.export", tr("Export comments as Markdown"), Group::File, "", "download", [this] { chooseExport(); }, some);
}

void CommentFlow::attach()
{
    MainWindow *window = m_bench->window();
    m_panel = new panels::CommentsPanel(m_controller, window->leftArea());
    m_panel->model()->setLineOf([this](const CommentThread &thread) { return lineOf(thread); });
    window->addLeftPanel(QStringLiteral("comments"), QStringLiteral("message-square"), tr("Comments (Ctrl+Alt+C)"), m_panel);
    m_action = new QAction(tr("Add comment"), this);
    connect(m_action, &QAction::triggered, this, &CommentFlow::add);
    EditorArea *editors = window->editors();
    connect(editors, &EditorArea::pageOpened, this, &CommentFlow::watch);
    connect(editors, &EditorArea::pageChanged, this, &CommentFlow::mark);
    connect(editors, &EditorArea::currentChanged, this, [this](EditorPage *page) {
        if (m_boxPage && page != m_boxPage)
            closeBox();
    });
    connect(m_bench, &Workbench::liveChanged, this, &CommentFlow::onLive);
    connect(m_bench, &Workbench::folderChanged, this, [this] { m_panel->setShareable(!m_bench->folder().isEmpty()); });
    connect(m_panel, &panels::CommentsPanel::openRequested, this, &CommentFlow::show);
    connect(m_panel, &panels::CommentsPanel::exportRequested, this, &CommentFlow::chooseExport);
    connect(m_panel, &panels::CommentsPanel::shareRequested, this, [this] { m_bench->sharing()->openShare(); });
    connect(m_controller, &CommentsController::changed, this, &CommentFlow::markSoon);
    connect(m_controller, &CommentsController::reset, this, &CommentFlow::markSoon);
    connect(m_controller, &CommentsController::refused, this, [this](const QString &message) { m_bench->showMessage(message, true); });
}

void CommentFlow::onLive()
{
    closeBox();
    m_controller->setProject(m_bench->live() ? m_bench->live()->project() : nullptr);
    m_panel->setShareable(!m_bench->folder().isEmpty() && !m_bench->live());
    markSoon();
}

void CommentFlow::watch(EditorPage *page)
{
    page->editor()->addAction(m_action);            // its context menu shows it
    connect(page->commentMarks(), &editor::CommentMarks::clicked, this, [this, page](const QString &thread) {
        if (m_box && m_box->view()->thread() == thread)
            closeBox();
        else
            openBox(page, thread);
    });
    connect(page->commentMarks(), &editor::CommentMarks::addRequested, this, [this, page](int line) {
        addAt(page, page->editor()->lineStart(line), page->editor()->lineEnd(line));
    });
    connect(page->editor(), &editor::CodeEditor::modified, this, [this, page] {
        if (!page->commentMarks()->marks().isEmpty())
            markSoon();
    });
    mark(page);
}

EditorPage *CommentFlow::pageOf(sync::DocId doc) const
{
    for (EditorPage *page : m_bench->window()->editors()->pages())
        if (doc != 0 && page->file()->doc() == doc)
            return page;
    return nullptr;
}

/// The page shows the document's text once the binding is flushed.
std::optional<std::pair<qint64, qint64>> CommentFlow::rangeIn(EditorPage *page, const CommentThread &thread) const
{
    if (!page->showsText() || !m_controller->board())
        return std::nullopt;
    auto range = m_controller->board()->localRange(thread);
    if (range)
        range = std::pair(std::min(range->first, page->editor()->length()), std::min(range->second, page->editor()->length()));
    return range;
}

int CommentFlow::lineOf(const CommentThread &thread) const
{
    EditorPage *page = pageOf(thread.doc);
    const auto range = page ? rangeIn(page, thread) : std::nullopt;
    return range ? page->editor()->lineAt(range->first) + 1 : 0;
}

void CommentFlow::markAll()
{
    for (EditorPage *page : m_bench->window()->editors()->pages())
        mark(page);
    if (m_panel->isVisible())
        m_panel->model()->reloadSoon();
}

void CommentFlow::mark(EditorPage *page)
{
    QVector<editor::CommentMark> marks;
    sync::CommentBoard *board = m_controller->board();
    const sync::DocId doc = page->file()->doc();
    if (board && doc != 0 && page->showsText()) {
        page->flush();
        for (const CommentThread &thread : board->of(doc)) {
            const auto range = rangeIn(page, thread);
            if (!range)
                continue;
            const auto &first = thread.entries.front();
            const qsizetype replies = qsizetype(thread.entries.size()) - 1;
            QString tip = QStringLiteral("%1: %2").arg(m_controller->nameOf(first.member), first.text.simplified().left(120));
            if (replies > 0)
                tip += QLatin1Char(' ') + tr("(%n replies)", nullptr, int(replies));
            marks.append({thread.thread, range->first, range->second, CommentsController::colorOf(first.member), thread.isResolved(), tip});
            if (m_box && m_boxPage == page && m_box->view()->thread() == thread.thread) {
                m_box->setAnchor(range->second);
                m_box->view()->setTitle(tr("Line %1").arg(page->editor()->lineAt(range->first) + 1));
            }
        }
    }
    page->commentMarks()->setWritable(doc != 0 && page->showsText() && m_controller->canWrite());
    page->commentMarks()->setMarks(marks);
}

bool CommentFlow::canComment() const
{
    EditorPage *page = m_bench->window()->editors()->current();
    return page && page->showsText() && page->file()->doc() != 0 && m_controller->canWrite();
}

void CommentFlow::add()
{
    EditorPage *page = m_bench->window()->editors()->current();
    if (!page || !page->showsText())
        return;
    if (!m_bench->live())
        return m_bench->showMessage(tr("Comments are for shared folders: share this one first."));
    if (!canComment())
        return m_bench->showMessage(tr("You may read comments here, not write them."));
    const editor::CodeEditor *editor = page->editor();
    const int line = editor->lineAt(editor->caret());
    const auto [from, to] = std::minmax({editor->anchor(), editor->caret()});
    if (from == to)
        addAt(page, editor->lineStart(line), editor->lineEnd(line));
    else
        addAt(page, from, to);
}

void CommentFlow::addAt(EditorPage *page, qint64 from, qint64 to)
{
    page->flush();
    m_newDoc = page->file()->doc();
    m_newFrom = from;
    m_newTo = to;
    CommentBox *box = makeBox(page, to);
    box->view()->compose(tr("Line %1").arg(page->editor()->lineAt(from) + 1));
    // Others may type above while one thinks.
    connect(page->file()->document().get(), &sync::DocumentSession::textChanged, box, [this, box](const sync::TextOperation &op) {
        sync::commentanchor::move(m_newFrom, m_newTo, op);
        if (box->view()->isComposing())
            QMetaObject::invokeMethod(box, [this, box] { box->setAnchor(m_newTo); }, Qt::QueuedConnection);
    });
    connect(box->view(), &CommentThreadView::started, this, &CommentFlow::onStarted);
    box->setAnchor(to);
    box->view()->focusField();
}

void CommentFlow::onStarted(const QString &text)
{
    if (!m_controller->board() || !m_box || !m_boxPage)
        return;
    EditorPage *page = m_boxPage;
    page->flush();
    const QString thread = m_controller->board()->begin(m_newDoc, m_newFrom, m_newTo, text);
    const bool used = m_box->isAncestorOf(m_bench->window()->focusWidget());
    openBox(page, thread);
    if (used && m_box)
        m_box->view()->focusField();        // the box that was written in is gone: its keys belong to the one in its place, Esc too
    m_panel->select(thread);
    mark(page);
}

CommentBox *CommentFlow::makeBox(EditorPage *page, qint64 anchor)
{
    closeBox();
    m_box = new CommentBox(m_controller, page->editor());
    m_boxPage = page;
    connect(m_box->view(), &CommentThreadView::closeRequested, this, [this, page = QPointer(page)] {
        const bool used = m_box && m_box->isAncestorOf(QApplication::focusWidget());
        closeBox();
        if (page && used)
            page->editor()->setFocus(Qt::OtherFocusReason);
    }, Qt::QueuedConnection);
    m_box->setAnchor(anchor);
    m_box->show();
    m_box->raise();
    return m_box;
}

void CommentFlow::openBox(EditorPage *page, const QString &thread)
{
    const auto found = m_controller->find(thread);
    const auto range = found ? rangeIn(page, *found) : std::nullopt;
    if (!range)
        return;
    CommentBox *box = makeBox(page, range->second);
    box->view()->setThread(thread);
    box->view()->setTitle(tr("Line %1").arg(page->editor()->lineAt(range->first) + 1));
    box->setAnchor(range->second);
    page->commentMarks()->setCurrent(thread);
    m_panel->select(thread);
}

void CommentFlow::closeBox()
{
    if (m_boxPage)
        m_boxPage->commentMarks()->setCurrent({});
    m_boxPage = nullptr;
    if (CommentBox *box = std::exchange(m_box, nullptr)) {
        box->hide();
        box->deleteLater();
    }
}

void CommentFlow::show(const QString &thread)
{
    const auto found = m_controller->find(thread);
    if (!found)
        return;
    EditorPage *page = m_bench->openFile(m_controller->pathOf(found->doc));
    if (!page)
        return;
    delete m_going;         // only the last one that was asked for is gone to
    const auto go = [this, page, thread] {
        const auto now = m_controller->find(thread);
        const auto range = now ? rangeIn(page, *now) : std::nullopt;
        if (!range)
            return false;
        page->flush();
        page->editor()->setCaret(range->first);
        page->editor()->reveal(range->first);
        openBox(page, thread);
        return true;
    };
    if (go())
        return;
    // The file is still being opened; its ranges come right behind its text. Who goes elsewhere or begins to type meanwhile is left there.
    auto *once = new QObject(page);
    m_going = once;
    connect(m_controller, &CommentsController::changed, once, [go, once] {
        if (go())
            once->deleteLater();
    }, Qt::QueuedConnection);
    connect(page, &EditorPage::typed, once, &QObject::deleteLater);
    connect(m_bench->window()->editors(), &EditorArea::currentChanged, once, &QObject::deleteLater);
    page->goTo(int(found->line));
}

/// Through the open threads of all files, from the one that is shown, or from the caret.
void CommentFlow::step(bool forward)
{
    const panels::CommentModel *model = m_panel->model();
    QStringList threads;
    for (int row = 0; row < model->rowCount(); ++row)
        if (const QString thread = model->index(row).data(panels::CommentModel::ThreadRole).toString(); !thread.isEmpty())
            threads.append(thread);
    if (threads.isEmpty())
        return;
    const qsizetype here = m_box ? threads.indexOf(m_box->view()->thread()) : -1;
    const qsizetype next = here < 0 ? (forward ? 0 : threads.size() - 1) : (here + (forward ? 1 : threads.size() - 1)) % threads.size();
    show(threads[next]);
}

void CommentFlow::chooseExport()
{
    const QString name = m_bench->live() ? m_bench->live()->record().name : QString();
    const QString file = QFileDialog::getSaveFileName(m_bench->window(), tr("Export comments"), QDir::home().filePath(tr("Comments on %1.md").arg(name)), tr("Markdown (*.md)"));
    if (!file.isEmpty())
        exportTo(file);
}

bool CommentFlow::exportTo(const QString &file)
{
    QSaveFile out(file);
    const QByteArray text = m_controller->markdown().toUtf8();
    const bool written = out.open(QIODevice::WriteOnly) && out.write(text) == text.size() && out.commit();
    m_bench->showMessage(written ? tr("The comments stand in %1.").arg(QDir::toNativeSeparators(file)) : tr("%1 could not be written: %2").arg(file, out.errorString()), !written);
    return written;
}

} // namespace dyad::app
