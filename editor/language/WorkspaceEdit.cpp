// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/WorkspaceEdit.h"
#include "editor/language/LanguageDocument.h"
#include <QCoreApplication>

namespace dyad::editor {

namespace {
QString pathIn(const QJsonObject &json, const char *key) { return LanguageDocument::pathOf(json.value(QLatin1String(key)).toString()); }
} // namespace

int WorkspaceEdit::editCount() const
{
    int count = static_cast<int>(steps.size());
    for (const QJsonArray &edits : files)
        count += static_cast<int>(edits.size());
    return count;
}

sync::Expected<void> WorkspaceEdit::addStep(const QJsonObject &change)
{
    const QString kind = change.value(QLatin1String("kind")).toString();
    const QJsonObject options = change.value(QLatin1String("options")).toObject();
    const auto is = [&](const char *option) { return options.value(QLatin1String(option)).toBool(); };
    FileStep step;
    step.overwrite = is("overwrite");
    step.lenient = is("ignoreIfExists") || is("ignoreIfNotExists");
    if (kind == QLatin1String("create")) {
        step.path = pathIn(change, "uri");
    } else if (kind == QLatin1String("delete")) {
        step.kind = FileStep::Kind::Delete;
        step.path = pathIn(change, "uri");
    } else if (kind == QLatin1String("rename")) {
        step.kind = FileStep::Kind::Rename;
        step.path = pathIn(change, "oldUri");
        step.newPath = pathIn(change, "newUri");
        // Files are moved before they are edited.
        if (const QJsonArray before = files.take(step.path); !before.isEmpty())
            files.insert(step.newPath, before);
    }
    if (step.path.isEmpty() || (step.kind == FileStep::Kind::Rename && step.newPath.isEmpty()))
        return sync::fail("not-supported", QCoreApplication::translate("WorkspaceEdit", "The language server wants a change that is not known here: %1.").arg(kind).toStdString());
    steps.append(step);
    return {};
}

sync::Expected<WorkspaceEdit> WorkspaceEdit::fromJson(const QJsonObject &json)
{
    WorkspaceEdit edit;
    const auto add = [&](const QString &uri, const QJsonArray &edits) {
        QJsonArray &all = edit.files[LanguageDocument::pathOf(uri)];
        for (const QJsonValue &one : edits)
            all.append(one);
    };
    const QJsonArray documents = json.value(QLatin1String("documentChanges")).toArray();
    for (const QJsonValue &value : documents) {
        const QJsonObject change = value.toObject();
        if (!change.contains(QLatin1String("kind")))
            add(change.value(QLatin1String("textDocument")).toObject().value(QLatin1String("uri")).toString(), change.value(QLatin1String("edits")).toArray());
        else if (const auto added = edit.addStep(change); !added)
            return std::unexpected(added.error());
    }
    const QJsonObject changes = json.value(QLatin1String("changes")).toObject();
    for (auto it = changes.begin(); documents.isEmpty() && it != changes.end(); ++it)
        add(it.key(), it.value().toArray());
    edit.files.remove(QString());
    edit.files.removeIf([](const std::pair<const QString &, QJsonArray &> &one) { return one.second.isEmpty(); });
    return edit;
}

} // namespace dyad::editor
