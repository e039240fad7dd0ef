// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/LanguageView.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"

namespace dyad::editor {

using Sci = QsciScintillaBase;

LanguageView::LanguageView(LanguageContext context, QObject *parent)
    : QObject(parent), m_context(std::move(context)), m_marks(m_context), m_hover(m_context, m_marks), m_signature(m_context), m_completion(m_context),
      m_symbols(m_context), m_actions(m_context, m_marks), m_colors(m_context), m_hints(m_context), m_ranges(m_context), m_calls(m_context), m_typing(m_context)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_edit.cancel();        // an answer now would change what is written already
        goOnSaving();
    });
    connect(&m_actions, &CodeActions::failed, this, &LanguageView::failed);
    connect(&m_actions, &CodeActions::noted, this, &LanguageView::noted);
    connect(&m_calls, &CallHierarchy::failed, this, &LanguageView::failed);
}

/// Why a question cannot be asked now; empty: it can.
QString LanguageView::missing(bool able) const
{
    if (!m_context.document->client())
        return tr("No language server runs for this file.");
    if (!m_context.can())
        return m_context.document->client()->message().isEmpty() ? tr("%1 is still starting.").arg(m_context.document->client()->options().name)
                                                                 : m_context.document->client()->message();
    return able ? QString() : tr("%1 cannot do this.").arg(m_context.document->client()->options().name);
}

QString LanguageView::wordAtCaret() const
{
    const auto caret = static_cast<unsigned long>(editor()->caret());
    const long from = editor()->send(Sci::SCI_WORDSTARTPOSITION, caret, 1), to = editor()->send(Sci::SCI_WORDENDPOSITION, caret, 1);
    return QString::fromUtf8(editor()->textRange(from, to - from));
}

void LanguageView::find(Find what)
{
    struct Question {
        const char *method;
        bool ServerCapabilities::*able;
    };
    static const Question questions[] = {{"textDocument/definition", &ServerCapabilities::definition}, {"textDocument/declaration", &ServerCapabilities::declaration},
        {"textDocument/implementation", &ServerCapabilities::implementation}, {"textDocument/typeDefinition", &ServerCapabilities::typeDefinition},
        {"textDocument/references", &ServerCapabilities::references}};
    const Question &question = questions[static_cast<int>(what)];
    m_context.binding->flush();
    const ServerCapabilities *can = m_context.can();
    if (const QString problem = missing(can && can->*question.able); !problem.isEmpty()) {
        Q_EMIT failed(problem);
        return;
    }
    QJsonObject params;
    if (what == Find::References)
        params.insert(QStringLiteral("context"), QJsonObject{{QStringLiteral("includeDeclaration"), true}});
    m_find = m_context.document->request(QLatin1String(question.method), editor()->caret(), params, [this, what](const sync::Expected<QJsonValue> &answer) {
        const QVector<LanguageLocation> locations = answer ? LanguageLocation::listFromJson(*answer) : QVector<LanguageLocation>{};
        if (!answer)
            Q_EMIT failed(QString::fromStdString(answer.error().message));
        else if (locations.isEmpty())
            Q_EMIT noted(tr("Nothing was found for “%1”.").arg(wordAtCaret()));
        else
            Q_EMIT found(what, locations);
    });
}

void LanguageView::prepareRename()
{
    m_context.binding->flush();
    const ServerCapabilities *can = m_context.can();
    if (const QString problem = missing(can && can->rename); !problem.isEmpty()) {
        Q_EMIT failed(problem);
        return;
    }
    if (!can->prepareRename) {
        if (!wordAtCaret().isEmpty())
            Q_EMIT renameReady(wordAtCaret());
        return;
    }
    m_edit = m_context.document->request(QStringLiteral("textDocument/prepareRename"), editor()->caret(), {}, [this](const sync::Expected<QJsonValue> &answer) {
        if (!answer || answer->isNull()) {
            answer ? Q_EMIT noted(tr("This cannot be renamed.")) : Q_EMIT failed(QString::fromStdString(answer.error().message));
            return;
        }
        const QString name = answer->toObject().value(QLatin1String("placeholder")).toString();
        Q_EMIT renameReady(name.isEmpty() ? wordAtCaret() : name);
    });
}

