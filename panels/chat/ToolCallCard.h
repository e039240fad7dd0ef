// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/wire/AiMessages.h"
#include <QAbstractButton>

class QLabel;

namespace dyad::panels {

/// Something that the AI did or wants done, in one row: what, with what, and how it went. A click shows the whole result.
class ToolCallCard : public QAbstractButton {
    Q_OBJECT
public:
    explicit ToolCallCard(QWidget *parent = nullptr);
    /// result: nullptr: it is still to come.
    void setCall(const sync::wire::AiToolCall &call, const sync::wire::AiToolResult *result);
    QString title() const { return m_title; }
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title, m_detail, m_icon;
    bool m_done = false, m_failed = false;
};

/// "Read src/a.cpp": a call in words.
QString toolCallTitle(const QString &name, const QString &arguments);

} // namespace dyad::panels
