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
    step.lenient = is(kind == QLatin1String("delete") ? "ignoreIfNotExists" : "ignoreIfExists");
    if (kind == QLatin1String("create")) {
        step.path = pathIn(change, "uri");
    } else if (kind == QLatin1String("delete")) {
        step.kind = FileStep::Kind::Delete;
        step.recursive = is("recursive");
        step.path = pathIn(change, "uri");
    } else if (kind == QLatin1String("rename")) {
        step.kind = FileStep::Kind::Rename;
        step.path = pathIn(change, "oldUri");
        step.newPath = pathIn(change, "newUri");
        moveEdits(step.path, step.newPath);
    }
    if (step.path.isEmpty() || (step.kind == FileStep::Kind::Rename && step.newPath.isEmpty()))
        return sync::fail("not-supported", QCoreApplication::translate("WorkspaceEdit", "The language server wants a change that is not known here: %1.").arg(kind).toStdString());
    steps.append(step);
    return {};
}

// Files are moved before they are edited: what was said about the old path, or in the folder of that name, is meant for the new one.
void WorkspaceEdit::moveEdits(const QString &from, const QString &to)
{
    if (from.isEmpty() || to.isEmpty())
        return;
    const QStringList paths = files.keys();
    for (const QString &path : paths) {
        if (path != from && !path.startsWith(from + QLatin1Char('/')))
            continue;
        const QString moved = to + path.mid(from.size());
        files.insert(moved, files.take(path));
        if (const auto version = versions.constFind(path); version != versions.constEnd())
            versions.insert(moved, versions.take(path));
    }
}

QString WorkspaceEdit::sourceOf(const QString &path) const
{
    QString at = path;
    for (auto step = steps.crbegin(); step != steps.crend(); ++step) {
        if (step->kind == FileStep::Kind::Create && step->path == at)
            return step->lenient && !step->overwrite ? at : QString();
        if (step->kind == FileStep::Kind::Rename && (at == step->newPath || at.startsWith(step->newPath + QLatin1Char('/'))))
            at = step->path + at.mid(step->newPath.size());
    }
    return at;
}

sync::Expected<WorkspaceEdit> WorkspaceEdit::fromJson(const QJsonObject &json)
{
    WorkspaceEdit edit;
    QString strange;        // no file: half a change is worse than none
    const auto add = [&](const QString &uri, const QJsonArray &edits) {
        const QString path = LanguageDocument::pathOf(uri);
        if (path.isEmpty() && !edits.isEmpty())
            strange = uri.left(200);
        QJsonArray &all = edit.files[path];
        for (const QJsonValue &one : edits)
            all.append(one);
    };
    const QJsonArray documents = json.value(QLatin1String("documentChanges")).toArray();
    for (const QJsonValue &value : documents) {
        const QJsonObject change = value.toObject();
        const QJsonObject document = change.value(QLatin1String("textDocument")).toObject();
        if (!change.contains(QLatin1String("kind"))) {
            add(document.value(QLatin1String("uri")).toString(), change.value(QLatin1String("edits")).toArray());
            if (const QJsonValue version = document.value(QLatin1String("version")); version.isDouble())
                edit.versions.insert(pathIn(document, "uri"), version.toInt());
        } else if (const auto added = edit.addStep(change); !added) {
            return std::unexpected(added.error());
        }
    }
    const QJsonObject changes = json.value(QLatin1String("changes")).toObject();
    for (auto it = changes.begin(); documents.isEmpty() && it != changes.end(); ++it)
        add(it.key(), it.value().toArray());
    if (!strange.isEmpty())
        return sync::fail("not-supported", QCoreApplication::translate("WorkspaceEdit", "The language server wants a change that is not known here: %1.").arg(strange).toStdString());
    edit.files.remove(QString());
    edit.files.removeIf([](const std::pair<const QString &, QJsonArray &> &one) { return one.second.isEmpty(); });
    return edit;
}

} // namespace dyad::editor
