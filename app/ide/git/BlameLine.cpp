// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/git/BlameLine.h"
#include "app/ide/EditorPage.h"
#include "app/ide/GitFlow.h"
#include "app/ide/Workbench.h"
#include "editor/CodeEditor.h"
#include "panels/Ink.h"
#include <QDateTime>
#include <QLocale>
#include <QPainter>

namespace dyad::app {

using editor::CodeEditor;

namespace {
constexpr int RestMs = 350;
constexpr qint64 LargestText = 2 << 20;     // bytes that are handed to git for one line
constexpr int Distance = 28;

QString ago(qint64 ms)
{
    const qint64 minutes = ms / 60000, hours = minutes / 60, days = hours / 24;
    if (minutes < 1)
        return BlameLine::tr("just now");
    if (hours < 1)
        return BlameLine::tr("%n minutes ago", nullptr, int(minutes));
    if (days < 1)
        return BlameLine::tr("%n hours ago", nullptr, int(hours));
    return days < 31 ? BlameLine::tr("%n days ago", nullptr, int(days)) : QString();
}
} // namespace

BlameLine::BlameLine(Workbench *workbench)
    : QObject(workbench), m_bench(workbench)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(RestMs);
    connect(&m_rest, &QTimer::timeout, this, &BlameLine::ask);
    connect(workbench->settings()->store(), &SettingsStore::changed, this, [this](const QString &key) {
        if (key == QLatin1String("git.blame"))
            clear();
    });
}

BlameLine::~BlameLine() { follow(nullptr); }

void BlameLine::follow(EditorPage *page)
{
    if (m_page == page)
        return;
    if (m_page) {
        m_page->editor()->removeOverlay(this);
        m_page->editor()->disconnect(this);
        m_page->disconnect(this);
    }
    m_page = page;
    clear();
    if (!page)
        return;
    page->editor()->addOverlay(this);
    connect(page->editor(), &CodeEditor::cursorChanged, this, &BlameLine::moved);
    connect(page->editor(), &CodeEditor::modified, this, &BlameLine::clear);
    connect(page, &EditorPage::saved, this, &BlameLine::moved);
    // The overlay goes before the editor does.
    connect(page, &QObject::destroyed, this, [this] { m_page.clear(); });
    m_rest.start();
}

void BlameLine::moved()
{
    if (m_page && m_page->editor()->lineAt(m_page->editor()->caret()) == m_line)
        return;
    clear();
}

void BlameLine::clear()
{
    const bool shown = !m_text.isEmpty();
    m_text.clear();
    m_line = -1;
    if (m_program) {
        m_program->disconnect(this);
        m_program->deleteLater();
    }
    m_program.clear();
    if (m_page) {
        m_rest.start();
        if (shown)
            m_page->editor()->viewport()->update();
    }
}

void BlameLine::ask()
{
    const auto *git = m_bench->git();
    const QString path = m_page ? git->pathInRepository(m_page->file()->path()) : QString();
    if (path.isEmpty() || !m_page->showsText() || m_page->editor()->length() > LargestText || !m_bench->settings()->store()->value(QStringLiteral("git.blame")).toBool())
        return;
    const auto &status = m_bench->git()->controller()->status();
    for (const panels::GitFile &file : status.files)
        if (file.path == path && (file.unstaged == panels::GitChange::Untracked || file.staged == panels::GitChange::Added))
            return;
    const int line = m_page->editor()->lineAt(m_page->editor()->caret());
    m_program = new panels::GitProgram(this);
    connect(m_program, &panels::GitProgram::finished, this, [this, line](const sync::Expected<QByteArray> &result) {
        m_program->deleteLater();
        m_program.clear();
        m_line = line;
        m_text = result ? sentence(*result, QDateTime::currentMSecsSinceEpoch()) : QString();
        if (m_page)
            m_page->editor()->viewport()->update();
    });
    const QString at = QString::number(line + 1);
    m_program->start(status.top, {QStringLiteral("blame"), QStringLiteral("--porcelain"), QStringLiteral("-L"), at + QLatin1Char(',') + at, QStringLiteral("--contents"),
                                  QStringLiteral("-"), QStringLiteral("--"), path}, m_page->editor()->text());
}

QString BlameLine::sentence(const QByteArray &porcelain, qint64 nowMs)
{
    if (porcelain.startsWith("0000000000000000000000000000000000000000"))
        return tr("Not committed yet");
    const auto field = [&](const QByteArray &name) {
        const qsizetype at = porcelain.indexOf('\n' + name + ' ');
        const qsizetype start = at + name.size() + 2;
        return at < 0 ? QString() : QString::fromUtf8(porcelain.mid(start, porcelain.indexOf('\n', start) - start));
    };
    const QString author = field("author");
    if (author.isEmpty())
        return {};
    const qint64 time = field("author-time").toLongLong() * 1000;
    const QString recent = ago(nowMs - time), when = recent.isEmpty() ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(time).date(), QLocale::ShortFormat) : recent;
    return tr("%1, %2 · %3").arg(author, when, field("summary"));
}

void BlameLine::paint(QPainter &painter, const QRect &)
{
    if (m_text.isEmpty() || !m_page || m_line >= m_page->editor()->lineCount())
        return;
    CodeEditor *editor = m_page->editor();
    if (m_line < editor->firstVisibleLine() || m_line > editor->lastVisibleLine())
        return;
    const QPoint end = editor->pointAt(editor->lineEnd(m_line));
    QFont font = editor->zoomedFont();
    font.setItalic(true);
    painter.save();
    painter.setFont(font);
    painter.setPen(panels::ink(editor::Token::Faint));
    const QRect room(end.x() + Distance, end.y(), editor->viewport()->width() - end.x() - Distance, editor->lineHeight());
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, painter.fontMetrics().elidedText(m_text, Qt::ElideRight, room.width()));
    painter.restore();
}

} // namespace dyad::app
