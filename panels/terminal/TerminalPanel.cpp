// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/terminal/TerminalPanel.h"
#include "panels/PanelNote.h"
#include "panels/ToolButton.h"
#include "panels/terminal/TerminalView.h"
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTabBar>

namespace dyad::panels {

TerminalPanel::TerminalPanel(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_views(new QStackedWidget(this))
    , m_note(new PanelNote(this))
    , m_searchBar(makeSearch())
{
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
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_views->setCurrentIndex(index);
        if (current())
            current()->setFocus();
    });
    connect(m_tabs, &QTabBar::tabCloseRequested, this, &TerminalPanel::closeTerminal);
    connect(m_tabs, &QTabBar::tabMoved, this, [this](int from, int to) {
        QWidget *moved = m_views->widget(from);
        m_views->removeWidget(moved);
        m_views->insertWidget(to, moved);
        m_views->setCurrentIndex(m_tabs->currentIndex());
    });
    update();
}

TerminalPanel::~TerminalPanel() = default;

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
    auto *find = new ToolButton(QStringLiteral("search"), tr("Search in the terminal"), bar);
    auto *clear = new ToolButton(QStringLiteral("trash-2"), tr("Clear"), bar);
    row->addWidget(m_tabs);
    row->addWidget(add);
    row->addStretch(1);
    row->addWidget(find);
    row->addWidget(clear);
    connect(add, &QToolButton::clicked, this, &TerminalPanel::newTerminal);
    connect(find, &QToolButton::clicked, this, &TerminalPanel::showSearch);
    connect(clear, &QToolButton::clicked, this, [this] {
        if (current())
            current()->clear();
    });
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
    connect(m_searchText, &QLineEdit::returnPressed, this, [this] { search(true); });
    bar->hide();
    return bar;
}

TerminalView *TerminalPanel::current() const { return static_cast<TerminalView *>(m_views->currentWidget()); }
int TerminalPanel::count() const { return m_views->count(); }
int TerminalPanel::indexOf(const TerminalView *view) const { return m_views->indexOf(const_cast<TerminalView *>(view)); }

void TerminalPanel::update()
{
    if (m_failure.isEmpty())
        m_note->setNote(QStringLiteral("terminal"), tr("No terminal is open"), tr("Run commands in the folder of the project."), tr("Open a terminal"));
    else
        m_note->setNote(QStringLiteral("triangle-alert"), tr("No terminal could be opened"), m_failure, tr("Try again"));
    m_stack->setCurrentIndex(count() > 0 ? 1 : 0);
    m_tabs->setVisible(count() > 0);
}

TerminalView *TerminalPanel::open(const QString &title, const QString &program, const QStringList &arguments)
{
    auto *view = new TerminalView(this);
    view->resize(m_stack->size());   // so that the program starts with the size that it will have
    Pty::Start start;
    start.program = program;
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
    connectView(view);
    m_views->addWidget(view);
    m_tabs->setCurrentIndex(m_tabs->addTab(title));
    m_views->setCurrentWidget(view);
    update();
    view->setFocus();
    Q_EMIT countChanged(count());
    return view;
}

void TerminalPanel::connectView(TerminalView *view)
{
    connect(view, &TerminalView::openRequested, this, &TerminalPanel::openRequested);
    connect(view, &TerminalView::urlRequested, this, &TerminalPanel::urlRequested);
    connect(view, &TerminalView::titleChanged, this, [this, view](const QString &title) { m_tabs->setTabToolTip(indexOf(view), title); });
    connect(view, &TerminalView::finished, this, [this, view](int code) {
        // A shell that was left goes; what failed stays to be read.
        if (code == 0 || code > 128)
            closeTerminal(indexOf(view));
        else
            m_tabs->setTabText(indexOf(view), tr("%1 (ended with %2)").arg(m_tabs->tabText(indexOf(view))).arg(code));
    });
}

void TerminalPanel::newTerminal() { open(QFileInfo(Pty::shell()).fileName()); }

void TerminalPanel::closeTerminal(int index)
{
    QWidget *view = m_views->widget(index);
    if (!view)
        return;
    m_views->removeWidget(view);
    m_tabs->removeTab(index);
    view->disconnect(this);
    view->deleteLater();
    update();
    Q_EMIT countChanged(count());
}

void TerminalPanel::focusTerminal() { current() ? current()->setFocus() : newTerminal(); }

QStringList TerminalPanel::runningPrograms() const
{
    QStringList programs;
    const QString shell = QFileInfo(Pty::shell()).fileName();
    for (int i = 0; i < count(); ++i)
        if (const QString program = static_cast<TerminalView *>(m_views->widget(i))->foregroundProgram(); !program.isEmpty() && program != shell)
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
