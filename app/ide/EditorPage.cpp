// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/EditorPage.h"
#include "editor/Bookmarks.h"
#include "editor/CodeEditor.h"
#include "editor/CommentMarks.h"
#include "editor/DocumentBinding.h"
#include "editor/FindBar.h"
#include "editor/Minimap.h"
#include "editor/RemoteCursors.h"
#include "panels/PanelNote.h"
#include "sync/workcopy/TextDiff.h"
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dyad::app {

using editor::CodeEditor;

EditorPage::EditorPage(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget(this)), m_text(new QWidget(m_stack)), m_editor(new CodeEditor(m_text)),
      m_find(new editor::FindBar(m_editor, m_text)), m_bookmarks(new editor::Bookmarks(m_editor)), m_note(new panels::PanelNote(m_stack)), m_cursors(std::make_unique<editor::RemoteCursors>(m_editor)),
      m_comments(std::make_unique<editor::CommentMarks>(m_editor))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    auto *column = new QVBoxLayout(m_text);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_find);
    auto *row = new QHBoxLayout;
    row->setObjectName(QStringLiteral("textRow"));
    row->setSpacing(0);
    row->addWidget(m_editor, 1);
    column->addLayout(row, 1);
    m_find->hide();
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_note);
    m_note->setProperty("surface", QStringLiteral("editor"));
    m_note->setAttribute(Qt::WA_StyledBackground);
    m_editor->setObjectName(QStringLiteral("editor"));
    setFocusProxy(m_editor);
    connect(m_editor, &CodeEditor::cursorChanged, this, &EditorPage::positionChanged);
    connect(m_editor, &CodeEditor::selectionChanged, this, &EditorPage::positionChanged);
    connect(m_editor, &CodeEditor::viewportChanged, this, &EditorPage::positionChanged);
    connect(m_editor, &CodeEditor::languageChanged, this, &EditorPage::positionChanged);
    connect(m_note, &panels::PanelNote::clicked, this, [this] {
        if (m_file->state() == OpenFile::State::Binary)
            Q_EMIT versionsWanted();
        else if (m_file->state() == OpenFile::State::Gone)
            Q_EMIT lookAgainWanted();
        else
            m_file->retry();
    });
}

EditorPage::~EditorPage()
{
    m_binding.reset();
    m_comments.reset();
    m_cursors.reset();
}

/// A file of one's own that becomes a shared one: its text stays, and can be edited, until the other is there.
bool EditorPage::canWaitFor(const OpenFile &file) const
{
    return m_file && m_bound && showsText() && m_file->doc() == 0 && m_file->path() == file.path() && file.doc() != 0
        && (file.state() == OpenFile::State::Loading || file.state() == OpenFile::State::Text);
}

void EditorPage::setFile(std::shared_ptr<OpenFile> file)
{
    m_next.reset();
    flush();
    if (file == m_file)
        return;
    if (!canWaitFor(*file)) {
        if (m_file && m_file->doc() == 0 && file->doc() != 0 && m_file->isModified())
            (void)m_file->saveNow();        // the working copy takes it along
        adopt(std::move(file));
        return;
    }
    // From what the folder was shared with. Were the rest written to the disk now, it would come back from there later, and away from the caret.
    m_nextBase = m_file->savedText().toStdString();
    m_next = std::move(file);
    connect(m_next.get(), &OpenFile::stateChanged, this, &EditorPage::takeNext, Qt::QueuedConnection);
    takeNext();     // its text may be here already
}

/// What was typed while the shared text was on its way is put into it, over what others have done.
void EditorPage::takeNext()
{
    if (!m_next || m_next->state() == OpenFile::State::Loading)
        return;
    m_next->disconnect(this);
    const auto document = m_next->document();
    if (m_next->state() == OpenFile::State::Text && document && m_bound) {
        flush();
        const auto others = sync::diffTexts(m_nextBase, document->text().text());
        const auto typed = sync::withoutShared(sync::diffTexts(m_nextBase, m_bound->text().text()), others);     // saved meanwhile: it may be there already
        if (typed.isEmpty() || document->edit(sync::transform(typed, others, sync::Side::Right).first, {}))
            m_file->discard();          // it is all there now
        else if (m_file->isModified())
            (void)m_file->saveNow();
    }
    adopt(std::move(m_next));
}

void EditorPage::adopt(std::shared_ptr<OpenFile> file)
{
    if (m_file) {
        const int line = m_editor->lineAt(m_editor->caret());
        m_wantedLine = line + 1;
        m_wantedColumn = int(m_editor->send(QsciScintillaBase::SCI_COUNTCHARACTERS, static_cast<unsigned long>(m_editor->lineStart(line)), long(m_editor->caret()))) + 1;
        m_file->disconnect(this);
    }
    m_binding.reset();
    m_bound.reset();
    m_file = std::move(file);
    connect(m_file.get(), &OpenFile::stateChanged, this, &EditorPage::onState);
    connect(m_file.get(), &OpenFile::modifiedChanged, this, &EditorPage::modifiedChanged);
    connect(m_file.get(), &OpenFile::savingChanged, this, &EditorPage::stateChanged);
    connect(m_file.get(), &OpenFile::saved, this, &EditorPage::saved);
    connect(m_file.get(), &OpenFile::saveFailed, this, &EditorPage::saveFailed);
    connect(m_file.get(), &OpenFile::pathChanged, this, &EditorPage::rename);
    connect(m_file.get(), &OpenFile::encodingChanged, this, &EditorPage::positionChanged);
    rename();
    onState();
}

