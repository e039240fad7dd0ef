// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ChatPrompt.h"
#include <QAbstractButton>

namespace dyad::panels {

/// A thing that goes along with the question, with a cross that leaves it out. A click (or Delete, or the space bar) removes it.
class ContextChip : public QAbstractButton {
    Q_OBJECT
public:
    static constexpr int Height = 22;       // px
    ContextChip(const sync::ChatContextItem &item, QWidget *parent = nullptr) : ContextChip(item, item.title(), parent) {}
    ContextChip(const sync::ChatContextItem &item, const QString &title, QWidget *parent = nullptr);
    const sync::ChatContextItem &item() const { return m_item; }
    static QString iconOf(const sync::ChatContextItem &item);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    sync::ChatContextItem m_item;
    QString m_icon;
};

} // namespace dyad::panels
