// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/EncodingFlow.h"
#include "app/ide/CommandRegistry.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Palette.h"
#include "app/ide/SaveFlow.h"
#include "app/ide/StatusBar.h"
#include "app/ide/Workbench.h"
#include "editor/CodeEditor.h"
#include "editor/LineEnds.h"
#include "editor/SyntaxRepository.h"
#include <QMenu>
#include <QPointer>
#include <array>

namespace dyad::app {

namespace encoding = sync::encoding;

namespace {

QAction *choice(QMenu *menu, const QString &text, bool chosen)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(chosen);
    return action;
}

} // namespace

EncodingFlow::EncodingFlow(Workbench *workbench)
    : QObject(workbench), m_bench(workbench)
{
}

void EncodingFlow::addCommands()
{
    const auto withText = [this] { return page() && page()->showsText(); };
    m_bench->commands()->add({QStringLiteral("file.encoding"), tr("Choose the encoding"), Command::Group::File, {}, QStringLiteral("file"), [this] { showEncodings(); }, withText});
    m_bench->commands()->add({QStringLiteral("file.lineEnds"), tr("Choose the line ends"), Command::Group::File, {}, QStringLiteral("file"), [this] { showLineEnds(); }, withText});
    m_bench->commands()->add({QStringLiteral("editor.indentation"), tr("Choose the indentation"), Command::Group::Edit, {}, QString(), [this] { showIndentation(); }, withText});
    m_bench->commands()->add({QStringLiteral("editor.language"), tr("Choose the language that the text is coloured as"), Command::Group::Edit, {}, QStringLiteral("code"), [this] { showLanguages(); }, withText});
}

void EncodingFlow::attach()
{
    connect(m_bench->window()->status(), &StatusBar::indentClicked, this, &EncodingFlow::showIndentation);
    connect(m_bench->window()->status(), &StatusBar::languageClicked, this, &EncodingFlow::showLanguages);
    connect(m_bench->window()->status(), &StatusBar::encodingClicked, this, &EncodingFlow::showEncodings);
    connect(m_bench->window()->status(), &StatusBar::lineEndClicked, this, &EncodingFlow::showLineEnds);
}

EditorPage *EncodingFlow::page() const { return m_bench->window()->editors()->current(); }

void EncodingFlow::popUp(QMenu *menu, const QString &label)
{
    menu->setObjectName(label + QStringLiteral(".menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto *at = m_bench->window()->status()->findChild<QWidget *>(label);
    menu->popup(at->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void EncodingFlow::showEncodings()
{
    EditorPage *now = page();
    if (!now || !now->showsText())
        return;
    auto *menu = new QMenu(m_bench->window());
    const encoding::Kind used = now->file()->encoding();
    const auto offered = now->file()->encodings();
    if (now->file()->mayReopen()) {
        QMenu *reopen = menu->addMenu(tr("Read again as"));
        for (const encoding::Kind kind : offered)
            connect(choice(reopen, encoding::nameOf(kind), kind == used), &QAction::triggered, now, [this, now, kind] { reopenWith(now, kind); });
    }
    QMenu *save = menu->addMenu(tr("Save as"));
    for (const encoding::Kind kind : offered)
        connect(choice(save, encoding::nameOf(kind), kind == used), &QAction::triggered, now, [this, now, kind] { saveWith(now, kind); });
    popUp(menu, QStringLiteral("status.encoding"));
}

void EncodingFlow::showLineEnds()
{
    struct End {
        const char *name, *bytes;
    };
    EditorPage *now = page();
    if (!now || !now->showsText())
        return;
    auto *menu = new QMenu(m_bench->window());
    const QByteArrayView used(now->editor()->lineBreak());
    for (const End end : std::array<End, 2>{{{"LF", "\n"}, {"CRLF", "\r\n"}}})
        connect(choice(menu, QString::fromLatin1(end.name), used == end.bytes), &QAction::triggered, now, [this, now, end] { setLineEnds(now, end.bytes); });
    popUp(menu, QStringLiteral("status.lineEnd"));
}

void EncodingFlow::showIndentation()
{
    EditorPage *now = page();
    if (!now || !now->showsText())
        return;
    editor::CodeEditor *text = now->editor();
    auto *menu = new QMenu(m_bench->window());
    const auto use = [now, text](int width, bool spaces) {
        text->setIndentation(width, spaces);
        Q_EMIT now->positionChanged();
    };
    for (const bool spaces : {true, false})
        for (const int width : {2, 4, 8})
            connect(choice(menu, spaces ? tr("Spaces: %1").arg(width) : tr("Tabs, %1 wide").arg(width), text->indentsWithSpaces() == spaces && text->indentationWidth() == width),
                &QAction::triggered, now, [use, width, spaces] { use(width, spaces); });
    menu->addSeparator();
    for (const char *id : {"edit.tabsToSpaces", "edit.spacesToTabs"})
        menu->addAction(m_bench->commands()->find(QLatin1String(id))->text, this, [this, id] { m_bench->commands()->run(QLatin1String(id)); });
    popUp(menu, QStringLiteral("status.indent"));
}

void EncodingFlow::showLanguages()
{
    EditorPage *now = page();
    if (!now || !now->showsText())
        return;
    QVector<PaletteModel::Item> items;
    const auto add = [&](const QString &name, const QString &group, const QString &language) {
        items.append({name, group, QStringLiteral("code"), {}, true, [at = QPointer(now), language] {
            if (at)
                at->editor()->setLanguage(language);
        }});
    };
    add(tr("As the name of the file says"), {}, {});
    for (const QString &name : editor::SyntaxRepository::languages())
        add(name, {}, name);
    m_bench->palette()->openList(items, tr("Colour the text as"));
}

void EncodingFlow::reopenWith(EditorPage *at, encoding::Kind kind)
{
    at->flush();
    if (const auto read = at->file()->reopenWith(kind); !read)
        m_bench->showMessage(tr("%1 stays as it is: %2").arg(at->file()->title(), QString::fromStdString(read.error().message)), true);
}

void EncodingFlow::saveWith(EditorPage *at, encoding::Kind kind)
{
    at->flush();
    const auto set = at->file()->setEncoding(kind);
    if (set)
        m_bench->saving()->save(at);
    else
        m_bench->showMessage(QString::fromStdString(set.error().message), true);
}

void EncodingFlow::setLineEnds(EditorPage *at, const QByteArray &end)
{
    at->flush();
    const auto document = at->file()->document();
    const auto op = editor::withLineEnds(document->text().text(), {end.constData(), size_t(end.size())});
    if (const auto edited = op.isEmpty() ? sync::Expected<void>() : document->edit(op, {}); !edited) {
        m_bench->showMessage(QString::fromStdString(edited.error().message), true);
        return;
    }
    at->flush();
    at->editor()->setLineBreak(end);
    Q_EMIT at->positionChanged();
}

} // namespace dyad::app
