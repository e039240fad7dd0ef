// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

namespace dyad::panels {

/// A widget onto which files and folders may be dropped; while they hang over it, it has a frame in the accent.
class DropArea : public QWidget {
    Q_OBJECT
public:
    explicit DropArea(QWidget *parent = nullptr);
    void setTaking(bool taking) { m_taking = taking; }

Q_SIGNALS:
    void dropped(const QStringList &paths);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    class Frame;
    void setOver(bool over);
    Frame *m_frame;
    bool m_taking = true;
};

} // namespace dyad::panels