void EditorPage::rename()
{
    m_editor->setFileName(m_file->title());
    m_editor->setAccessibleName(tr("Text of %1").arg(m_file->title()));
    Q_EMIT titleChanged();
}

void EditorPage::onState()
{
    if (m_file->state() == OpenFile::State::Text)
        bind();
    else
        showNote();
    Q_EMIT stateChanged();
    Q_EMIT positionChanged();
}

void EditorPage::bind()
{
    const auto document = m_file->document();
    m_stack->setCurrentWidget(m_text);
    if (!document || document == m_bound)
        return;
    m_bound = document;
    m_binding = std::make_unique<editor::DocumentBinding>(m_editor, document);
    m_editor->setFileName(m_file->title());
    m_editor->guessIndentation();
    connect(document.get(), &sync::DocumentSession::textChanged, this, [this](const sync::TextOperation &, const sync::Change &change) {
        if (change.origin == sync::Change::Origin::Local || change.origin == sync::Change::Origin::Undo)
            Q_EMIT typed();
    });
    if (m_wantedLine > 0)
        m_editor->goTo(std::exchange(m_wantedLine, 0), std::exchange(m_wantedColumn, 1));
}

void EditorPage::showNote()
{
    const QString size = QLocale().formattedDataSize(m_file->size());
    switch (m_file->state()) {
    case OpenFile::State::Binary:
        m_note->setNote(QStringLiteral("file"), tr("This file is not text"), tr("%1, %2. It can be opened with another program.").arg(m_file->title(), size),
            m_file->doc() ? tr("Versions") : QString());
        break;
    case OpenFile::State::TooLarge:
        m_note->setNote(QStringLiteral("file"), tr("This file is too large to edit"), tr("%1, %2.").arg(m_file->title(), size));
        break;
    case OpenFile::State::Gone:
        m_note->setNote(QStringLiteral("file"), tr("This file is gone"), tr("%1 was deleted or moved.").arg(m_file->path()), tr("Look again"));
        break;
    case OpenFile::State::Broken:
        m_note->setNote(QStringLiteral("triangle-alert"), tr("This file could not be opened"), m_file->message(), tr("Try again"));
        break;
    default: m_note->setNote(QStringLiteral("loader-circle"), tr("Opening %1").arg(m_file->title()), {}); break;
    }
    m_stack->setCurrentWidget(m_note);
}

void EditorPage::setMinimap(bool on)
{
    m_wantsMinimap = on;
    showMinimap();
}

void EditorPage::showMinimap()
{
    const bool shown = m_wantsMinimap && width() >= MapFrom;
    if (shown && !m_minimap) {
        m_minimap = new editor::Minimap(m_editor, m_text);
        m_text->findChild<QHBoxLayout *>(QStringLiteral("textRow"))->addWidget(m_minimap);
    }
    if (m_minimap)
        m_minimap->setVisible(shown);
}

void EditorPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showMinimap();
}

bool EditorPage::showsText() const { return m_stack->currentWidget() == m_text; }

void EditorPage::goTo(int line, int column)
{
    if (m_bound) {
        m_editor->goTo(line, column);
        return;
    }
    m_wantedLine = line;
    m_wantedColumn = column;
}

void EditorPage::openFind(bool replace)
{
    if (!showsText())
        return;
    if (replace)
        m_find->openReplace();
    else
        m_find->openFind();
}

void EditorPage::findAgain(bool forward) { m_find->again(forward); }

bool EditorPage::closeFind()
{
    if (!m_find->isVisible())
        return false;
    m_find->closeBar();
    m_editor->setFocus(Qt::OtherFocusReason);
    return true;
}

void EditorPage::flush()
{
    if (m_binding)
        m_binding->flush();
}

void EditorPage::undo()
{
    if (m_binding)
        m_binding->undo();
}

void EditorPage::redo()
{
    if (m_binding)
        m_binding->redo();
}

StatusBar::Position EditorPage::position() const
{
    StatusBar::Position place;
    if (!showsText() || !m_bound)
        return place;
    const qint64 caret = m_editor->caret();
    const int line = m_editor->lineAt(caret);
    place.line = line + 1;
    place.column = int(QString::fromUtf8(m_editor->textRange(m_editor->lineStart(line), qMin<qint64>(caret - m_editor->lineStart(line), 100'000))).size()) + 1;
    // Of a large selection the bytes: counting its characters at each move of the mouse would be felt.
    const auto all = m_editor->selections();
    qint64 bytes = 0, characters = 0;
    for (const auto &[anchor, head] : all) {
        const auto [from, to] = std::minmax(anchor, head);
        bytes += to - from;
        characters += bytes > 1'000'000 ? 0 : m_editor->send(QsciScintillaBase::SCI_COUNTCODEUNITS, static_cast<unsigned long>(from), long(to));
    }
    place.selected = int(bytes > 1'000'000 ? bytes : characters);
    place.places = int(all.size());
    place.indent = m_editor->indentsWithSpaces() ? tr("Spaces: %1").arg(m_editor->indentationWidth()) : tr("Tabs: %1").arg(m_editor->indentationWidth());
    place.encoding = sync::encoding::nameOf(m_file->encoding());
    const QByteArrayView end(m_editor->lineBreak());
    place.lineEnd = end == "\r\n" ? QStringLiteral("CRLF") : end == "\r" ? QStringLiteral("CR") : QStringLiteral("LF");
    place.language = m_editor->languageName().isEmpty() ? tr("Plain text") : m_editor->languageName();
    return place;
}

} // namespace dyad::app
