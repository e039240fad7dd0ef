// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/usage/UsagePanel.h"
#include <QObject>
#include <QPointer>

namespace dyad::sync {
class ServerApi;
}

namespace dyad::app {

class Workbench;

/// What the shared folder, oneself or the server used, in the usage panel. GUI thread.
class UsageFlow : public QObject {
    Q_OBJECT
public:
    explicit UsageFlow(Workbench *workbench);
    void addCommands();
    void attach();

private:
    using Scope = panels::UsagePanel::Scope;
    void offerScopes();
    void ask();
    sync::ServerApi *api(Scope scope) const;
    Workbench *m_bench;
    panels::UsagePanel *m_panel = nullptr;
    int m_asked = 0;                             // of several answers only the last one counts
};

} // namespace dyad::app
