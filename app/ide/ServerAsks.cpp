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
#include <algorithm>

namespace dyad::app {

ServerAsks::ServerAsks(Workbench *workbench, LanguageFlow *language) : QObject(language), m_bench(workbench), m_language(language) { }

void ServerAsks::attach()
{
    const editor::LanguageService *service = m_language->service();
    connect(service, &editor::LanguageService::showRequested, this, &ServerAsks::show);
    connect(service, &editor::LanguageService::offered, this, [this](const QString &server, const QString &text, const QStringList &offers, const editor::LspClient::OfferReply &reply) {
        add({++m_lastId, server, text, offers, reply});
    });
    connect(service, &editor::LanguageService::stateChanged, this, &ServerAsks::dropOfEnded);
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
        drop(0);
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
    m_menu = menu;
    m_shown = question.id;
    const auto plain = [](QString text) { return text.replace(QLatin1Char('&'), QLatin1String("&&")).simplified(); };
    menu->addAction(plain(question.server + QStringLiteral(": ") + question.text).left(160))->setEnabled(false);
    menu->addSeparator();
    for (qsizetype i = 0; i < question.offers.size(); ++i)
        menu->addAction(plain(question.offers.at(i)), this, [this, id = question.id, i] { take(id, i); });
    menu->addSeparator();
    menu->addAction(tr("No answer"), this, [this, id = question.id] { take(id, -1); });
    const QWidget *frame = m_bench->window()->editors()->frame();
    menu->popup(frame->mapToGlobal(QPoint(frame->width() / 3, 40)));
}

/// Others may have come and gone while the menu was open.
void ServerAsks::take(quint64 id, qsizetype offer)
{
    const auto asked = std::ranges::find(m_waiting, id, &Question::id);
    if (asked != m_waiting.end())
        m_waiting.takeAt(asked - m_waiting.begin()).reply(offer);
}

void ServerAsks::drop(qsizetype index)
{
    const Question gone = m_waiting.takeAt(index);
    if (m_menu && m_shown == gone.id)
        m_menu->close();
    gone.reply(-1);
}

/// Its next run does not know of what was asked before.
void ServerAsks::dropOfEnded()
{
    using State = editor::LspClient::State;
    const QVector<editor::LspClient *> clients = m_language->service()->clients();
    for (qsizetype i = m_waiting.size() - 1; i >= 0; --i) {
        const auto lives = [&](const editor::LspClient *client) {
            return client->options().name == m_waiting.at(i).server && (client->state() == State::Running || client->state() == State::Starting);
        };
        if (std::ranges::none_of(clients, lives))
            drop(i);
    }
}

} // namespace dyad::app
