// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/knowledge/KnowledgeTypes.h"
#include <QObject>
#include <QPointer>

namespace dyad::panels {
class KnowledgeController;
class KnowledgePanel;
}
namespace dyad::app {

class PanelPlace;
class Workbench;

/// Documents and knowledge of the shared folder: the panel at the left, documents as tabs, what workflows tell the team. GUI thread.
class KnowledgeFlow : public QObject {
    Q_OBJECT
public:
    explicit KnowledgeFlow(Workbench *workbench);
    void addCommands();
    /// Once the window is there.
    void attach();
    /// Made when it is first asked for, or seen.
    panels::KnowledgePanel *panel();
    panels::KnowledgeController *controller() const { return m_controller; }
    /// The document as a tab, at this place.
    void open(const QString &document, const QString &name, const panels::knowledge::Stretch &place, const QVector<panels::knowledge::Stretch> &marks);

private:
    void makePanel();
    void offerSharing();
    void onLive();
    void show(int view);
    void connectViews();
    void chooseFiles();
    void removeDocuments(const QStringList &documents);
    void removeConnector(const QString &connector, const QString &name, int items);

    Workbench *m_bench;
    panels::KnowledgeController *m_controller;
    PanelPlace *m_place = nullptr;
    panels::KnowledgePanel *m_panel = nullptr;     // nullptr: not made yet
    int m_unread = 0;           // notices since the panel was looked at
};

} // namespace dyad::app
