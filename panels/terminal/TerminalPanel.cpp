// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/terminal/TerminalPanel.h"
#include "panels/PanelNote.h"
#include "panels/ToolButton.h"
#include "panels/terminal/TerminalView.h"
#include <QApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSplitter>
#include <QTabBar>

namespace dyad::panels {

namespace {
constexpr char EndedKey[] = "endedTitle";   // of a program that has ended and can still be read: what it was called
constexpr char TitleKey[] = "wantedTitle";
constexpr char ShellKey[] = "isShell";      // not a program that was started for a purpose
}

TerminalPanel::TerminalPanel(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_stack(new PageStack(this))
    , m_views(new PageStack(this))
    , m_note(new PanelNote(this))
{
    m_searchBar = makeSearch();
    setObjectName(QStringLiteral("terminalPanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_searchBar);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_note);
    m_stack->addWidget(m_views);
    connect(m_note, &PanelNote::clicked, this, &TerminalPanel::newTerminal);
    connect(m_tabs, &QTabBar::currentChanged, this, &TerminalPanel::showTab);
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int index) {
        if (index >= 0)
            focusTerminal();
    }, Qt::QueuedConnection);
    connect(m_tabs, &QTabBar::tabCloseRequested, this, &TerminalPanel::askToClose);
    connect(m_tabs, &QTabBar::tabMoved, this, [this](int from, int to) {
        QWidget *moved = m_views->widget(from);
        m_views->removeWidget(moved);
        m_views->insertWidget(to, moved);
        m_views->setCurrentIndex(m_tabs->currentIndex());
    });
    update();
}

TerminalPanel::~TerminalPanel() = default;

/// The keys go along from terminal to terminal, and are never fetched from elsewhere: a tab may come to the front because another one has ended.
void TerminalPanel::showTab(int index)
{
    const bool hadKeys = m_views->isAncestorOf(QApplication::focusWidget());
    m_views->setCurrentIndex(index);
    if (hadKeys && current())
        current()->setFocus();
}

QWidget *TerminalPanel::makeBar()
{
    auto *bar = new QWidget(this);
    bar->setFixedHeight(34);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(2);
    m_tabs->setObjectName(QStringLiteral("terminalTabs"));
    m_tabs->setAccessibleName(tr("Terminals"));
    m_tabs->setExpanding(false);
    m_tabs->setMovable(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setDrawBase(false);
    auto *add = new ToolButton(QStringLiteral("plus"), tr("New terminal"), bar);
    add->setObjectName(QStringLiteral("terminalNew"));
    auto *split = new ToolButton(QStringLiteral("columns-2"), tr("Another one beside it"), bar);
    split->setObjectName(QStringLiteral("terminalSplit"));
    connect(split, &QToolButton::clicked, this, &TerminalPanel::splitTerminal);
    auto *find = new ToolButton(QStringLiteral("search"), tr("Search in the terminal"), bar);
    auto *clear = new ToolButton(QStringLiteral("eraser"), tr("Clear"), bar);
    row->addWidget(m_tabs);
    row->addWidget(add);
    row->addStretch(1);
    row->addWidget(split);
    row->addWidget(find);
    row->addWidget(clear);
    connect(add, &QToolButton::clicked, this, &TerminalPanel::newTerminal);
    connect(find, &QToolButton::clicked, this, &TerminalPanel::showSearch);
    connect(clear, &QToolButton::clicked, this, &TerminalPanel::clearTerminal);
    return bar;
}

QWidget *TerminalPanel::makeSearch()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(4);
    m_searchText = new QLineEdit(bar);
    m_searchText->setObjectName(QStringLiteral("terminalSearch"));
    m_searchText->setPlaceholderText(tr("Search in the terminal"));
    m_searchText->setAccessibleName(m_searchText->placeholderText());
    m_searchText->setMaximumWidth(320);
    m_searchText->installEventFilter(this);
    m_searchResult = new QLabel(bar);
    m_searchResult->setProperty("role", QStringLiteral("muted"));
    auto *up = new ToolButton(QStringLiteral("chevron-up"), tr("Further up"), bar, 14);
    auto *down = new ToolButton(QStringLiteral("chevron-down"), tr("Further down"), bar, 14);
    auto *close = new ToolButton(QStringLiteral("x"), tr("Close the search"), bar, 14);
    row->addWidget(m_searchText, 1);
    row->addWidget(up);
    row->addWidget(down);
    row->addWidget(m_searchResult);
    row->addStretch(1);
    row->addWidget(close);
    connect(up, &QToolButton::clicked, this, [this] { search(true); });
    connect(down, &QToolButton::clicked, this, [this] { search(false); });
    connect(close, &QToolButton::clicked, this, [this] { m_searchBar->hide(); focusTerminal(); });
    connect(m_searchText, &QLineEdit::returnPressed, this, [this] { search(!(QApplication::keyboardModifiers() & Qt::ShiftModifier)); });
    connect(m_searchText, &QLineEdit::textEdited, m_searchResult, &QLabel::clear);
    bar->hide();
    return bar;
}

TerminalView *TerminalPanel::current() const
{
    const QWidget *page = m_views->currentWidget();
    if (!page)
        return nullptr;
    // The splitter remembers which of its children had the focus.
    for (QWidget *last = page->focusWidget(); last && last != page; last = last->parentWidget())
        if (auto *view = qobject_cast<TerminalView *>(last))
            return view;
    return page->findChild<TerminalView *>();
}

int TerminalPanel::count() const { return m_views->count(); }
QList<TerminalView *> TerminalPanel::views() const { return m_views->findChildren<TerminalView *>(); }

int TerminalPanel::indexOf(const TerminalView *view) const
{
    for (int i = 0; i < count(); ++i)
        if (m_views->widget(i)->isAncestorOf(view))
            return i;
    return -1;
}

void TerminalPanel::update()
{
    if (m_failure.isEmpty())
        m_note->setNote(QStringLiteral("terminal"), tr("No terminal is open"), tr("Run commands in the folder of the project."), tr("Open a terminal"));
    else
        m_note->setNote(QStringLiteral("triangle-alert"), tr("No terminal could be opened"), m_failure, tr("Try again"));
    m_stack->setCurrentIndex(count() > 0 ? 1 : 0);
    m_tabs->setVisible(count() > 0);
    m_tabs->setUsesScrollButtons(count() > 1);      // room is kept for them, which one tab does not need
}

TerminalView *TerminalPanel::start(QWidget *parent, const QString &program, const QStringList &arguments)
{
    auto *view = new TerminalView(parent);
    view->resize(m_stack->size());   // so that the program starts with the size that it will have
    Pty::Start start;
    start.program = program.isEmpty() ? m_shell : program;
    start.arguments = arguments;
    start.folder = m_folder;
    start.environment = m_environment;
    if (const auto started = view->start(start); !started) {
        delete view;
        m_failure = QString::fromStdString(started.error().message);
        update();
        return nullptr;
    }
    m_failure.clear();
    view->setProperty(ShellKey, program.isEmpty());
    connectView(view);
    return view;
}

QString TerminalPanel::freeTitle(const QString &wanted) const
{
    QStringList taken;
    for (int i = 0; i < m_tabs->count(); ++i)
        taken << m_tabs->tabText(i);
    QString title = wanted;
    for (int number = 2; taken.contains(title); ++number)
        title = QStringLiteral("%1 %2").arg(wanted).arg(number);
    return title;
}

TerminalView *TerminalPanel::open(const QString &title, const QString &program, const QStringList &arguments, Keys keys)
{
    for (TerminalView *before : views())
        if (!program.isEmpty() && before->property(EndedKey).toString() == title && (keys == Keys::ToIt || !before->hasFocus()))
            closeView(before);          // its last run has been read, or never will be; who reads it now keeps it, and the keys in it
    auto *page = new QSplitter(Qt::Horizontal, this);
    page->setChildrenCollapsible(false);
    page->setHandleWidth(1);
    TerminalView *view = start(page, program, arguments);
    if (!view) {
        delete page;
        return nullptr;
    }
    view->setProperty(TitleKey, title);
    page->addWidget(view);
    m_views->addWidget(page);
    const int index = m_tabs->addTab(freeTitle(title));
    // Who types in another terminal keeps it in front.
    if (keys == Keys::ToIt || !m_views->isAncestorOf(QApplication::focusWidget()))
        m_tabs->setCurrentIndex(index);
    m_views->setCurrentIndex(m_tabs->currentIndex());
    update();
    if (keys == Keys::ToIt)
        view->setFocus();
    Q_EMIT countChanged(count());
    return view;
}

void TerminalPanel::splitTerminal()
{
    auto *page = qobject_cast<QSplitter *>(m_views->currentWidget());
    if (!page)
        return newTerminal();
    TerminalView *beside = current(), *view = start(page, {}, {});
    if (!view)
        return;
    page->insertWidget(page->indexOf(beside) + 1, view);
    QList<int> sizes;
    for (int i = 0; i < page->count(); ++i)
        sizes.append(page->width() / page->count());
    page->setSizes(sizes);
    view->show();
    view->setFocus();
}

void TerminalPanel::connectView(TerminalView *view)
{
    connect(view, &TerminalView::openRequested, this, &TerminalPanel::openRequested);
    connect(view, &TerminalView::urlRequested, this, &TerminalPanel::urlRequested);
    // Plain text, whatever the program calls itself: a tip that looks like HTML would be shown as such.
    connect(view, &TerminalView::titleChanged, this, [this, view](const QString &title) { m_tabs->setTabToolTip(indexOf(view), title.left(200).toHtmlEscaped()); });
    connect(view, &TerminalView::pasteDoubted, this, [this, view](const QString &text) { doubtPaste(view, text); });
    connect(view, &TerminalView::closeRequested, this, [this, view] { closeView(view); });
    connect(view, &TerminalView::finished, this, [this, view](int code) { onEnd(view, code); });
}

/// A shell that was left goes, whatever its last command has said; what failed by itself stays to be read.
void TerminalPanel::onEnd(TerminalView *view, int code)
{
    const bool isShell = view->property(ShellKey).toBool();
    // What a program has written is there to be read, also where all went well, or where it was killed.
    if (isShell && (code == 0 || code > 128 || view->wasTypedInto()))
        return closeView(view);
    const int index = indexOf(view);
    view->setProperty(EndedKey, view->property(TitleKey));
    m_tabs->setTabText(index, tr("%1 (ended with %2)").arg(m_tabs->tabText(index)).arg(code));
}

void TerminalPanel::ask(const QString &title, const QString &text, const QString &verb, const QObject *about, std::function<void()> then)
{
    if (!m_question)
        return then();
    m_question(title, text, verb, [about = QPointer(about), then = std::move(then)] {
        if (about)      // it may have ended meanwhile
            then();
    });
}

void TerminalPanel::doubtPaste(TerminalView *view, const QString &text)
{
    const auto lines = static_cast<int>(text.trimmed().count(QLatin1Char('\n')) + 1);
    ask(tr("Paste %n lines?", nullptr, lines), tr("This program takes each line at once, as if you had typed it and pressed Enter:\n%1").arg(text.trimmed().section(QLatin1Char('\n'), 0, 2).left(200)),
        tr("Paste"), view, [view, text] { view->pasteAnyway(text); });
}

void TerminalPanel::newShell(Keys keys) { open(QFileInfo(m_shell.isEmpty() ? Pty::shell() : m_shell).fileName(), {}, {}, keys); }

void TerminalPanel::closeView(TerminalView *view)
{
    const int index = indexOf(view);
    auto *page = qobject_cast<QSplitter *>(m_views->widget(index));
    if (!page || page->count() < 2)
        return closeTerminal(index);
    const bool hadKeys = view->hasFocus();
    view->disconnect(this);
    view->setParent(nullptr);       // out of the splitter now, gone later: we may be in one of its signals
    view->deleteLater();
    if (TerminalView *next = current(); next && hadKeys)
        next->setFocus();
}

void TerminalPanel::closeTerminal(int index)
{
    QWidget *page = m_views->widget(index);
    if (!page)
        return;
    const bool hadKeys = page->isAncestorOf(QApplication::focusWidget());
    m_views->removeWidget(page);
    m_tabs->removeTab(index);
    for (TerminalView *view : page->findChildren<TerminalView *>())
        view->disconnect(this);
    page->setParent(nullptr);
    page->deleteLater();
    update();
    if (hadKeys && current())
        current()->setFocus();
    Q_EMIT countChanged(count());
    if (hadKeys && !current())
        Q_EMIT left();
}

void TerminalPanel::askToClose(int index)
{
    QWidget *page = m_views->widget(index);
    if (!page)
        return;
    const QStringList programs = programsIn(page->findChildren<TerminalView *>());
    if (programs.isEmpty())
        return closeTerminal(index);
    ask(tr("Close this terminal?"), tr("%1 is running in it, and ends with it.").arg(programs.join(QStringLiteral(", "))), tr("End %1").arg(programs.join(QStringLiteral(", "))), page,
        [this, page] { closeTerminal(m_views->indexOf(page)); });
}

void TerminalPanel::closeCurrent()
{
    TerminalView *view = current();
    const QWidget *page = m_views->currentWidget();
    if (!view || page->findChildren<TerminalView *>().size() < 2)
        return askToClose(m_views->currentIndex());
    const QStringList programs = programsIn({view});
    if (programs.isEmpty())
        return closeView(view);
    ask(tr("Close this terminal?"), tr("%1 is running in it, and ends with it.").arg(programs.first()), tr("End %1").arg(programs.first()), view, [this, view] { closeView(view); });
}

void TerminalPanel::nextTerminal(int step)
{
    if (count() == 0)
        return;
    m_tabs->setCurrentIndex((m_tabs->currentIndex() + step + count()) % count());
    focusTerminal();
}

void TerminalPanel::clearTerminal()
{
    if (current())
        current()->clear();
}

void TerminalPanel::focusTerminal() { current() ? current()->setFocus() : newTerminal(); }

QStringList TerminalPanel::runningPrograms() const { return programsIn(views()); }

QStringList TerminalPanel::programsIn(const QList<TerminalView *> &views) const
{
    QStringList programs;
    for (const TerminalView *view : views)
        if (const QString program = view->foregroundProgram(); !program.isEmpty() && (view->isBusy() || !view->property(ShellKey).toBool()))
            programs << program;
    return programs;
}

void TerminalPanel::showSearch()
{
    m_searchBar->show();
    m_searchText->setFocus();
    m_searchText->selectAll();
}

void TerminalPanel::search(bool backwards)
{
    if (!current() || m_searchText->text().isEmpty())
        return;
    const bool found = current()->find(m_searchText->text(), backwards, false);
    m_searchResult->setText(found ? QString() : tr("Not found"));
}

bool TerminalPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_searchText && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_searchBar->hide();
        focusTerminal();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dyad::panels
