// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ApiTypes.h"
#include <QObject>
#include <QVector>

namespace dyad::app {

class EditorPage;
class Workbench;

/// The versions of a shared file that is no text: a list of who put it there and when, and the way back to each.
class VersionsFlow : public QObject {
    Q_OBJECT
public:
    explicit VersionsFlow(Workbench *workbench);
    void addCommands();
    void attach();          ///< once there is a window
    void ask(EditorPage *page);

private:
    bool hasVersions(const EditorPage *page) const;
    void show(EditorPage *page, const QVector<sync::ApiLogEntry> &versions);
    void restore(EditorPage *page, sync::Version version);
    void put(EditorPage *page, const QByteArray &bytes, sync::Version version);
    Workbench *m_bench;
};

} // namespace dyad::app
