// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/CodeActions.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/Icons.h"
#include "editor/Theme.h"
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

namespace dyad::editor {

namespace {
constexpr int RestMs = 350, Size = 14, LeftPixels = 2;
constexpr qsizetype MostActions = 60;
}

CodeActions::CodeActions(LanguageContext context, const DiagnosticMarks &marks) : m_context(std::move(context)), m_marks(marks)
{
    m_later.setSingleShot(true);
    m_later.setInterval(RestMs);
    connect(&m_later, &QTimer::timeout, this, &CodeActions::lookForFixes);
    connect(m_context.editor, &CodeEditor::cursorChanged, this, [this] {
        if (m_bulbLine >= 0 && m_context.editor->lineAt(m_context.editor->caret()) != m_bulbLine)
            setBulb(-1);
        m_later.start();
    });
    connect(m_context.document.get(), &LanguageDocument::diagnosticsChanged, this, [this] { m_later.start(); });
    m_context.editor->addOverlay(this);
    m_context.editor->viewport()->installEventFilter(this);
}

CodeActions::~CodeActions()
{
    m_context.editor->removeOverlay(this);
    delete m_menu;
}

// --- asking

QJsonObject CodeActions::params(bool onlyFixes) const
{
    const auto [from, to] = std::minmax({m_context.editor->anchor(), m_context.editor->caret()});
    const LspText &text = m_context.document->text();
    const int first = text.lineAt(from), last = text.lineAt(to);
    // The problems of the lines, as the server wrote them: it knows them again by what is in them.
    QJsonArray diagnostics;
    LspRange range = text.rangeAt(from, to);
    for (const LanguageDiagnostic &one : m_context.document->diagnostics()) {
        if (text.lineAt(one.to) < first || text.lineAt(one.from) > last)
            continue;
        QJsonObject json = one.json;
        json.insert(QStringLiteral("range"), text.rangeAt(one.from, one.to).toJson());
        diagnostics.append(json);
        if (onlyFixes)
            range = {std::min(range.start, text.positionAt(one.from)), std::max(range.end, text.positionAt(one.to))};
    }
    QJsonObject context{{QStringLiteral("diagnostics"), diagnostics}, {QStringLiteral("triggerKind"), onlyFixes ? 2 : 1}};
    if (onlyFixes)
        context.insert(QStringLiteral("only"), QJsonArray{QStringLiteral("quickfix")});
    return {{QStringLiteral("range"), range.toJson()}, {QStringLiteral("context"), context}};
}

void CodeActions::lookForFixes()
{
    m_context.binding->flush();
    CodeEditor &editor = *m_context.editor;
    const int line = editor.lineAt(editor.caret());
    const auto &diagnostics = m_context.document->diagnostics();
    const bool problem = std::any_of(diagnostics.begin(), diagnostics.end(), [&](const LanguageDiagnostic &one) { return editor.lineAt(one.from) <= line && editor.lineAt(one.to) >= line; });
    if (!problem || !editor.hasFocus() || !editor.isEditable() || !m_context.can() || !m_context.can()->codeActions) {
        setBulb(-1);
        return;
    }
    m_look = m_context.document->request(QStringLiteral("textDocument/codeAction"), params(true), [this, line](const sync::Expected<QJsonValue> &answer) {
        setBulb(answer && !answer->toArray().isEmpty() && m_context.editor->lineAt(m_context.editor->caret()) == line ? line : -1);
    });
}

void CodeActions::openMenu()
{
    m_context.binding->flush();
    if (!m_context.can() || !m_context.can()->codeActions) {
        Q_EMIT noted(tr("No language server here offers changes."));
        return;
    }
    m_ask = m_context.document->request(QStringLiteral("textDocument/codeAction"), params(false), [this](const sync::Expected<QJsonValue> &answer) {
        const QVector<CodeAction> actions = answer ? CodeAction::listFromJson(answer->toArray()) : QVector<CodeAction>{};
        if (!answer)
            Q_EMIT failed(QString::fromStdString(answer.error().message));
        else if (actions.isEmpty())
            Q_EMIT noted(tr("The language server offers no changes here."));
        else
            show(actions);
    });
}

void CodeActions::show(const QVector<CodeAction> &actions)
{
    delete m_menu;
    m_menu = new QMenu(m_context.editor);
    m_menu->setObjectName(QStringLiteral("codeActions"));
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    m_menu->setToolTipsVisible(true);
    bool fixes = true;
    for (const CodeAction &action : actions.mid(0, MostActions)) {
        const bool fix = action.preferred || action.kind.startsWith(QLatin1String("quickfix"));
        if (std::exchange(fixes, fix) && !fix && !m_menu->isEmpty())
            m_menu->addSeparator();
        QAction *entry = m_menu->addAction(Icons::icon(fix ? QStringLiteral("lightbulb") : QStringLiteral("wrench")), QString(action.title).replace(QLatin1Char('&'), QLatin1String("&&")),
            this, [this, action, edits = m_context.document->edits()] {
                if (edits == m_context.document->edits())
                    run(action);
                else
                    Q_EMIT failed(tr("The text was changed meanwhile; nothing was done."));
            });
        entry->setEnabled(action.disabled.isEmpty());
        entry->setToolTip(action.disabled);
    }
    CodeEditor &editor = *m_context.editor;
    m_menu->popup(editor.viewport()->mapToGlobal(editor.pointAt(editor.caret()) + QPoint(0, editor.lineHeight())));
    m_menu->setActiveAction(m_menu->actions().value(0));
}

// --- doing

void CodeActions::run(const CodeAction &action)
{
    const ServerCapabilities *can = m_context.can();
    if (!can)
        return;
    const bool complete = action.isCommand() || action.source.contains(QLatin1String("edit")) || !can->resolveCodeActions;
    if (complete) {
        carryOut(action.source);
        return;
    }
    m_context.binding->flush();
    m_do = m_context.document->client()->request(QStringLiteral("codeAction/resolve"), action.source, [this, edits = m_context.document->edits()](const sync::Expected<QJsonValue> &answer) {
        if (!answer)
            Q_EMIT failed(QString::fromStdString(answer.error().message));
        else if (edits != m_context.document->edits())
            Q_EMIT failed(tr("The text was changed meanwhile; nothing was done."));
        else
            carryOut(answer->toObject());
    });
}

// First its edit, then its command, which may ask for edits of its own, and counts on the first.
void CodeActions::carryOut(const QJsonObject &action)
{
    if (!action.contains(QLatin1String("edit"))) {
        runCommand(action);
        return;
    }
    const auto edit = WorkspaceEdit::fromJson(action.value(QLatin1String("edit")).toObject());
    if (!edit)
        Q_EMIT failed(QString::fromStdString(edit.error().message));
    else
        Q_EMIT editWanted(*edit, [self = QPointer<CodeActions>(this), action](const sync::Expected<void> &done) {
            if (self && done)
                self->runCommand(action);
        });
}

void CodeActions::runCommand(const QJsonObject &action)
{
    const QJsonValue command = action.value(QLatin1String("command"));
    if (!m_context.can() || command.isUndefined())
        return;
    const QJsonObject call = command.isString() ? action : command.toObject();
    m_do = m_context.document->client()->request(QStringLiteral("workspace/executeCommand"),
        {{QStringLiteral("command"), call.value(QLatin1String("command"))}, {QStringLiteral("arguments"), call.value(QLatin1String("arguments")).toArray()}},
        [this](const sync::Expected<QJsonValue> &answer) {
            if (!answer)
                Q_EMIT failed(QString::fromStdString(answer.error().message));
        });
}

// --- the bulb

void CodeActions::setBulb(int line)
{
    if (std::exchange(m_bulbLine, line) != line)
        m_context.editor->viewport()->update();
}

QRect CodeActions::bulbRect() const
{
    CodeEditor &editor = *m_context.editor;
    return QRect(LeftPixels, editor.pointAt(editor.lineStart(m_bulbLine)).y() + (editor.lineHeight() - Size) / 2, Size, Size);
}

void CodeActions::paint(QPainter &painter, const QRect &exposed)
{
    if (m_bulbLine < 0 || !bulbRect().intersects(exposed))
        return;
    painter.drawPixmap(bulbRect().topLeft(), Icons::pixmap(QStringLiteral("lightbulb"), Token::Warn, Size, m_context.editor->devicePixelRatioF()));
}

bool CodeActions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && m_bulbLine >= 0 && bulbRect().adjusted(-2, -2, 2, 2).contains(static_cast<QMouseEvent *>(event)->pos())) {
        openMenu();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace dyad::editor
