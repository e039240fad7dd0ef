// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/ChatFlow.h"
#include "app/ide/CommandRegistry.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/ai/AgentFlow.h"
#include "panels/chat/ApprovalCard.h"
#include "panels/chat/ChatPanel.h"
#include "sync/session/ChatSession.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/backend/ai/ScenarioServer.h"
#ifndef Q_MOC_RUN // its raw strings are too much for moc
#include "tests/backend/ai/Wire.h"
#endif
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>

namespace dyad::tests {

/// A shared folder in a real window, and the test as its AI provider.
class AiStage {
public:
    using Script = ScenarioServer::Script;

    AiStage() { GuiDriver::makeHome(); }
    QString path(const char *name) const { return m_folder.path() + QLatin1Char('/') + QString::fromUtf8(name); }
    void write(const char *name, const QByteArray &text) const { GuiDriver::write(path(name), text); }
    GuiDriver &ide() { return *m_ide; }
    app::ChatFlow *chat() { return m_ide->bench().chat(); }
    sync::ChatSession *session() { return chat()->session(); }
    panels::ChatPanel *panel() { return chat()->panel(); }
    ScenarioServer &provider() { return *m_provider; }
    QString link() const { return m_link; }
    /// The window goes, as by its cross.
    void close() { m_ide.reset(); }

    /// Opens the folder, shares it, connects the provider with these answers; false: something did not come.
    bool start(const QList<Script> &scripts)
    {
        m_ide = std::make_unique<GuiDriver>(m_folder.path(), QStringLiteral("Mira"));
        return share() && provide(scripts);
    }

    bool inMode(sync::ChatMode mode)
    {
        panel()->composer()->setMode(mode);
        chat()->agent()->prepare();
        return true;
    }

    QJsonArray sent(int request) const { return QJsonDocument::fromJson(m_provider->seen[request].body).object()[QStringLiteral("messages")].toArray(); }
    /// What a tool gave back, as the model got it with this request.
    QString result(int request) const { return sent(request).last()[QStringLiteral("content")].toString(); }

    static QByteArray escaped(QByteArray text) { return text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"); }
    static Script answer(const QByteArray &text) { return {ScenarioServer::wholeSse(wire::chatText(escaped(text)) + wire::chatEnd(100, 20)), true}; }
    static Script calls(const QByteArray &name, const QByteArray &arguments, int number)
    {
        const QByteArray call = R"({"id":"c1","model":"m-1","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"call-)" + QByteArray::number(number)
            + R"(","type":"function","function":{"name":")" + name + R"(","arguments":")" + escaped(arguments) + R"("}}]},"finish_reason":null}]})";
        return {ScenarioServer::wholeSse(wire::data(call) + wire::chatEnd(100, 20, "tool_calls")), true};
    }

private:
    bool share()
    {
        if (!m_ide->bench().commands()->run(QStringLiteral("share.share")) || !m_ide->click(QStringLiteral("share.main")))
            return false;
        auto *link = m_ide->find<QLineEdit>(QStringLiteral("share.link"));
        const bool there = QTest::qWaitFor([&] { return m_ide->bench().liveState().kind == app::LiveState::Kind::Live && link->isVisible() && !link->text().isEmpty(); }, 30'000);
        m_link = link->text();
        m_ide->press(Qt::Key_Escape);
        return there && m_ide->bench().commands()->run(QStringLiteral("chat.ask")) && QTest::qWaitFor([&] { return session() && session()->state() == sync::ChatSession::State::NoProvider; }, 30'000);
    }

    bool provide(const QList<Script> &scripts)
    {
        m_provider = std::make_unique<ScenarioServer>(scripts);
        std::optional<bool> done;
        session()->addProvider(QStringLiteral("openai"), m_provider->url().toString(), QStringLiteral("k"), QStringLiteral("gpt-5-mini"), session(),
                               [&](const std::optional<sync::Error> &error) { done = !error; });
        return QTest::qWaitFor([&] { return done.has_value(); }, 20'000) && *done && QTest::qWaitFor([&] { return session()->state() == sync::ChatSession::State::Ready; }, 20'000);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ScenarioServer> m_provider;
    std::unique_ptr<GuiDriver> m_ide;
    QString m_link;
};

} // namespace dyad::tests
