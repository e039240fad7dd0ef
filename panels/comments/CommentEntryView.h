// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/comments/CommentsController.h"
#include <QWidget>

class QLabel;
class QToolButton;

namespace dyad::panels {

/// What one person said: disc, name, when, words; the pencil and the bin of one's own.
class CommentEntryView : public QWidget {
    Q_OBJECT
public:
    CommentEntryView(CommentsController *controller, const CommentsController::Entry &entry, bool waiting, QWidget *parent = nullptr);

Q_SIGNALS:
    void editRequested(const QString &entry, const QString &text);
    void deleteRequested(const QString &entry);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    int m_color;
};

} // namespace dyad::panels
