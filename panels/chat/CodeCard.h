// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/chat/CodeColors.h"
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
    // As wide as there is room. Without these a layout would lay all of the code out at a width of its own to hint at a height that nobody needs.
    QSize sizeHint() const override { return {200, 40}; }
    QSize minimumSizeHint() const override { return {0, 0}; }

    static bool isCommand(const MarkdownBlock &block);

Q_SIGNALS:
    void runRequested(const QString &command);
    void insertRequested(const QString &code);
    void applyRequested(const QString &path);       ///< its edit is part of the answer's review

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Some lines of it: what grows at the end is coloured and laid out anew, what stands before it is not.
    struct Part {
        ProseLabel *label = nullptr;
        QString text;
        KSyntaxHighlighting::State end;     ///< of the colours
    };
    void copy();
    void showParts(bool all);
    ProseLabel *makeLabel(bool first);
    MarkdownBlock m_block;
    QLabel *m_title;
    QVector<Part> m_parts;
    ToolButton *m_copy, *m_insert, *m_apply, *m_run;
};

} // namespace dyad::panels
