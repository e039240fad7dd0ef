// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/FoldingRanges.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/Folding.h"

namespace dyad::editor {

namespace {
constexpr int QuietMs = 600;
}

FoldingRanges::FoldingRanges(LanguageContext context, Folding *folding) : m_context(std::move(context)), m_folding(folding)
{
    m_later.setSingleShot(true);
    m_later.setInterval(QuietMs);
    connect(&m_later, &QTimer::timeout, this, &FoldingRanges::ask);
    connect(m_context.document.get(), &LanguageDocument::openChanged, this, [this](bool open) {
        if (open)
            ask();
        else
            m_folding->setRanges({});
    });
    connect(m_context.document.get(), &LanguageDocument::edited, this, [this] { m_later.start(); });
    ask();
}

FoldingRanges::~FoldingRanges() { m_folding->setRanges({}); }

void FoldingRanges::ask()
{
    if (!m_context.can() || !m_context.can()->foldingRanges)
        return;
    m_context.binding->flush();
    m_call = m_context.document->request(QStringLiteral("textDocument/foldingRange"), {}, [this, edits = m_context.document->edits()](const sync::Expected<QJsonValue> &answer) {
        if (edits != m_context.document->edits()) {
            m_later.start();
            return;
        }
        QVector<std::pair<int, int>> ranges;
        for (const QJsonValue &value : answer ? answer->toArray() : QJsonArray()) {
            const QJsonObject one = value.toObject();
            const int first = one.value(QLatin1String("startLine")).toInt(), last = one.value(QLatin1String("endLine")).toInt();
            if (last > first)
                ranges.append({first, last});
        }
        m_folding->setRanges(ranges);
    });
}

} // namespace dyad::editor
