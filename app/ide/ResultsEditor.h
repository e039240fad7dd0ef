// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/UnsavedText.h"
#include "sync/session/LocalDocument.h"
#include "sync/text/Error.h"
#include <QHash>
#include <QVector>
#include <QWidget>
#include <memory>

class QLabel;
class QPushButton;

namespace dyad::editor {
class CodeEditor;
class DocumentBinding;
}
namespace dyad::app {

/// Lines of many files as one text that can be edited with everything an editor has; what was changed goes to the files. A line that is taken out of the text
/// stays as it is in its file. GUI thread.
class ResultsEditor : public QWidget, public panels::UnsavedText {
    Q_OBJECT
public:
    struct Line {
        QString path;               ///< absolute
        int number = 0;             ///< from 1
        QString text;               ///< without its end mark
        bool operator==(const Line &) const = default;
    };
    explicit ResultsEditor(QWidget *parent = nullptr);
    ~ResultsEditor() override;
    /// In the order of files and numbers. shown: how a path is written, once for each.
    void setLines(const QVector<Line> &lines, const QHash<QString, QString> &shown);
    /// The same lines again, as they were shown by an earlier run, with what was typed since. False: `shown` is none of ours, and nothing is done.
    /// folder: absolute, without '/' at its end; what paths in it are relative to.
    bool restore(const QString &folder, const QByteArray &shown, const QByteArray &typed, const sync::StoredUndo &undo);
    const QVector<Line> &lines() const { return m_lines; }
    const sync::Rope &shownText() const { return m_shown; }
    const std::shared_ptr<sync::LocalDocument> &document() const { return m_document; }
    /// Lines whose text is another now. Errors: "not-a-result" (a line that belongs to no file was written), "twice".
    sync::Expected<QVector<Line>> changes() const;
    editor::CodeEditor *editor() const { return m_editor; }
    bool hasUnsavedText() const override;
    bool saveText() override;           ///< into the files, as their button does

Q_SIGNALS:
    void applyRequested(const QVector<dyad::app::ResultsEditor::Line> &changed);
    void edited(const dyad::sync::TextOperation &op);
    void refused(const QString &why);   ///< what stands there cannot be put into the files
    void openRequested(const QString &path, int line);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void bind(std::shared_ptr<sync::LocalDocument> document);
    void apply();
    void count();
    void openAtCaret();
    QLabel *m_title;
    QPushButton *m_apply;
    editor::CodeEditor *m_editor;
    std::shared_ptr<sync::LocalDocument> m_document;
    sync::Rope m_shown;                     // as it was when it was shown
    std::unique_ptr<editor::DocumentBinding> m_binding;
    QVector<Line> m_lines;
    QHash<QString, QString> m_paths;        // as shown -> absolute
};

} // namespace dyad::app
