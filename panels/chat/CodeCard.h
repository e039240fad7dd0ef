// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/chat/Markdown.h"
#include <QFrame>

class QLabel;

namespace dyad::panels {

class ProseLabel;
class ToolButton;

/// A code block of an answer: the language or file, the code in colours, and what can be done with it.
class CodeCard : public QFrame {
    Q_OBJECT
public:
    explicit CodeCard(QWidget *parent = nullptr);
    void setBlock(const MarkdownBlock &block);
    /// Whether there is a text into which it could go.
    void setInsertable(bool insertable);
    void recolor();

    static bool isCommand(const MarkdownBlock &block);

Q_SIGNALS:
    void runRequested(const QString &command);
    void insertRequested(const QString &code);
    void applyRequested(const QString &path);       ///< its edit is part of the answer's review

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void copy();
    MarkdownBlock m_block;
    QLabel *m_title;
    ProseLabel *m_code;
    ToolButton *m_copy, *m_insert, *m_apply, *m_run;
};

} // namespace dyad::panels