void LanguageView::rename(const QString &newName)
{
    m_context.binding->flush();
    const ServerCapabilities *can = m_context.can();
    if (const QString problem = missing(can && can->rename); !problem.isEmpty()) {
        Q_EMIT failed(problem);
        return;
    }
    auto version = std::make_shared<int>();
    m_edit = m_context.document->request(QStringLiteral("textDocument/rename"), editor()->caret(), {{QStringLiteral("newName"), newName}}, [this, version](const sync::Expected<QJsonValue> &answer) {
        if (answer && *version != m_context.document->edits()) {
            Q_EMIT failed(tr("The text was changed meanwhile; nothing was renamed."));
            return;
        }
        const auto edit = answer ? WorkspaceEdit::fromJson(answer->toObject()) : std::unexpected(answer.error());
        if (!edit)
            Q_EMIT failed(QString::fromStdString(edit.error().message));
        else if (edit->isEmpty())
            Q_EMIT noted(tr("There is nothing to rename here."));
        else
            Q_EMIT renamed(*edit);
    });
    *version = m_context.document->edits();
}

void LanguageView::format()
{
    m_context.binding->flush();
    const ServerCapabilities *can = m_context.can();
    const bool range = editor()->hasSelection() && can && can->rangeFormatting;
    if (const QString problem = missing(can && (can->formatting || range)); !problem.isEmpty()) {
        Q_EMIT failed(problem);
        return;
    }
    goOnSaving();           // its question is replaced by this one
    requestFormat(range);
}

bool LanguageView::formatForSaving(std::function<void()> done)
{
    m_context.binding->flush();
    const ServerCapabilities *can = m_context.can();
    if (!can || !can->formatting)
        return false;
    goOnSaving();
    m_saving = std::move(done);
    m_patience.start(FormatWithin);
    requestFormat(false);
    return true;
}

void LanguageView::goOnSaving()
{
    m_patience.stop();
    if (m_saving)
        std::exchange(m_saving, {})();
}

void LanguageView::requestFormat(bool range)
{
    QJsonObject params{{QStringLiteral("options"), QJsonObject{{QStringLiteral("tabSize"), editor()->indentationWidth()}, {QStringLiteral("insertSpaces"), editor()->indentsWithSpaces()}}}};
    if (range) {
        const auto [from, to] = std::minmax({editor()->anchor(), editor()->caret()});
        params.insert(QStringLiteral("range"), m_context.document->text().rangeAt(from, to).toJson());
    }
    // The question tells what the document has that is not told yet; the version is known only after that.
    auto version = std::make_shared<int>();
    m_edit = m_context.document->request(range ? QStringLiteral("textDocument/rangeFormatting") : QStringLiteral("textDocument/formatting"), params,
        [this, version](const sync::Expected<QJsonValue> &answer) {
            onFormatted(answer, *version);
            goOnSaving();
        });
    *version = m_context.document->edits();
}

void LanguageView::onFormatted(const sync::Expected<QJsonValue> &answer, int version)
{
    m_context.binding->flush();
    if (!answer) {
        Q_EMIT failed(QString::fromStdString(answer.error().message));
        return;
    }
    if (version != m_context.document->edits()) {
        Q_EMIT failed(tr("The text was changed meanwhile; it has not been formatted."));
        return;
    }
    const auto op = m_context.document->operationOf(answer->toArray());
    if (!op)
        Q_EMIT failed(QString::fromStdString(op.error().message));
    else if (!op->isEmpty())
        editor()->editText(*op);
}

void LanguageView::nextProblem(bool forward)
{
    m_context.binding->flush();
    const qint64 at = m_marks.next(forward);
    if (at < 0) {
        Q_EMIT noted(tr("There are no problems in this file."));
        return;
    }
    editor()->setCaret(at);
    editor()->reveal(at);
    m_hover.showAtCaret();
}

} // namespace dyad::editor
