// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/StatusBar.h"
#include "app/ide/StateLabel.h"
#include "editor/PlainTip.h"
#include "editor/Theme.h"
#include "panels/Ink.h"
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

namespace dyad::app {

using editor::Token;
using panels::ink;

namespace {
constexpr int Height = 24, TextSize = 11, MessageTime = 6000;   // px, px, ms
}

StatusBar::StatusBar(QWidget *parent)
    : QWidget(parent), m_fade(new QTimer(this))
{
    setObjectName(QStringLiteral("statusBar"));
    setFixedHeight(Height);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(9, 1, 9, 0);
    row->setSpacing(4);
    const auto label = [&](const char *name) {
        auto *made = new StateLabel(TextSize, this);
        made->setObjectName(QLatin1String(name));
        made->hide();
        row->addWidget(made);
        return made;
    };
    m_branch = label("status.branch");
    m_errors = label("status.errors");
    m_warnings = label("status.warnings");
    m_saved = label("status.saved");
    m_message = label("status.message");
    m_message->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);       // the one that gives way where it is narrow
    row->addStretch(1);
    m_server = label("status.server");
    m_server->setClickable(true);
    connect(m_server, &QAbstractButton::clicked, this, &StatusBar::serverClicked);
    m_line = label("status.position");
    m_indent = label("status.indent");
    m_encoding = label("status.encoding");
    m_lineEnd = label("status.lineEnd");
    m_language = label("status.language");
    m_line->setClickable(true);
    m_line->setToolTip(tr("Go to line (Ctrl+G)"));
    m_encoding->setClickable(true);
    m_encoding->setToolTip(tr("Encoding: read or save with another one"));
    m_lineEnd->setClickable(true);
    m_lineEnd->setToolTip(tr("Line ends: change them"));
    connect(m_encoding, &QAbstractButton::clicked, this, &StatusBar::encodingClicked);
    connect(m_lineEnd, &QAbstractButton::clicked, this, &StatusBar::lineEndClicked);
    m_indent->setClickable(true);
    m_indent->setToolTip(tr("Indentation: change it"));
    connect(m_indent, &QAbstractButton::clicked, this, &StatusBar::indentClicked);
    m_language->setClickable(true);
    m_language->setToolTip(tr("Language: colour it as another one"));
    connect(m_language, &QAbstractButton::clicked, this, &StatusBar::languageClicked);
    m_branch->setClickable(true);
    m_branch->setToolTip(tr("Switch or create a branch"));
    for (StateLabel *problems : {m_errors, m_warnings}) {
        problems->setClickable(true);
        problems->setToolTip(tr("Show problems (Ctrl+Shift+M)"));
        connect(problems, &QAbstractButton::clicked, this, &StatusBar::problemsClicked);
    }
    connect(m_branch, &QAbstractButton::clicked, this, &StatusBar::branchClicked);
    m_fade->setSingleShot(true);
    connect(m_line, &QAbstractButton::clicked, this, &StatusBar::positionClicked);
    connect(m_fade, &QTimer::timeout, m_message, &QWidget::hide);
}

void StatusBar::setSaved(Saved saved, int files, const LiveState &live)
{
    switch (saved) {
    case Saved::Nothing: m_saved->hide(); return;
    case Saved::Saved: m_saved->show(QStringLiteral("cloud"), tr("All saved"), Token::Ok); return;
    case Saved::Saving: m_saved->show(QStringLiteral("cloud-upload"), tr("Saving"), Token::Muted); return;
    case Saved::Unsaved:
        m_saved->show(QStringLiteral("circle-dot"), files == 1 ? tr("1 file not saved") : tr("%n files not saved", nullptr, files), Token::Warn);
        return;
    case Saved::Waiting: m_saved->show(live.icon(), live.text(), Token::Warn); return;
    }
}

void StatusBar::setBranch(const QString &branch, int ahead, int behind)
{
    QString text = branch;
    if (!branch.isEmpty() && ahead > 0)
        text += QStringLiteral(" ↑%1").arg(ahead);
    if (!branch.isEmpty() && behind > 0)
        text += QStringLiteral(" ↓%1").arg(behind);
    m_branch->show(QStringLiteral("git-branch"), text, Token::Muted);
    m_branch->setAccessibleName(tr("Branch %1").arg(text));
}

void StatusBar::setProblems(int errors, int warnings)
{
    m_errors->show(QStringLiteral("circle-x"), QString::number(errors), errors > 0 ? Token::Bad : Token::Muted);
    m_warnings->show(QStringLiteral("triangle-alert"), QString::number(warnings), warnings > 0 ? Token::Warn : Token::Muted);
    m_errors->setAccessibleName(tr("Errors: %1").arg(errors));
    m_warnings->setAccessibleName(tr("Warnings: %1").arg(warnings));
}

void StatusBar::setPosition(const Position &position)
{
    const auto set = [](StateLabel *label, const QString &text) { label->show({}, text, Token::Muted); };
    QString place = position.line > 0 ? tr("Ln %1, Col %2").arg(position.line).arg(position.column) : QString();
    if (position.selected > 0 && position.places > 1)
        place += tr(" (%1 selected in %2 places)").arg(position.selected).arg(position.places);
    else if (position.selected > 0)
        place += tr(" (%1 selected)").arg(position.selected);
    else if (position.places > 1)
        place += tr(" (%1 carets)").arg(position.places);
    set(m_line, place);
    set(m_indent, position.indent);
    set(m_encoding, position.encoding);
    set(m_lineEnd, position.lineEnd);
    set(m_language, position.language);
}

void StatusBar::setServer(const QString &icon, const QString &text, const QString &tip, bool bad)
{
    m_server->show(icon, text, bad ? Token::Bad : Token::Muted);
    m_server->setToolTip(editor::plainTip(tip));
    m_server->setAccessibleName(tr("Language server: %1").arg(text));
}

void StatusBar::showMessage(const QString &text, bool bad)
{
    m_message->show(bad ? QStringLiteral("triangle-alert") : QStringLiteral("info"), text, bad ? Token::Bad : Token::Muted);
    m_message->setToolTip(editor::plainTip(text));
    m_fade->start(bad ? MessageTime * 2 : MessageTime);
}

void StatusBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), ink(Token::Panel));
    painter.fillRect(0, 0, width(), 1, ink(Token::Border));
}

} // namespace dyad::app
