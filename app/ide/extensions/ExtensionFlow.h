// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/extensions/ExtensionManifest.h"
#include <QHash>
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

Q_SIGNALS:
    void failed(const QString &extension, const QString &message);

private:
    struct Running {
        std::unique_ptr<ExtensionProcess> process;
        QPointer<EditorPage> page;      // of the call that runs
        QByteArray base;                // its text as the script was given it
    };
    void reload();
    void addParts(const ExtensionManifest &extension);
    void addTheme(const ExtensionManifest &extension, const ExtensionManifest::ColorTheme &theme);
    void addCommand(const QString &id, const QString &text, const QString &keys, const QString &icon, std::function<void()> run, std::function<bool()> enabled = {});
    void insertSnippet(const QString &body);
    void runTask(const ExtensionManifest::Task &task);
    void runCommand(const QString &extension, const QString &command);
    void runNow(const QString &extension, const QString &key, const QString &name, EditorPage *page);
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
    std::unordered_map<QString, Running> m_running;
};

} // namespace dyad::app
