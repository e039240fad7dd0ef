// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/FileChange.h"
#include <QJsonObject>
#include <QRegularExpression>
#include <optional>

namespace dyad::editor {

/// Which files a language server has asked to hear of (`workspace/didChangeWatchedFiles`, registered while it runs). One thread.
class WatchedFiles {
public:
    static constexpr qsizetype MostWatchers = 2000, LongestGlob = 2000;     ///< of one server; characters. What is beyond is not heard of

    /// root: absolute; what patterns without a base of their own are about.
    explicit WatchedFiles(QString root) : m_root(std::move(root)) {}
    /// options: of a registration, with its "watchers". A pattern that cannot be read is left out.
    void add(const QString &id, const QJsonObject &options);
    void remove(const QString &id);
    void clear() { m_watchers.clear(); }
    bool isEmpty() const { return m_watchers.isEmpty(); }
    bool wants(const FileChange &change) const;

    /// A pattern of the protocol: `*` and `?` stop at '/', `**` does not and stands for no folder as well, `{a,b}`, `[a-z]`, `[!a-z]`. Nothing: it is none.
    static std::optional<QRegularExpression> expressionOf(const QString &glob);

private:
    struct Watcher {
        QString id, base;           // base: with '/' at its end; empty: the whole path counts
        QRegularExpression glob;
        int kinds = 7;              // 1 created, 2 changed, 4 deleted
    };
    QString m_root;
    QVector<Watcher> m_watchers;
};

} // namespace dyad::editor
