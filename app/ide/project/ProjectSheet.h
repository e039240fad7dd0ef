// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/FormSheet.h"
#include "app/ide/project/ProjectController.h"

class QComboBox;
class QListWidget;
class QTableWidget;
class QTabWidget;

namespace dyad::app {

class PublicFiles;
class RightsTable;

/// The shared project's settings: members with their roles, rights by path with what a role sees of them, and files that anybody may read.
class ProjectSheet : public FormSheet {
    Q_OBJECT
public:
    explicit ProjectSheet(QWidget *window);
    /// path: of the file that one looks at, as in the project; may be empty.
    void openFor(LiveFolder *live, const QString &path = {});

protected:
    void accept() override;
    QWidget *firstFocus() override;

private:
    QWidget *makeMembers();
    QWidget *makeRights();
    void showMembers();
    void showPreview(const QJsonArray &files);
    void addMember(const QJsonObject &member);

    ProjectController m_controller;
    QTabWidget *m_tabs;
    QTableWidget *m_members = nullptr;
    RightsTable *m_rights = nullptr;
    QComboBox *m_role = nullptr;
    QListWidget *m_seen = nullptr;
    PublicFiles *m_public;
};

} // namespace dyad::app
