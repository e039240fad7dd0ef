// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/WorkspaceEdit.h"
#include "editor/language/LanguageDocument.h"
#include <QCoreApplication>

namespace dyad::editor {

int WorkspaceEdit::editCount() const
{
    int count = 0;
    for (const QJsonArray &edits : files)
        count += static_cast<int>(edits.size());
    return count;
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
        if (change.contains(QLatin1String("kind")))
            return sync::fail("not-supported", QCoreApplication::translate("WorkspaceEdit", "This change would also create, move or delete files; that is not done yet.").toStdString());
        add(change.value(QLatin1String("textDocument")).toObject().value(QLatin1String("uri")).toString(), change.value(QLatin1String("edits")).toArray());
    }
    const QJsonObject changes = json.value(QLatin1String("changes")).toObject();
    for (auto it = changes.begin(); documents.isEmpty() && it != changes.end(); ++it)
        add(it.key(), it.value().toArray());
    edit.files.remove(QString());
    return edit;
}

} // namespace dyad::editor
