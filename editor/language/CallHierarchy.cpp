// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/CallHierarchy.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"

namespace dyad::editor {

CallItem CallItem::fromJson(const QJsonObject &json)
{
    return {json.value(QLatin1String("name")).toString(), json.value(QLatin1String("detail")).toString(), json.value(QLatin1String("kind")).toInt(),
        {LanguageDocument::pathOf(json.value(QLatin1String("uri")).toString()), LspRange::fromJson(json.value(QLatin1String("selectionRange")).toObject())}, {}, json};
}

CallHierarchy::CallHierarchy(LanguageContext context) : m_context(std::move(context)) { }

void CallHierarchy::prepare()
{
    m_context.binding->flush();
    if (!m_context.can() || !m_context.can()->callHierarchy) {
        Q_EMIT failed(tr("No language server here knows who calls what."));
        return;
    }
    m_prepare = m_context.document->request(QStringLiteral("textDocument/prepareCallHierarchy"), m_context.editor->caret(), {}, [this](const sync::Expected<QJsonValue> &answer) {
        QVector<CallItem> items;
        for (const QJsonValue &value : answer ? answer->toArray() : QJsonArray())
            items.append(CallItem::fromJson(value.toObject()));
        if (!answer)
            Q_EMIT failed(QString::fromStdString(answer.error().message));
        else if (items.isEmpty())
            Q_EMIT failed(tr("There is no function here."));
        else
            Q_EMIT prepared(items);
    });
}

void CallHierarchy::calls(const CallItem &item, Direction direction, Answer answer)
{
    std::erase_if(m_calls, [](const LspCall &call) { return !call.isWaiting(); });
    if (!m_context.can()) {
        answer(sync::fail("not-running", tr("The language server is not running.").toStdString()));
        return;
    }
    const bool callers = direction == Direction::Callers;
    m_calls.push_back(m_context.document->client()->request(callers ? QStringLiteral("callHierarchy/incomingCalls") : QStringLiteral("callHierarchy/outgoingCalls"),
        {{QStringLiteral("item"), item.source}}, [callers, answer = std::move(answer)](const sync::Expected<QJsonValue> &said) {
            if (!said) {
                answer(std::unexpected(said.error()));
                return;
            }
            QVector<CallItem> items;
            for (const QJsonValue &value : said->toArray()) {
                const QJsonObject one = value.toObject();
                CallItem other = CallItem::fromJson(one.value(callers ? QLatin1String("from") : QLatin1String("to")).toObject());
                for (const QJsonValue &range : one.value(QLatin1String("fromRanges")).toArray())
                    other.sites.append(LspRange::fromJson(range.toObject()));
                items.append(other);
            }
            answer(items);
        }));
}

} // namespace dyad::editor
