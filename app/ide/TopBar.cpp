// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/TopBar.h"
#include "app/ide/SearchField.h"
#include "app/ide/StateLabel.h"
#include "editor/Icons.h"
#include "editor/PlainTip.h"
#include "editor/Theme.h"
#include "panels/Ink.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QStyle>
#include <QToolButton>

namespace dyad::app {

using editor::Icons;
using editor::Token;
using panels::ink;

namespace {
constexpr int Height = 40, SearchWidth = 420, MostBranch = 180;

Token colorOf(LiveState::Kind kind)
{
    switch (kind) {
    case LiveState::Kind::Live: return Token::Ok;
    case LiveState::Kind::Offline:
    case LiveState::Kind::ReadOnly: return Token::Warn;
    case LiveState::Kind::Failed: return Token::Bad;
    default: return Token::Muted;
    }
}
} // namespace

TopBar::TopBar(QWidget *parent)
    : QWidget(parent), m_menu(new QToolButton(this)), m_project(new QLabel(this)), m_branch(new StateLabel(13, this)), m_search(new SearchField(this)),
      m_state(new StateLabel(13, this)), m_people(new AvatarStack(this)), m_share(new QPushButton(tr("Share"), this))
{
    setObjectName(QStringLiteral("topBar"));
    setFixedHeight(Height);
    m_menu->setObjectName(QStringLiteral("menuButton"));
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(tr("Menu (Alt+M)"));
    m_menu->setIcon(Icons::application());
    m_menu->setIconSize({20, 20});
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setFocusPolicy(Qt::TabFocus);
    m_menu->setAutoRaise(true);
    m_menu->setFixedSize(30, 30);
    m_project->setObjectName(QStringLiteral("projectName"));
    m_project->setTextFormat(Qt::PlainText);
    m_branch->setObjectName(QStringLiteral("branchButton"));
    m_branch->setClickable(true);
    m_branch->setChoice(true);
    m_branch->setToolTip(tr("Switch or create a branch"));
    m_branch->hide();
    m_share->setObjectName(QStringLiteral("shareButton"));
    m_share->setProperty("primary", true);
    m_share->setFixedHeight(26);
    m_state->setObjectName(QStringLiteral("liveState"));
    m_state->setClickable(true);
    m_people->hide();
    m_state->hide();

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(7, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(m_menu);
    row->addSpacing(6);
    row->addWidget(m_project);
    row->addWidget(m_branch);
    row->addStretch(1);
    row->addWidget(m_state);
    row->addSpacing(2);
    row->addWidget(m_people);
    row->addSpacing(2);
    row->addWidget(m_share);
    connect(m_branch, &QAbstractButton::clicked, this, &TopBar::branchClicked);
    connect(m_search, &QPushButton::clicked, this, &TopBar::searchClicked);
    connect(m_share, &QPushButton::clicked, this, &TopBar::shareClicked);
    connect(m_state, &QAbstractButton::clicked, this, &TopBar::stateClicked);
    connect(m_people, &AvatarStack::clicked, this, &TopBar::peopleClicked);
    m_share->setIcon(Icons::icon(QStringLiteral("user-plus"), Token::OnAccent));
}

void TopBar::setProject(const QString &name, const QString &folder)
{
    m_project->setText(fontMetrics().elidedText(name, Qt::ElideMiddle, 220));
    m_project->setToolTip(editor::plainTip(folder));
}

void TopBar::setBranch(const QString &branch)
{
    m_branch->show(QStringLiteral("git-branch"), fontMetrics().elidedText(branch, Qt::ElideMiddle, MostBranch), Token::Muted);
    m_branch->setAccessibleName(tr("Branch %1").arg(branch));
}

void TopBar::setLiveState(const LiveState &state)
{
    m_state->show(state.icon(), state.text(), colorOf(state.kind));
    m_state->setToolTip(editor::plainTip(state.reason));
}

void TopBar::setPeople(const QVector<AvatarStack::Person> &people) { m_people->setPeople(people); }

void TopBar::setShareText(const QString &text, bool visible)
{
    m_share->setText(QLatin1Char(' ') + text);      // room between the icon and the word
    m_share->setAccessibleName(text);
    m_share->setVisible(visible);
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeSearch();
}

/// Whoever stands beside it has become wider, or come or gone.
bool TopBar::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        placeSearch();
    return done;
}

void TopBar::placeSearch()
{
    // In the window's middle, whatever stands left and right, as long as there is room.
    layout()->activate();
    const auto mirrored = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); }; // where reading goes to the left
    const int left = mirrored(m_project->geometry()).left() + m_project->sizeHint().width() + 16 + (m_branch->isHidden() ? 0 : m_branch->sizeHint().width() + 8);
    int right = width();
    for (const QWidget *other : {static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_people), static_cast<QWidget *>(m_share)})
        if (!other->isHidden())
            right = qMin(right, mirrored(other->geometry()).left() - 16);
    const int wide = qMin(SearchWidth, right - left);
    const int x = qBound(left, (width() - wide) / 2, qMax(left, right - wide));
    m_search->setVisible(wide > 90);
    m_search->setGeometry(mirrored({x, (Height - m_search->height()) / 2, wide, m_search->height()}));
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), ink(Token::Panel));
    painter.fillRect(0, height() - 1, width(), 1, ink(Token::Border));
}

} // namespace dyad::app
