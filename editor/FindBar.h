// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/TextSearch.h"
#include <QTimer>
#include <QWidget>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace dyad::editor {

class CodeEditor;

/// Find and replace in one editor, above its text. Enter and Shift+Enter go on, Esc closes. Finds while one types, without ever blocking.
class FindBar : public QWidget {
    Q_OBJECT
public:
    FindBar(CodeEditor *editor, QWidget *parent = nullptr);
    ~FindBar() override;

    /// Opens with what is selected, the text marked.
    void openFind();
    void openReplace();
    SearchQuery query() const;
    QString status() const;         ///< what stands beside the field: "3 of 17"
    QString message() const;        ///< what stands under it: nothing found, a bad expression

public Q_SLOTS:
    void findNext();
    void findPrevious();
    /// The same once more, without going into the bar; it is shown. Where nothing was looked for yet: what is selected, else it opens.
    void again(bool forward);
    void replaceOne();
    void replaceAll();
    void closeBar();

Q_SIGNALS:
    void closed();
    void searched();                ///< everything has been looked at

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Jump { None, Forward, Backward };
    QToolButton *makeToggle(const QString &icon, const QString &tip, const QString &key);
    QToolButton *makeButton(const QString &icon, const QString &tip);
    QLayout *makeFindRow();
    QLayout *makeReplaceRow();
    void open(bool replace);
    bool isOpen() const { return !isHidden(); }     // perhaps in a tab behind others
    void restart(Jump jump);
    void work();
    void tryJump();
    void select(int index);
    void showState();
    void markVisible();
    void clearMarks();

    CodeEditor *m_editor;
    QLineEdit *m_find = nullptr, *m_replace = nullptr;
    QToolButton *m_case = nullptr, *m_word = nullptr, *m_regex = nullptr, *m_expand = nullptr;
    QPushButton *m_replaceOne = nullptr, *m_replaceAll = nullptr;
    QLabel *m_count = nullptr, *m_message = nullptr;
    QWidget *m_replaceRow = nullptr;
    std::optional<TextSearch> m_search;
    QTimer m_work, m_again;
    Jump m_jump = Jump::None;
    qint64 m_from = 0;              // where the search began: typing on searches from there, not from the last hit
    bool m_marked = false;
};

} // namespace dyad::editor
