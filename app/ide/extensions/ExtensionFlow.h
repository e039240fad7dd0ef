// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/extensions/ExtensionManifest.h"
#include <QHash>
#include <QJsonArray>
#include <QKeySequence>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>
#include <unordered_map>

namespace dyad::app {

class EditorPage;
class ExtensionProcess;
class ExtensionStore;
class Workbench;

/// Extensions in the window: their commands in palette and menus, their snippets, tasks, themes and templates, and what their scripts ask
/// for, after the person has allowed it. GUI thread.
class ExtensionFlow : public QObject {
    Q_OBJECT
public:
    explicit ExtensionFlow(Workbench *workbench);
    ~ExtensionFlow() override;
    void addCommands();
    /// Once the window is there.
    void attach();
    ExtensionStore *store() const { return m_store; }
    void install(const QString &source);
    void showPage();
    /// For the model: {name, description, schema} of each tool. Looking only: of extensions that do not ask to change files.
    QJsonArray tools(bool lookingOnly) const;
    bool hasTool(const QString &name) const { return findTool(name).second != nullptr; }
    using ToolReply = std::function<void(const QString &text, bool failed)>;
    void callTool(const QString &name, const QJsonObject &arguments, ToolReply reply);
    /// What of an extension does not work here, for its card: keys that are another command's.
    QStringList notesOn(const QString &extension) const { return m_notes.value(extension); }
    static constexpr qsizetype MostWaiting = 16;        ///< calls of one extension

Q_SIGNALS:
    void failed(const QString &extension, const QString &message);

private:
    struct Waiting {
        QString key, name;
        QPointer<EditorPage> page;
        QJsonObject arguments;
        std::function<void(const QJsonValue &value, const QString &error)> reply;
    };
    struct Running {
        std::unique_ptr<ExtensionProcess> process;
        QList<Waiting> waiting;         // behind the one that runs: what a script is given belongs to one call
        QPointer<EditorPage> page;      // of the call that runs
        QByteArray base;                // its text as the script was given it
    };
    void reload();
    void forgetRunning();
    void addParts(const ExtensionManifest &extension);
    void addTheme(const ExtensionManifest &extension, const ExtensionManifest::ColorTheme &theme);
    struct Place {
        QString keys, icon, menu;
    };
    void addCommand(const QString &id, const QString &text, const Place &place, std::function<void()> run, std::function<bool()> enabled = {});
    QList<QKeySequence> freeKeys(const QString &id, const QString &text, const QString &keys);
    std::pair<const ExtensionManifest *, const ExtensionManifest::Tool *> findTool(const QString &name) const;
    void insertSnippet(const QString &body);
    void runTask(const ExtensionManifest::Task &task);
    void runCommand(const QString &extension, const QString &command);
    void ask(const QString &extension, Waiting call);
    void next(const QString &extension);
    void onSaved(EditorPage *page);
    Running *running(const ExtensionManifest &extension);
    std::pair<QJsonValue, QString> answer(const QString &extension, const QString &what, const QJsonObject &question);
    QString edit(Running &running, const QJsonObject &question);
    QString decorate(Running &running, const QJsonObject &question);
    std::pair<QJsonValue, QString> readFile(const QString &path) const;
    bool may(const QString &extension, const QString &permission) const;
    QJsonObject contextOf(const QString &extension, EditorPage *page, QByteArray *base) const;
    Workbench *m_bench;
    ExtensionStore *m_store = nullptr;
    QStringList m_added;                // ids of commands
    QHash<QString, QStringList> m_notes;        // by extension
    std::unordered_map<QString, Running> m_running;
};

} // namespace dyad::app
