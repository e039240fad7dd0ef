// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/WorkspaceEdit.h"
#include <QWidget>
#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace dyad::app {

/// Changes of many files before they are made: each with its line before and after, and a tick. GUI thread.
class EditPreview : public QWidget {
    Q_OBJECT
public:
    using TextOf = std::function<std::optional<QByteArray>(const QString &path)>;      ///< as it is now; nothing: it cannot be read
    explicit EditPreview(QWidget *parent = nullptr);
    void setEdit(const editor::WorkspaceEdit &edit, const QString &title, const QString &folder, const TextOf &textOf);
    /// What is ticked.
    editor::WorkspaceEdit chosen() const;

Q_SIGNALS:
    void accepted(const dyad::editor::WorkspaceEdit &edit);
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addFile(const QString &path, const QJsonArray &edits, const QString &folder, const TextOf &textOf);
    void addSteps(const QString &folder);
    void onTick(QTreeWidgetItem *item);
    void count();
    QLabel *m_title;
    QTreeWidget *m_tree;
    QPushButton *m_accept;
    editor::WorkspaceEdit m_edit;
    bool m_filling = false;
};

} // namespace dyad::app
