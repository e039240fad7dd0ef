// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Runs one extension: JavaScript in a process of its own, so that nothing that it does with time or memory reaches the IDE.
#include "app/extension-host/HostApi.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <atomic>
#include <sys/resource.h>
#include <thread>

using dyad::app::HostApi;

namespace {
constexpr rlim_t MemoryLimit = rlim_t(768) << 20;       // bytes of address space
constexpr int TimeLimitMs = 2000, LookEveryMs = 20;
constexpr qint64 LargestScript = 4 << 20;               // bytes

/// Interrupts a script that has run for longer than it may; a thread beside the one that runs it.
class Watchdog {
public:
    explicit Watchdog(QJSEngine *engine)
        : m_engine(engine), m_thread([this] { watch(); })
    {
    }
    ~Watchdog()
    {
        m_over = true;
        m_thread.join();
    }
    void begin() { m_left = TimeLimitMs; }
    void end()
    {
        m_left = -1;
        m_engine->setInterrupted(false);
    }

private:
    void watch()
    {
        while (!m_over) {
            std::this_thread::sleep_for(std::chrono::milliseconds(LookEveryMs));
            int left = m_left;
            if (left > 0 && m_left.compare_exchange_strong(left, qMax(0, left - LookEveryMs)) && left <= LookEveryMs)
                m_engine->setInterrupted(true);
        }
    }
    QJSEngine *m_engine;
    std::atomic<int> m_left{-1};
    std::atomic<bool> m_over{false};
    std::thread m_thread;
};

QString whyNot(const QJSValue &result, QJSEngine &engine)
{
    if (engine.isInterrupted())
        return QStringLiteral("It ran for more than %1 s and was stopped.").arg(TimeLimitMs / 1000);
    if (!result.isError())
        return {};
    return QStringLiteral("%1 (line %2)").arg(result.toString(), QString::number(result.property(QStringLiteral("lineNumber")).toInt()));
}

QString load(const QString &path, QJSEngine &engine, Watchdog &watchdog)
{
    QFile file(path);
    if (file.size() > LargestScript || !file.open(QIODevice::ReadOnly))
        return QStringLiteral("%1 cannot be read.").arg(path);
    watchdog.begin();
    const QString error = whyNot(engine.evaluate(QString::fromUtf8(file.readAll()), path), engine);
    watchdog.end();
    return error;
}
} // namespace

int main(int argc, char **argv)
{
    const rlimit limit{MemoryLimit, MemoryLimit}, none{0, 0};
    ::setrlimit(RLIMIT_AS, &limit);
    ::setrlimit(RLIMIT_CORE, &none);
    ::setrlimit(RLIMIT_NPROC, &none);       // it starts nothing
    QCoreApplication application(argc, argv);
    QJSEngine engine;
    HostApi api(&engine);
    QJSEngine::setObjectOwnership(&api, QJSEngine::CppOwnership);
    engine.globalObject().setProperty(QStringLiteral("dyad"), engine.newQObject(&api));
    Watchdog watchdog(&engine);
    const QString failure = argc > 1 ? load(QString::fromLocal8Bit(argv[1]), engine, watchdog) : QStringLiteral("usage: dyad-extension-host SCRIPT");
    HostApi::send({{QStringLiteral("ready"), failure.isEmpty()}, {QStringLiteral("error"), failure}, {QStringLiteral("commands"), QJsonValue::fromVariant(api.commands())},
        {QStringLiteral("events"), QJsonValue::fromVariant(api.events())}});
    for (QJsonObject message; HostApi::receive(&message);) {
        const QJSValue context = engine.toScriptValue(message[QLatin1String("context")].toObject().toVariantMap());
        const bool isTool = message.contains(QLatin1String("tool"));
        QJSValue handler = isTool ? api.toolHandler(message[QLatin1String("tool")].toString())
            : message.contains(QLatin1String("command")) ? api.handlerOf(message[QLatin1String("command")].toString()) : api.eventHandler(message[QLatin1String("event")].toString());
        QString error = QStringLiteral("There is no such command.");
        QJsonValue value;
        if (handler.isCallable()) {
            watchdog.begin();
            const QJSValue result = handler.call(isTool ? QJSValueList{engine.toScriptValue(message[QLatin1String("arguments")].toObject().toVariantMap()), context} : QJSValueList{context});
            error = whyNot(result, engine);
            if (error.isEmpty() && isTool)
                value = engine.fromScriptValue<QJsonValue>(result);
            watchdog.end();
        }
        HostApi::send({{QStringLiteral("done"), message[QLatin1String("run")]}, {QStringLiteral("error"), error}, {QStringLiteral("value"), value}});
    }
    return 0;
}
