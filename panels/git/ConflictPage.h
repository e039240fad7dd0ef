// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/git/ConflictText.h"
#include "panels/UnsavedText.h"
#include "panels/git/GitController.h"
#include <QWidget>
#include <memory>

class QLabel;
class QPushButton;

namespace dyad::editor {
class CodeEditor;
class DocumentBinding;
}
namespace dyad::sync {
class LocalDocument;
}
namespace dyad::panels {

class PanelNote;

/// A page in the editor's place: a file in conflict. Above, the chosen conflict's two sides and what both began from; below, the result,
/// which can be edited like any text, Ctrl+Z included. It is written and staged when no conflict is left.
class ConflictPage : public QWidget, public UnsavedText {
    Q_OBJECT
public:
    enum class Choice { Ours, Theirs, Both, Base };
    ConflictPage(GitController *controller, const QString &path, QWidget *parent = nullptr);
    ~ConflictPage() override;
    QString path() const { return m_path; }
    QByteArray result() const;
    int conflictsLeft() const { return int(m_conflicts.size()); }
    void take(Choice choice);           ///< of the chosen conflict
    void step(int by);
    void resolve();                     ///< writes and stages; nothing while conflicts are left
    bool hasUnsavedText() const override;
    bool saveText() override;           ///< into the file, with the conflicts that are left; it is not staged

Q_SIGNALS:
    void resolved(const QString &path);

private:
    QWidget *makeBar();
    QPushButton *choiceButton(Choice choice, const QString &text, const QString &accessible, QWidget *parent);
    QWidget *makeSides();
    void show(const sync::Expected<GitRepository::ConflictedFile> &file);
    void showMissing(const GitRepository::ConflictedFile &file);
    void onEdited();
    void showSides();
    QByteArray baseOf(const GitConflict &conflict) const;
    void finish(const std::optional<QByteArray> &text);

    GitController *m_controller;
    const QString m_path;
    QByteArray m_before;                ///< what the file held when it was opened
    QVector<GitConflict> m_conflicts, m_withBase;
    qsizetype m_chosen = 0;
    QLabel *m_where, *m_oursName, *m_theirsName;
    QVector<QPushButton *> m_choices;
    QPushButton *m_resolve = nullptr, *m_keep = nullptr, *m_delete = nullptr;
    editor::CodeEditor *m_ours, *m_base, *m_theirs, *m_result;
    std::shared_ptr<sync::LocalDocument> m_document;
    std::unique_ptr<editor::DocumentBinding> m_binding;
};

} // namespace dyad::panels
