// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ServerAsks.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorGroup.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Workbench.h"
#include <QFileInfo>
#include <QMenu>
#include <QPointer>

namespace dyad::app {

ServerAsks::ServerAsks(Workbench *workbench, LanguageFlow *language) : QObject(language), m_bench(workbench), m_language(language) { }

void ServerAsks::attach()
{
    const editor::LanguageService *service = m_language->service();
    connect(service, &editor::LanguageService::showRequested, this, &ServerAsks::show);
    connect(service, &editor::LanguageService::offered, this, [this](const QString &server, const QString &text, const QStringList &offers, const editor::LspClient::OfferReply &reply) {
        add({server, text, offers, reply});
    });
}

void ServerAsks::addCommands()
{
    m_bench->commands()->add({QStringLiteral("language.answer"), tr("Answer a language server"), Command::Group::Run, {}, QStringLiteral("message-square"), [this] { answer(); }, [this] { return !m_waiting.isEmpty(); }});
}

/// A file that is there; anything else (a page of the web) is not opened for a program that asks.
void ServerAsks::show(const QJsonObject &params, const editor::LspClient::ShowReply &reply)
{
    const QString path = editor::LanguageDocument::pathOf(params.value(QLatin1String("uri")).toString());
    if (params.value(QLatin1String("external")).toBool() || !QFileInfo(path).isFile())
        return reply(false);
    const editor::LspPosition at = editor::LspRange::fromJson(params.value(QLatin1String("selection")).toObject()).start;
    const bool focus = params.value(QLatin1String("takeFocus")).toBool();
    if (focus) {
        m_language->goTo({path, {at, at}});
        return reply(true);
    }
    // Behind what one works on.
    EditorArea *editors = m_bench->window()->editors();
    const QPointer<QWidget> before = editors->currentTab();
    EditorPage *page = editors->open(m_bench->relative(path), at.line + 1, false);
    if (EditorGroup *group = before && before != page ? editors->groupOf(before) : nullptr)
        group->activate(before);
    reply(page != nullptr);
}

void ServerAsks::add(Question question)
{
    if (m_waiting.size() >= MostWaiting)
        m_waiting.takeFirst().reply(-1);
    m_bench->showMessage(tr("%1 asks: %2 (run “Answer a language server”)").arg(question.server, question.text));
    m_waiting.append(std::move(question));
}

void ServerAsks::answer()
{
    if (m_waiting.isEmpty())
        return;
    const Question &question = m_waiting.first();
    auto *menu = new QMenu(m_bench->window());
    menu->setObjectName(QStringLiteral("serverQuestion"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto plain = [](QString text) { return text.replace(QLatin1Char('&'), QLatin1String("&&")).simplified(); };
    menu->addAction(plain(question.server + QStringLiteral(": ") + question.text).left(160))->setEnabled(false);
    menu->addSeparator();
    for (qsizetype i = 0; i < question.offers.size(); ++i)
        menu->addAction(plain(question.offers.at(i)), this, [this, i] { take(i); });
    menu->addSeparator();
    menu->addAction(tr("No answer"), this, [this] { take(-1); });
    const QWidget *frame = m_bench->window()->editors()->frame();
    menu->popup(frame->mapToGlobal(QPoint(frame->width() / 3, 40)));
}

void ServerAsks::take(qsizetype offer)
{
    if (!m_waiting.isEmpty())
        m_waiting.takeFirst().reply(offer);
}

} // namespace dyad::app
