// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/MacroFlow.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Workbench.h"
#include "app/ide/keys/VimKeys.h"
#include "editor/CodeEditor.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>

namespace dyad::app {

namespace {
constexpr qsizetype MostSteps = 5000;
constexpr int MostRounds = 1'000'000, PieceMs = 20;
const QString Key = QStringLiteral("macro/last");
}

MacroFlow::MacroFlow(Workbench *workbench) : QObject(workbench), m_bench(workbench)
{
    m_more.setSingleShot(true);
    connect(&m_more, &QTimer::timeout, this, &MacroFlow::goOn);
}

void MacroFlow::attach()
{
    connect(m_bench->commands(), &CommandRegistry::ran, this, &MacroFlow::onCommand);
    load();
}

void MacroFlow::addCommands()
{
    const auto add = [this](const char *id, const QString &text, const char *keys, const char *icon, std::function<void()> run, std::function<bool()> enabled) {
        m_bench->commands()->add({QLatin1String(id), text, Command::Group::Edit, *keys ? QList{QKeySequence(QLatin1String(keys))} : QList<QKeySequence>{}, QLatin1String(icon), std::move(run), std::move(enabled)});
    };
    const auto withText = [this] {
        EditorPage *page = m_bench->window()->editors()->current();
        return page && page->showsText();
    };
    const auto canReplay = [this, withText] { return withText() && !m_recording && !m_page && !m_steps.isEmpty(); };
    add("macro.record", tr("Record a macro, or end recording"), "Ctrl+Alt+R", "circle-dot", [this] { toggle(); }, withText);
    add("macro.replay", tr("Replay the macro"), "Ctrl+Alt+P", "play", [this] { replay(); }, canReplay);
    add("macro.replayToEnd", tr("Replay the macro to the end of the file"), "", "play", [this] { replayToEnd(); }, canReplay);
}

// --- recording

void MacroFlow::toggle()
{
    if (m_page)
        stop();
    m_recording = !m_recording;
    if (m_recording) {
        m_steps.clear();
        QCoreApplication::instance()->installEventFilter(this);
        m_bench->showMessage(tr("Recording: what you type and do in the text is kept until Ctrl+Alt+R."));
        return;
    }
    QCoreApplication::instance()->removeEventFilter(this);
    keep();
    m_bench->showMessage(m_steps.isEmpty() ? tr("Nothing was recorded.") : tr("%n step(s) recorded; Ctrl+Alt+P replays them.", nullptr, int(m_steps.size())));
}

bool MacroFlow::eventFilter(QObject *watched, QEvent *event)
{
    if (m_page && event->type() == QEvent::ShortcutOverride) {
        event->accept();    // a shortcut is a key too, and comes as one now; what is replayed never asks for one
        return true;
    }
    if (m_page && event->spontaneous() && (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress)) {
        stop();
        return true;        // only that
    }
    if (!m_recording || event->type() != QEvent::KeyPress || m_replaying || m_steps.size() >= MostSteps)
        return false;
    EditorPage *page = m_bench->window()->editors()->current();
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool modifierOnly = key->key() == Qt::Key_Shift || key->key() == Qt::Key_Control || key->key() == Qt::Key_Alt || key->key() == Qt::Key_Meta || key->key() == Qt::Key_AltGr;
    if (page && watched == page->editor() && !modifierOnly)
        m_steps.append({{}, key->key(), int(key->modifiers()), key->text()});
    return false;
}

void MacroFlow::onCommand(const QString &id)
{
    static const QStringList others{QStringLiteral("macro."), QStringLiteral("go.command"), QStringLiteral("go.file"), QStringLiteral("go.menu"), QStringLiteral("file.quit")};
    const bool other = std::any_of(others.begin(), others.end(), [&](const QString &start) { return id.startsWith(start); });
    const bool ofKey = VimKeys::isAsking();     // recorded as the key
    if (m_recording && !m_replaying && !ofKey && !other && m_steps.size() < MostSteps)
        m_steps.append({id, 0, 0, {}});
}

void MacroFlow::keep()
{
    QJsonArray steps;
    for (const Step &step : std::as_const(m_steps)) {
        if (step.command.isEmpty())
            steps.append(QJsonObject{{QStringLiteral("key"), step.key}, {QStringLiteral("modifiers"), step.modifiers}, {QStringLiteral("text"), step.text}});
        else
            steps.append(QJsonObject{{QStringLiteral("command"), step.command}});
    }
    m_bench->settings()->setValue(Key, QJsonDocument(steps).toJson(QJsonDocument::Compact));
}

void MacroFlow::load()
{
    for (const QJsonValue &value : QJsonDocument::fromJson(m_bench->settings()->value(Key)).array()) {
        const QJsonObject step = value.toObject();
        m_steps.append({step.value(QLatin1String("command")).toString(), step.value(QLatin1String("key")).toInt(), step.value(QLatin1String("modifiers")).toInt(), step.value(QLatin1String("text")).toString()});
    }
}

// --- replaying

bool MacroFlow::take(const Step &step)
{
    EditorPage *page = m_bench->window()->editors()->current();
    if (!page || !page->showsText())
        return false;
    if (!step.command.isEmpty())
        return m_bench->commands()->run(step.command);
    QKeyEvent press(QEvent::KeyPress, step.key, Qt::KeyboardModifiers(step.modifiers), step.text);
    const QPointer<EditorPage> still = page;
    QCoreApplication::sendEvent(page->editor(), &press);
    if (still)
        still->flush();
    return !still.isNull();
}

void MacroFlow::replay()
{
    if (m_recording || m_replaying)
        return;
    const QVector<Step> steps = m_steps;
    m_replaying = true;
    for (const Step &step : steps)
        if (!take(step))
            break;
    m_replaying = false;
}

void MacroFlow::replayToEnd()
{
    if (m_recording || m_replaying || m_page)
        return;
    m_page = m_bench->window()->editors()->current();
    m_round = 0;
    QCoreApplication::instance()->installEventFilter(this);
    goOn();
}

void MacroFlow::goOn()
{
    QElapsedTimer clock;
    clock.start();
    while (m_page && m_bench->window()->editors()->current() == m_page && m_round++ < MostRounds) {
        const editor::CodeEditor *editor = m_page->editor();
        const qint64 left = editor->length() - editor->caret();
        replay();
        // Less text below than before each time: it comes to an end.
        if (!m_page || m_bench->window()->editors()->current() != m_page || editor->length() - editor->caret() >= left)
            break;
        if (clock.elapsed() >= PieceMs)
            return m_more.start(0);
    }
    stop();
}

void MacroFlow::stop()
{
    m_more.stop();
    m_page = nullptr;
    if (!m_recording)
        QCoreApplication::instance()->removeEventFilter(this);
}

} // namespace dyad::app
