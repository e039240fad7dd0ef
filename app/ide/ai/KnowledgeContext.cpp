// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ai/KnowledgeContext.h"
#include "app/ide/KnowledgeFlow.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/ServerKnowledge.h"
#include "app/ide/Workbench.h"
#include "panels/knowledge/KnowledgeController.h"
#include "sync/session/DocumentLink.h"
#include <QDateTime>

namespace dyad::app {

using namespace panels::knowledge;

namespace {
constexpr qint64 LookEvery = 10'000;     // ms
// The name that backend/yavi/workflows gives the base of `update-context`.
const QString AlwaysName = QStringLiteral("AI context");
}

KnowledgeContext::KnowledgeContext(Workbench *workbench) : QObject(workbench), m_bench(workbench) {}
KnowledgeContext::~KnowledgeContext() = default;

void KnowledgeContext::follow()
{
    m_bases.clear();
    m_looked = 0;
    LiveFolder *live = m_bench->live();
    m_source = live ? std::make_shared<ServerKnowledge>(live) : nullptr;
    look();
}

void KnowledgeContext::look()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (!m_source || now - m_looked < LookEvery)
        return;
    m_looked = now;
    m_source->call("GET", QStringLiteral("knowledge-bases"), std::nullopt, this, [this, source = m_source](const sync::Expected<QJsonObject> &answer) {
        if (answer && source == m_source)
            m_bases = listOf<Base>(*answer, QLatin1String("knowledgeBases"));
    });
}

QString KnowledgeContext::alwaysBase() const
{
    for (const Base &base : m_bases)
        if (base.name == AlwaysName && base.documents > 0)
            return base.id;
    return {};
}

void KnowledgeContext::find(const QString &question, const QString &base, int most, QObject *context, Found found)
{
    if (!m_source)
        return found({});
    QJsonObject body{{QStringLiteral("text"), question.left(1000)}, {QStringLiteral("limit"), std::min(most, MostPassages)}};
    if (!base.isEmpty())
        body.insert(QStringLiteral("filters"), QJsonObject{{QStringLiteral("knowledgeBase"), base}});
    m_source->call("POST", QStringLiteral("search"), body, context, [found = std::move(found)](const sync::Expected<QJsonObject> &answer) {
        QVector<sync::ChatContextItem> items;
        for (const Passage &passage : answer ? listOf<Passage>(*answer, QLatin1String("results")) : QVector<Passage>()) {
            sync::ChatContextItem item;
            item.kind = sync::ChatContextItem::Kind::Document;
            item.path = passage.heading.isEmpty() ? passage.name : passage.name + QStringLiteral(" › ") + passage.heading;
            item.name = sync::DocumentLink{passage.document, passage.place.start, passage.place.length}.toString();
            item.text = passage.text;
            items.append(item);
        }
        found(items);
    });
}

void KnowledgeContext::open(const QString &link)
{
    const auto place = sync::DocumentLink::of(link);
    auto *knowledge = m_bench->findChild<KnowledgeFlow *>();
    if (!place || !knowledge)
        return;
    const Document *document = knowledge->controller()->document(place->document);
    const Stretch at{place->start, place->length};
    knowledge->open(place->document, document ? document->name : tr("Document"), at, {at});
}

} // namespace dyad::app
