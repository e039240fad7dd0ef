// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHash>
#include <QMultiHash>
#include <QString>
#include <QStringList>
#include <atomic>

namespace dyad::app {

/// What files define, as Universal Ctags knows it (some hundred languages), where that is installed; beside SymbolScanner, which is always there.
/// The project has no say in how it runs: its options are not read. Any thread, blocks.
class TagScanner {
public:
    using Lines = QMultiHash<int, QString>;      ///< names by line, from 1
    static bool isThere();
    /// By path. Nothing of files that it does not know, takes too long for (Patience), or where `stop` is set.
    static QHash<QString, Lines> scan(const QString &folder, const QStringList &paths, const std::atomic_bool &stop);

    static constexpr int Patience = 20'000;      ///< ms
};

} // namespace dyad::app
