// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/extensions/ExtensionFlow.h"
#include "app/ide/AppPaths.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/MainWindow.h"
#include "app/ide/PanelArea.h"
#include "app/ide/QuestionSheet.h"
#include "app/ide/ToolsFlow.h"
#include "app/ide/Workbench.h"
#include "app/ide/extensions/ExtensionProcess.h"
#include "app/ide/extensions/ExtensionStore.h"
#include "app/ide/extensions/ExtensionsPage.h"
#include "app/ide/templates/TemplateFlow.h"
#include "editor/CodeEditor.h"
#include "editor/Theme.h"
#include "editor/language/SnippetSession.h"
#include "panels/problems/OutputPanel.h"
#include "sync/workcopy/TextDiff.h"
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace dyad::app {

using editor::CodeEditor;

namespace {
constexpr unsigned long Decoration = 30;        // an indicator of Scintilla that nothing else uses
constexpr qint64 LargestText = 8 << 20;         // bytes that a script is given

/// UTF-16 positions of a text as bytes: the one place where they are turned.
qint64 bytesOf(const QByteArray &text, qint64 utf16)
{
    qint64 at = 0;
    for (qint64 left = utf16; left > 0 && at < text.size();) {
        const auto lead = static_cast<unsigned char>(text.at(at));
        left -= lead >= 0xF0 ? 2 : 1;
        at += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }
    return qMin(at, qint64(text.size()));
}

QString permissionName(const QString &permission)
{
    if (permission == QLatin1String("read"))
        return ExtensionFlow::tr("read the text of the open file");
    if (permission == QLatin1String("servers"))
        return ExtensionFlow::tr("start its language servers in folders that you trust");
    return permission == QLatin1String("edit") ? ExtensionFlow::tr("change the open file") : ExtensionFlow::tr("read the files of the folder");
}
} // namespace

ExtensionFlow::ExtensionFlow(Workbench *workbench)
    : QObject(workbench), m_bench(workbench)
{
}

ExtensionFlow::~ExtensionFlow() = default;

void ExtensionFlow::addCommands()
{
    m_bench->commands()->add({QStringLiteral("extensions.page"), tr("Extensions"), Command::Group::View, {}, QStringLiteral("blocks"), [this] { showPage(); }});
}

void ExtensionFlow::attach()
{
    m_store = new ExtensionStore(AppPaths::data() + QStringLiteral("/extensions"), this);
    connect(m_store, &ExtensionStore::changed, this, &ExtensionFlow::reload);
    connect(m_bench->window()->editors(), &EditorArea::saved, this, &ExtensionFlow::onSaved);
    connect(this, &ExtensionFlow::failed, this, [this](const QString &extension, const QString &message) {
        const ExtensionManifest *one = m_store->find(extension);
        m_bench->showMessage(tr("%1: %2").arg(one ? one->name : extension, message), true);
    });
    reload();
}

void ExtensionFlow::showPage()
{
    m_bench->window()->editors()->openTool(QStringLiteral("extensions"), tr("Extensions"), QStringLiteral("blocks"), [this] {
        auto *page = new ExtensionsPage(m_store, [this](const QString &extension) { return notesOn(extension); }, m_bench->window());
        connect(page, &ExtensionsPage::installRequested, this, &ExtensionFlow::install);
        return page;
    });
}

void ExtensionFlow::install(const QString &source)
{
    const auto installed = m_store->install(source);
    if (!installed)
        m_bench->showMessage(tr("Not installed: %1").arg(QString::fromStdString(installed.error().message)), true);
    else
        m_bench->showMessage(tr("%1 is installed.").arg(m_store->find(*installed)->name));
}

void ExtensionFlow::reload()
{
    for (const QString &id : std::as_const(m_added))
        m_bench->commands()->remove(id);
    m_added.clear();
    m_notes.clear();
    forgetRunning();
    QJsonObject servers;
    auto *templates = m_bench->findChild<TemplateFlow *>();
    for (const ExtensionManifest &one : m_store->all()) {
        QVector<ProjectTemplate> more;
        if (m_store->isEnabled(one.id)) {
            addParts(one);
            for (auto server = one.languageServers.begin(); may(one.id, QStringLiteral("servers")) && server != one.languageServers.end(); ++server)
                servers.insert(QStringLiteral("ext.%1.%2").arg(one.id, server.key()), server.value());
            for (const QString &folder : one.templates)
                if (auto read = ProjectTemplate::read(folder))
                    more.append(std::move(*read));
        }
        templates->setMore(one.id, more);
    }
    m_bench->language()->setMoreServers(servers);
}

/// Who waits for an answer of a script that goes gets one all the same.
void ExtensionFlow::forgetRunning()
{
    auto gone = std::exchange(m_running, {});
    const QString why = tr("The extensions were read again.");
    for (auto &[id, one] : gone) {
        one.process->disconnect(this);
        one.process->abandon(why);
        for (const Waiting &call : std::as_const(one.waiting))
            if (call.reply)
                call.reply({}, why);
    }
}

/// Keys that another command has stay that command's: a person's habits are not an extension's to change.
QList<QKeySequence> ExtensionFlow::freeKeys(const QString &id, const QString &text, const QString &keys)
{
    const QKeySequence wanted(keys, QKeySequence::PortableText);
    if (wanted.isEmpty())
        return {};
    for (const Command &other : m_bench->commands()->all())
        for (const QKeySequence &taken : other.shortcuts)
            if (taken.matches(wanted) != QKeySequence::NoMatch || wanted.matches(taken) != QKeySequence::NoMatch) {
                m_notes[id.section(QLatin1Char('.'), 1, 1)].append(tr("%1 stays with “%2”; “%3” has no key.").arg(wanted.toString(QKeySequence::NativeText), other.text, text));
                return {};
            }
    return {wanted};
}

void ExtensionFlow::addCommand(const QString &id, const QString &text, const Place &place, std::function<void()> run, std::function<bool()> enabled)
{
    if (m_bench->commands()->find(id))
        return;
    using Group = Command::Group;
    static const QHash<QString, Group> groups{{QStringLiteral("file"), Group::File}, {QStringLiteral("view"), Group::View}, {QStringLiteral("go"), Group::Go}, {QStringLiteral("git"), Group::Git},
        {QStringLiteral("run"), Group::Run}, {QStringLiteral("help"), Group::Help}};
    m_bench->commands()->add({id, text, groups.value(place.menu, Group::Edit), freeKeys(id, text, place.keys), place.icon, std::move(run), std::move(enabled)});
    m_added.append(id);
}

void ExtensionFlow::addParts(const ExtensionManifest &extension)
{
    const auto withText = [this] {
        const EditorPage *page = m_bench->window()->editors()->current();
        return page && page->showsText();
    };
    const QString start = QStringLiteral("ext.") + extension.id + QLatin1Char('.');
    for (const auto &command : extension.commands)
        addCommand(start + command.id, command.title, {command.keys, command.icon, command.menu}, [this, id = extension.id, name = command.id] { runCommand(id, name); });
    int number = 0;
    for (const auto &snippet : extension.snippets)
        addCommand(start + QStringLiteral("snippet-%1").arg(++number), tr("Insert: %1").arg(snippet.title), {{}, QStringLiteral("code"), {}}, [this, body = snippet.body] { insertSnippet(body); },
            [this, withText, language = snippet.language] { return withText() && (language.isEmpty() || m_bench->window()->editors()->current()->editor()->languageName() == language); });
    for (const auto &task : extension.tasks)
        addCommand(start + QStringLiteral("task-%1").arg(++number), tr("Run: %1").arg(task.name), {{}, QStringLiteral("play"), QStringLiteral("run")}, [this, task] { runTask(task); },
            [this] { return !m_bench->folder().isEmpty(); });
    for (const auto &theme : extension.themes)
        addTheme(extension, theme);
}

void ExtensionFlow::addTheme(const ExtensionManifest &extension, const ExtensionManifest::ColorTheme &theme)
{
    const QString id = QStringLiteral("ext.%1.theme-%2").arg(extension.id, theme.name);
    addCommand(id, tr("Use the colours “%1” (again: ours)").arg(theme.name), {{}, QStringLiteral("palette"), QStringLiteral("view")}, [this, id, colors = theme.colors] {
        QHash<QString, QString> table;
        const bool on = editor::Theme::instance().property("colors").toString() != id;
        for (auto it = colors.begin(); on && it != colors.end(); ++it)
            table.insert(it.key(), it.value().toString());
        editor::Theme::instance().setProperty("colors", on ? id : QString());
        editor::Theme::instance().setOverrides(table);
    });
}

void ExtensionFlow::insertSnippet(const QString &body)
{
    CodeEditor *editor = m_bench->window()->editors()->current()->editor();
    editor->catchUp();
    const qint64 at = qMin(editor->anchor(), editor->caret()), end = qMax(editor->anchor(), editor->caret());
    const QByteArray line = editor->lineText(editor->lineAt(at));
    qsizetype indent = 0;
    while (indent < line.size() && (line.at(indent) == ' ' || line.at(indent) == '\t'))
        ++indent;
    const QByteArray tab = editor->indentsWithSpaces() ? QByteArray(editor->indentationWidth(), ' ') : QByteArray("\t");
    const auto snippet = editor::Snippet::parse(body).indented(editor->lineBreak(), line.left(indent), tab);
    editor->editText(sync::TextOperation().keep(at).insert(snippet.text.toStdString()).erase(end - at));
    auto *session = editor->findChild<editor::SnippetSession *>();
    (session ? session : new editor::SnippetSession(editor))->start(snippet, at);
}

void ExtensionFlow::runTask(const ExtensionManifest::Task &task)
{
    panels::Task one;
    one.id = QStringLiteral("ext:") + task.name;
    one.name = task.name;
    one.kind = task.kind == QLatin1String("build") ? panels::Task::Kind::Build : task.kind == QLatin1String("test") ? panels::Task::Kind::Test : panels::Task::Kind::Other;
    one.program = task.program;
    one.arguments = task.arguments;
    one.folder = m_bench->folder();
    m_bench->window()->bottom()->showPanel(m_bench->tools()->output());
    m_bench->tools()->output()->run(one);
}

bool ExtensionFlow::may(const QString &extension, const QString &permission) const { return m_store->grant(extension, permission) == ExtensionStore::Grant::Granted; }

void ExtensionFlow::runCommand(const QString &extension, const QString &command)
{
    const ExtensionManifest *one = m_store->find(extension);
    if (!one)
        return;
    for (const QString &permission : one->permissions) {
        if (permission == QLatin1String("servers") || m_store->grant(extension, permission) != ExtensionStore::Grant::Unasked)
            continue;           // that one is given on the page: no command needs it
        // One capability at a time: each is a decision of its own.
        m_bench->question()->ask(tr("May %1 %2?").arg(one->name, permissionName(permission)), tr("It wants to whenever you use it. The Extensions page changes that."), tr("Allow"),
            [this, extension, permission, command] {
                m_store->setGrant(extension, permission, true);
                runCommand(extension, command);
            }, tr("Never"), [this, extension, permission, command] {
                m_store->setGrant(extension, permission, false);
                runCommand(extension, command);
            });
        return;
    }
    ask(extension, {QStringLiteral("command"), command, m_bench->window()->editors()->current(), {}, {}});
}

ExtensionFlow::Running *ExtensionFlow::running(const ExtensionManifest &extension)
{
    Running &one = m_running[extension.id];
    if (one.process)
        return &one;
    const QString id = extension.id;
    one.process = std::make_unique<ExtensionProcess>(extension.folder + QLatin1Char('/') + extension.main,
        [this, id](const QString &what, const QJsonObject &question) { return answer(id, what, question); });
    connect(one.process.get(), &ExtensionProcess::failed, this, [this, id](const QString &message) { Q_EMIT failed(id, message); });
    connect(one.process.get(), &ExtensionProcess::done, this, [this, id] { next(id); });
    return &one;
}

QJsonObject ExtensionFlow::contextOf(const QString &extension, EditorPage *page, QByteArray *base) const
{
    QJsonObject context;
    if (!page || !page->showsText())
        return context;
    CodeEditor *editor = page->editor();
    context[QLatin1String("path")] = page->file()->path();
    context[QLatin1String("language")] = editor->languageName();
    if (!may(extension, QStringLiteral("read")) || editor->length() > LargestText)
        return context;
    *base = editor->text();
    const auto units = [&](qint64 bytes) { return QString::fromUtf8(base->left(bytes)).size(); };
    context[QLatin1String("text")] = QString::fromUtf8(*base);
    context[QLatin1String("start")] = units(qMin(editor->anchor(), editor->caret()));
    context[QLatin1String("end")] = units(qMax(editor->anchor(), editor->caret()));
    context[QLatin1String("selection")] = QString::fromUtf8(editor->selectedText());
    return context;
}

/// Now, or when the calls before it are over.
void ExtensionFlow::ask(const QString &extension, Waiting call)
{
    Running *one = running(*m_store->find(extension));
    // Of a file that is saved again and again only the last time matters.
    if (call.key == QLatin1String("event"))
        one->waiting.removeIf([&](const Waiting &other) { return other.key == call.key && other.name == call.name && other.page == call.page; });
    if (one->waiting.size() >= MostWaiting) {
        const QString why = tr("It is busy, and too much waits for it already.");
        if (call.reply)
            call.reply({}, why);
        Q_EMIT failed(extension, why);
        return;
    }
    one->waiting.append(std::move(call));
    next(extension);
}

void ExtensionFlow::next(const QString &extension)
{
    const auto found = m_running.find(extension);
    if (found == m_running.end() || found->second.waiting.isEmpty())
        return;
    Running &one = found->second;
    if (one.process->state() == ExtensionProcess::State::Busy || one.process->state() == ExtensionProcess::State::Starting)
        return;
    Waiting call = one.waiting.takeFirst();
    if (call.page)
        call.page->flush();
    one.page = call.page;
    one.base.clear();
    one.process->call({call.key, call.name, contextOf(extension, call.page, &one.base), call.arguments, std::move(call.reply)});
}

// --- tools of the AI

namespace {
QString toolName(const ExtensionManifest &extension, const ExtensionManifest::Tool &tool)
{
    return (QStringLiteral("ext_") + QString(extension.id).left(18).replace(QLatin1Char('-'), QLatin1Char('_')) + QLatin1Char('_') + tool.name);
}
} // namespace

QJsonArray ExtensionFlow::tools(bool lookingOnly) const
{
    QJsonArray list;
    for (const ExtensionManifest &one : m_store->all()) {
        if (!m_store->isEnabled(one.id) || (lookingOnly && one.permissions.contains(QLatin1String("edit"))))
            continue;
        for (const ExtensionManifest::Tool &tool : one.tools) {
            QJsonObject schema = tool.parameters;
            schema.insert(QStringLiteral("type"), QStringLiteral("object"));
            list.append(QJsonObject{{QStringLiteral("name"), toolName(one, tool)}, {QStringLiteral("description"), tool.text.left(1000)}, {QStringLiteral("schema"), schema}});
        }
    }
    return list;
}

std::pair<const ExtensionManifest *, const ExtensionManifest::Tool *> ExtensionFlow::findTool(const QString &name) const
{
    for (const ExtensionManifest &one : m_store->all())
        for (const ExtensionManifest::Tool &tool : one.tools)
            if (m_store->isEnabled(one.id) && toolName(one, tool) == name)
                return {&one, &tool};
    return {nullptr, nullptr};
}

void ExtensionFlow::callTool(const QString &name, const QJsonObject &arguments, ToolReply reply)
{
    const auto [extension, tool] = findTool(name);
    if (!extension)
        return reply(tr("It is not installed any more."), true);
    for (const QString &permission : extension->permissions)
        if (permission != QLatin1String("servers") && m_store->grant(extension->id, permission) == ExtensionStore::Grant::Unasked) {
            m_bench->showMessage(tr("The AI wants to use %1: allow it on the Extensions page first.").arg(extension->name));
            return reply(QStringLiteral("The person has not allowed this extension yet. It can be allowed on the Extensions page."), true);
        }
    ask(extension->id, {QStringLiteral("tool"), tool->name, m_bench->window()->editors()->current(), arguments, [reply](const QJsonValue &value, const QString &error) {
        if (!error.isEmpty())
            return reply(error, true);
        const QJsonDocument json = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
        reply(value.isArray() || value.isObject() ? QString::fromUtf8(json.toJson(QJsonDocument::Compact)) : value.toVariant().toString(), false);
    }});
}

void ExtensionFlow::onSaved(EditorPage *page)
{
    const QString event = QStringLiteral("saved");
    for (const ExtensionManifest &one : m_store->all())
        if (one.events.contains(event) && m_store->isEnabled(one.id) && may(one.id, QStringLiteral("read")))
            ask(one.id, {QStringLiteral("event"), event, page, {}, {}});
}

std::pair<QJsonValue, QString> ExtensionFlow::answer(const QString &extension, const QString &what, const QJsonObject &question)
{
    const auto found = m_running.find(extension);
    const ExtensionManifest *one = m_store->find(extension);
    if (found == m_running.end() || !one)
        return {{}, tr("It is not installed any more.")};
    const QString text = question[QLatin1String("text")].toString().left(2000);
    const auto refused = [](const char *permission) { return std::pair<QJsonValue, QString>({}, tr("not permitted: %1").arg(QLatin1String(permission))); };
    if (what == QLatin1String("message")) {
        m_bench->showMessage(tr("%1: %2").arg(one->name, text));
        return {};
    }
    if (what == QLatin1String("log"))
        return {};
    if (what == QLatin1String("edit"))
        return may(extension, QStringLiteral("edit")) ? std::pair<QJsonValue, QString>({}, edit(found->second, question)) : refused("edit");
    if (what == QLatin1String("decorate"))
        return may(extension, QStringLiteral("read")) ? std::pair<QJsonValue, QString>({}, decorate(found->second, question)) : refused("read");
    if (what == QLatin1String("open")) {
        m_bench->openFile(question[QLatin1String("path")].toString(), question[QLatin1String("line")].toInt());
        return {};
    }
    if (what == QLatin1String("read"))
        return may(extension, QStringLiteral("files")) ? readFile(question[QLatin1String("path")].toString()) : refused("files");
    return {{}, tr("There is no “%1”.").arg(what)};
}

/// As a person's edit: undone with Ctrl+Z, merged with what was typed since the script was given the text, sent to the others.
QString ExtensionFlow::edit(Running &running, const QJsonObject &question)
{
    if (!running.page || !running.page->showsText())
        return tr("The file is not open any more.");
    const qint64 start = bytesOf(running.base, question[QLatin1String("start")].toInt()), end = bytesOf(running.base, question[QLatin1String("end")].toInt());
    if (start > end)
        return tr("The end is before the start.");
    const auto wanted = sync::TextOperation().keep(start).insert(question[QLatin1String("text")].toString().toStdString()).erase(end - start);
    CodeEditor *editor = running.page->editor();
    const QByteArray now = editor->text();
    const auto since = sync::diffTexts({running.base.constData(), size_t(running.base.size())}, {now.constData(), size_t(now.size())});
    const auto fitted = sync::transform(wanted, since, sync::Side::Right);
    editor->editText(fitted.first);
    return {};      // the next one still speaks of the text that the script has
}

QString ExtensionFlow::decorate(Running &running, const QJsonObject &question)
{
    if (!running.page || !running.page->showsText())
        return tr("The file is not open any more.");
    CodeEditor *editor = running.page->editor();
    editor->send(QsciScintillaBase::SCI_INDICSETSTYLE, Decoration, QsciScintillaBase::INDIC_DOTBOX);
    const QColor color = editor::Theme::instance().color(editor::Token::Warn);
    editor->send(QsciScintillaBase::SCI_INDICSETFORE, Decoration, color.red() | color.green() << 8 | color.blue() << 16);
    editor->send(QsciScintillaBase::SCI_SETINDICATORCURRENT, Decoration);
    editor->send(QsciScintillaBase::SCI_INDICATORCLEARRANGE, 0, long(editor->length()));
    for (const QJsonValue &one : question[QLatin1String("ranges")].toArray()) {
        const qint64 start = bytesOf(running.base, one[QLatin1String("start")].toInt()), end = bytesOf(running.base, one[QLatin1String("end")].toInt());
        if (start < end && end <= editor->length())
            editor->send(QsciScintillaBase::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(start), long(end - start));
    }
    return {};
}

std::pair<QJsonValue, QString> ExtensionFlow::readFile(const QString &path) const
{
    // Of the folder, also where a link leads out of it.
    const QString real = QFileInfo(m_bench->absolute(path)).canonicalFilePath();
    QFile file(real);
    if (m_bench->folder().isEmpty() || !real.startsWith(m_bench->folder() + QLatin1Char('/')) || file.size() > LargestText || !file.open(QIODevice::ReadOnly))
        return {{}, tr("%1 cannot be read.").arg(path)};
    return {QString::fromUtf8(file.readAll()), {}};
}

} // namespace dyad::app
