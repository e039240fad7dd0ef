// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/reach/TabKeeper.h"
#include "app/ide/AppPaths.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Workbench.h"
#include "editor/CodeEditor.h"
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtConcurrent/QtConcurrentRun>
#include <cstdio>

namespace dyad::app {

namespace {
const QString Files = QStringLiteral("files"), Current = QStringLiteral("current"), Path = QStringLiteral("path"), Line = QStringLiteral("line"), Column = QStringLiteral("column"),
              Top = QStringLiteral("top");

/// Aside, then renamed: what is there is always whole. Any thread.
void writeWhole(const QString &fileName, const QByteArray &bytes)
{
    QFile aside(fileName + QStringLiteral(".new"));
    if (!aside.open(QIODevice::WriteOnly | QIODevice::Truncate) || aside.write(bytes) != bytes.size())
        return;
    aside.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    aside.close();
    if (aside.error() == QFile::NoError)
        std::rename(QFile::encodeName(aside.fileName()).constData(), QFile::encodeName(fileName).constData());
}
} // namespace

TabKeeper::TabKeeper(Workbench *workbench) : QObject(workbench), m_bench(workbench)
{
    m_keep.setSingleShot(true);
    connect(&m_keep, &QTimer::timeout, this, &TabKeeper::keep);
}

TabKeeper::~TabKeeper() { m_writing.waitForFinished(); }

void TabKeeper::attach()
{
    EditorArea *editors = m_bench->window()->editors();
    for (const auto changed : {&EditorArea::tabsChanged, &EditorArea::groupsChanged})
        connect(editors, changed, this, [this] { keepWithin(TabsWithin); });
    connect(editors, &EditorArea::currentChanged, this, [this] { keepWithin(TabsWithin); });
    connect(editors, &EditorArea::positionChanged, this, [this] { keepWithin(PlacesWithin); });
}

void TabKeeper::keepWithin(int ms)
{
    if (!m_keep.isActive() || m_keep.remainingTime() > ms)
        m_keep.start(ms);
}

QString TabKeeper::fileName() const
{
    const QString folder = AppPaths::ensurePrivate(AppPaths::data() + QStringLiteral("/tabs"));
    return folder.isEmpty() || m_bench->folder().isEmpty() ? QString() : folder + QLatin1Char('/') + AppPaths::keyOf(m_bench->folder()) + QStringLiteral(".json");
}

QByteArray TabKeeper::tabs() const
{
    const EditorArea *editors = m_bench->window()->editors();
    QJsonArray files;
    for (const EditorPage *page : editors->files()) {
        const QString path = page->file()->path();
        if (path.isEmpty())
            continue;
        const editor::CodeEditor *text = page->editor();
        QJsonObject one{{Path, path}};
        if (page->showsText() && text->length() > 0) {
            const int line = text->lineAt(text->caret());
            one.insert(Line, line + 1);
            one.insert(Column, int(text->send(QsciScintillaBase::SCI_COUNTCHARACTERS, static_cast<unsigned long>(text->lineStart(line)), static_cast<long>(text->caret()))) + 1);
            one.insert(Top, text->firstVisibleLine() + 1);
        }
        files.append(one);
    }
    const EditorPage *current = editors->current();
    return QJsonDocument(QJsonObject{{Files, files}, {Current, current ? current->file()->path() : QString()}}).toJson(QJsonDocument::Compact);
}

void TabKeeper::keep()
{
    const QString file = fileName();
    if (file.isEmpty())
        return;
    const QByteArray now = tabs();
    if (file == m_keptIn && now == m_kept)
        return;
    m_writing.waitForFinished();        // one small file; the one before has been written long ago
    m_keptIn = file;
    m_kept = now;
    m_writing = QtConcurrent::run(&writeWhole, file, now);
}

void TabKeeper::keepNow()
{
    m_keep.stop();
    keep();
    m_writing.waitForFinished();
}

void TabKeeper::goTo(EditorPage *page, int line, int column, int top)
{
    page->goTo(line, column);
    editor::CodeEditor *text = page->editor();
    if (page->showsText() && top > 0 && top <= text->lineCount())
        text->send(QsciScintillaBase::SCI_SETFIRSTVISIBLELINE, static_cast<unsigned long>(text->send(QsciScintillaBase::SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(top - 1))));
}

void TabKeeper::restore()
{
    QFile kept(fileName());
    const QJsonObject tabs = kept.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(kept.readAll()).object() : QJsonObject();
    QJsonArray files = tabs.value(Files).toArray();
    m_current = tabs.value(Current).toString();
    if (tabs.isEmpty()) {
        // Versions before this one kept the paths alone, the one in front first.
        const QStringList paths = m_bench->settings()->openFiles(m_bench->folder());
        for (const QString &path : paths)
            files.append(QJsonObject{{Path, path}});
        m_current = paths.value(0);
    }
    for (const QJsonValue &value : std::as_const(files)) {
        const QJsonObject one = value.toObject();
        const QString path = one.value(Path).toString();
        if (path.isEmpty() || !QFileInfo::exists(m_bench->absolute(path)))
            continue;
        EditorPage *page = m_bench->openFile(path);
        if (page && one.value(Line).toInt() > 0)
            goTo(page, one.value(Line).toInt(), one.value(Column).toInt(1), one.value(Top).toInt());
    }
}

void TabKeeper::showCurrent()
{
    const QString path = std::exchange(m_current, {});
    if (!path.isEmpty() && m_bench->window()->editors()->pageOf(path))
        m_bench->openFile(path);
}

} // namespace dyad::app
