// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The head of ChatPanel: the name of the thread, the list of all of them, what can be done with one.
#include "editor/Icons.h"
#include "editor/PlainTip.h"
#include "panels/ToolButton.h"
#include "panels/chat/ChatPanel.h"
#include "panels/chat/ChatText.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QWidgetAction>

namespace dyad::panels {

namespace {
constexpr int LongestTitle = 240, RoomBesideTitle = 120;      // px
}

void ChatPanel::buildHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(36);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(0);
    m_title = new QToolButton(head);
    m_title->setObjectName(QStringLiteral("chat.title"));
    m_title->setAutoRaise(true);
    m_title->setProperty("title", true);
    m_title->setPopupMode(QToolButton::InstantPopup);
    m_title->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_title->setLayoutDirection(Qt::RightToLeft);
    m_title->setIcon(editor::Icons::icon(QStringLiteral("chevron-down")));
    m_title->setIconSize({14, 14});
    m_title->setFocusPolicy(Qt::TabFocus);
    m_title->setMinimumWidth(60);           // a long name must not make the panel wider: it is cut to what there is
    QFont bold = m_title->font();
    bold.setPixelSize(12);
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_threads = new QMenu(m_title);
    ToolButton::giveMenu(m_title, m_threads);
    m_new = new ToolButton(QStringLiteral("plus"), tr("New thread"), head);
    m_new->setObjectName(QStringLiteral("chat.new"));
    m_rename = new QLineEdit(head);
    m_rename->setObjectName(QStringLiteral("chat.rename"));
    m_rename->setAccessibleName(tr("Name of the thread"));
    m_rename->installEventFilter(this);
    m_rename->hide();
    m_more = new ToolButton(QStringLiteral("ellipsis"), tr("This thread"), head);
    m_more->setObjectName(QStringLiteral("chat.more"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_moreMenu = new QMenu(m_more);
    ToolButton::giveMenu(m_more, m_moreMenu);
    m_lock = new QLabel(head);
    m_lock->setObjectName(QStringLiteral("chat.lock"));
    m_lock->setToolTip(tr("Only you see this thread."));
    m_lock->setAccessibleName(tr("Private thread"));
    m_lock->setContentsMargins(4, 0, 0, 0);
    m_lock->hide();
    row->addWidget(m_lock);
    row->addWidget(m_title);
    row->addWidget(m_rename, 1);
    row->addStretch(1);
    row->addWidget(m_more);
    row->addWidget(m_new);
    layout()->addWidget(head);
    connect(m_threads, &QMenu::aboutToShow, this, &ChatPanel::fillThreads);
    connect(m_moreMenu, &QMenu::aboutToShow, this, &ChatPanel::fillMore);
    connect(m_rename, &QLineEdit::editingFinished, this, &ChatPanel::rename);
    connect(m_new, &QToolButton::clicked, this, [this] {
        if (m_session)
            m_session->newThread();
        m_composer->focusText();
    });
}

void ChatPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refreshTitle();
}

void ChatPanel::refreshTitle()
{
    const QString title = m_session ? m_session->thread().title : QString();
    const bool isPrivate = m_session && m_session->thread().isPrivate;
    const QString none = !m_session ? tr("Chat") : isPrivate ? tr("New private thread") : tr("New thread");
    const int room = std::clamp(width() - RoomBesideTitle - (isPrivate ? 20 : 0), 40, LongestTitle);
    m_title->setText(m_title->fontMetrics().elidedText(title.isEmpty() ? none : title, Qt::ElideRight, room));
    m_title->setToolTip(title.isEmpty() ? tr("Threads of this project") : title);
    m_lock->setPixmap(editor::Icons::pixmap(QStringLiteral("lock"), editor::Token::Muted, 13, devicePixelRatioF()));
    m_lock->setVisible(isPrivate);
}

void ChatPanel::addThreads(const QVector<sync::ChatThread> &threads)
{
    for (const sync::ChatThread &thread : threads) {
        const QString text = fontMetrics().elidedText(thread.title, Qt::ElideRight, LongestTitle) + QLatin1Char('\t') + timeText(thread.updatedAt);
        QAction *action = m_threads->addAction(text, this, [this, id = thread.id] {
            if (m_session)
                m_session->openThread(id);
        });
        action->setToolTip(editor::plainTip(thread.excerpt));
        if (thread.isPrivate)
            action->setIcon(editor::Icons::icon(QStringLiteral("lock")));
    }
}

void ChatPanel::fillThreads()
{
    m_threads->clear();
    if (!m_session)
        return;
    auto *field = new QLineEdit;
    field->setObjectName(QStringLiteral("chat.search"));
    field->setPlaceholderText(tr("Search all threads (Enter)"));
    auto *search = new QWidgetAction(m_threads);
    search->setDefaultWidget(field);
    m_threads->addAction(search);
    m_threads->setToolTipsVisible(true);
    QMetaObject::invokeMethod(field, [field] { field->setFocus(Qt::PopupFocusReason); }, Qt::QueuedConnection);     // one types at once; the arrow goes on to the list
    connect(field, &QLineEdit::returnPressed, this, [this, field] {
        if (!m_session)
            return;             // the folder went while the menu was open
        m_session->searchThreads(field->text(), field, [this](const QVector<sync::ChatThread> &found) {
            const QList<QAction *> old = m_threads->actions();
            for (QAction *action : old.mid(1)) {
                m_threads->removeAction(action);
                action->deleteLater();
            }
            addThreads(found);
            if (found.isEmpty())
                m_threads->addAction(tr("Nothing found"))->setEnabled(false);
        });
    });
    const auto begin = [this](bool isPrivate) {
        if (m_session)
            m_session->newThread(isPrivate);
        m_composer->focusText();
    };
    m_threads->addAction(editor::Icons::icon(QStringLiteral("plus")), tr("New thread"), this, [begin] { begin(false); });
    m_threads->addAction(editor::Icons::icon(QStringLiteral("lock")), tr("New private thread"), this, [begin] { begin(true); });
    m_threads->addSeparator();
    addThreads(m_session->threads());
}

void ChatPanel::fillMore()
{
    m_moreMenu->clear();
    if (!m_session)
        return;
    const bool begun = !m_session->thread().id.isEmpty();
    const auto add = [&](const char *icon, const QString &text, auto done) {
        const auto guarded = [this, done] {
            if (m_session)      // the folder may go while the menu is open
                done();
        };
        m_moreMenu->addAction(editor::Icons::icon(QLatin1String(icon)), text, this, guarded)->setEnabled(begun);
    };
    add("pencil", tr("Rename"), [this] {
        m_title->hide();
        m_rename->setText(m_session->thread().title);
        m_rename->show();
        m_rename->setFocus(Qt::OtherFocusReason);
        m_rename->selectAll();
    });
    add("git-branch", tr("Branch: go on in a copy"), [this] { m_session->branch(std::numeric_limits<qint64>::max()); });
    const auto &cap = m_session->thread().cap;
    const bool mayChange = m_session->mayChange(m_session->thread());
    const QString limit = !cap ? tr("No limit") : tr("Limit: %1").arg(*cap > 0 ? priceText(*cap) : QStringLiteral("$0"));
    add("shield", mayChange ? limit + QStringLiteral("…") : limit, [this] { Q_EMIT capRequested(m_session->thread()); });
    m_moreMenu->actions().last()->setEnabled(begun && mayChange);
    m_moreMenu->actions().last()->setObjectName(QStringLiteral("chat.more.limit"));
    add("download", tr("Export as Markdown…"), [this] { Q_EMIT exportRequested(); });
    add("trash-2", tr("Delete…"), [this] { Q_EMIT deleteRequested(m_session->thread()); });
    if (!m_session->isAdmin())
        return;
    m_moreMenu->addSeparator();
    add("key", tr("Connect a provider…"), [this] { connectProvider(true); });
    m_moreMenu->actions().last()->setEnabled(true);
    m_moreMenu->actions().last()->setObjectName(QStringLiteral("chat.more.provider"));
}

void ChatPanel::rename()
{
    if (m_rename->isHidden())
        return;
    const bool hadFocus = m_rename->hasFocus();
    m_rename->hide();
    m_title->show();
    if (hadFocus)
        m_composer->focusText();
    const QString title = m_rename->text().simplified();
    if (m_session && !title.isEmpty() && title != m_session->thread().title)
        m_session->renameThread(m_session->thread().id, title);
}

/// Esc in the field of the name: it stays as it was.
bool ChatPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_rename || !key || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        m_rename->clear();
        rename();
    }
    return true;
}

} // namespace dyad::panels
