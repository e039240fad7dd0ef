// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/WelcomePage.h"
#include "app/ide/AppSettings.h"
#include "app/ide/CommandRegistry.h"
#include "editor/Icons.h"
#include "panels/Ink.h"
#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace dyad::app {

using editor::Token;
using panels::ink;

namespace {
constexpr int Width = 460, RowHeight = 40, MostRecent = 6;
}

/// A wide flat button: icon, words, something muted at the right.
class WelcomePage::ActionRow : public QAbstractButton {
public:
    ActionRow(const QString &icon, const QString &text, const QString &detail, QWidget *parent)
        : QAbstractButton(parent), m_icon(icon), m_detail(detail)
    {
        setText(text);
        setAccessibleName(text);
        setAccessibleDescription(detail);
        setFixedHeight(RowHeight);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse() || hasFocus()) {
            painter.setPen(hasFocus() ? QPen(ink(Token::Accent), 2) : QPen(Qt::NoPen));
            painter.setBrush(ink(underMouse() ? Token::Hover : Token::Editor));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
        }
        const auto mirrored = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
        const auto side = [this](Qt::Alignment alignment) { return int(QStyle::visualAlignment(layoutDirection(), alignment | Qt::AlignVCenter)); };
        panels::paintIcon(painter, mirrored(QRect(12, height() / 2 - 8, 16, 16)), m_icon, Token::Muted);
        painter.setPen(ink(Token::Text));
        const int text = fontMetrics().horizontalAdvance(this->text());
        const QRect space(40, 0, width() - 52, height());
        painter.drawText(mirrored(space), side(Qt::AlignLeft), fontMetrics().elidedText(this->text(), Qt::ElideMiddle, space.width()));
        painter.setPen(ink(Token::Muted));
        QFont small = font();
        small.setPixelSize(12);
        painter.setFont(small);
        const QRect rest = space.adjusted(text + 16, 0, 0, 0);
        if (rest.width() > 40)
            painter.drawText(mirrored(rest), side(Qt::AlignRight), painter.fontMetrics().elidedText(m_detail, Qt::ElideMiddle, rest.width()));
    }

private:
    QString m_icon, m_detail;
};

WelcomePage::WelcomePage(AppSettings *settings, CommandRegistry *commands, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_commands(commands), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("welcome"));
    setProperty("surface", QStringLiteral("editor"));
    setAttribute(Qt::WA_StyledBackground);
    m_column->setContentsMargins(16, 16, 16, 16);
    connect(settings, &AppSettings::recentFoldersChanged, this, &WelcomePage::fill, Qt::QueuedConnection);
    fill();
}

void WelcomePage::setFolderOpen(bool open)
{
    if (m_folderOpen == open)
        return;
    m_folderOpen = open;
    fill();
}

void WelcomePage::fill()
{
    delete m_content;
    while (QLayoutItem *item = m_column->takeAt(0))
        delete item;
    m_content = new QWidget(this);
    m_content->setMaximumWidth(Width);
    auto *rows = new QVBoxLayout(m_content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    auto *mark = new QLabel(m_content);
    mark->setPixmap(editor::Icons::application().pixmap(QSize(44, 44), devicePixelRatioF()));
    mark->setContentsMargins(10, 0, 0, 6);
    rows->addWidget(mark);
    addHead(m_folderOpen ? tr("Nothing is open yet") : tr("Dyad"));
    if (m_folderOpen) {
        addCommand(QStringLiteral("go.file"), {});
        addCommand(QStringLiteral("file.new"), {});
        addCommand(QStringLiteral("share.share"), {});
        addCommand(QStringLiteral("go.command"), {});
    } else {
        addCommand(QStringLiteral("file.openFolder"), tr("or drop one here"));
        addCommand(QStringLiteral("project.new"), {});
        addCommand(QStringLiteral("git.clone"), {});
        addCommand(QStringLiteral("share.join"), {});
        addCommand(QStringLiteral("file.new"), {});
        fillRecent();
    }
    m_column->addStretch(2);
    m_column->addWidget(m_content, 0, Qt::AlignHCenter);
    m_column->addStretch(3);
    m_content->setFixedWidth(Width);
}

void WelcomePage::addHead(const QString &text)
{
    auto *head = new QLabel(text, m_content);
    head->setProperty("role", QStringLiteral("title"));
    head->setContentsMargins(11, 0, 0, 8);
    m_content->layout()->addWidget(head);
}

void WelcomePage::addCommand(const QString &id, const QString &hint)
{
    const Command *command = m_commands->find(id);
    if (!command || !CommandRegistry::isEnabled(*command))
        return;
    const QString key = command->shortcuts.value(0).toString(QKeySequence::NativeText);
    auto *row = new ActionRow(command->icon, command->text, hint.isEmpty() ? key : key.isEmpty() ? hint : key + QStringLiteral("   ") + hint, m_content);
    row->setObjectName(QStringLiteral("welcome.") + id);
    connect(row, &QAbstractButton::clicked, this, [this, id] { m_commands->run(id); });
    m_content->layout()->addWidget(row);
}

void WelcomePage::fillRecent()
{
    const QStringList folders = m_settings->recentFolders().mid(0, MostRecent);
    if (folders.isEmpty())
        return;
    auto *head = new QLabel(tr("Opened last"), m_content);
    head->setProperty("role", QStringLiteral("muted"));
    head->setContentsMargins(12, 18, 0, 4);
    m_content->layout()->addWidget(head);
    for (const QString &folder : folders) {
        QString where = QDir(folder).absolutePath().section(QLatin1Char('/'), 0, -2);
        if (where.startsWith(QDir::homePath()))
            where.replace(0, QDir::homePath().size(), QStringLiteral("~"));
        auto *row = new ActionRow(QStringLiteral("folder"), QDir(folder).dirName(), where, m_content);
        row->setObjectName(QStringLiteral("welcome.recent"));
        connect(row, &QAbstractButton::clicked, this, [this, folder] { Q_EMIT folderChosen(folder); });
        m_content->layout()->addWidget(row);
    }
}

} // namespace dyad::app
