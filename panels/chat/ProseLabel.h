// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLabel>

namespace dyad::panels {

/// Rich text that can be selected and never loads anything. A click on a link opens it outside, one to a document of the project here.
class ProseLabel : public QLabel {
    Q_OBJECT
public:
    explicit ProseLabel(QWidget *parent = nullptr);
    int heightForWidth(int width) const override;
    // As wide as there is room: QLabel would try several widths for an answer that nobody needs.
    QSize sizeHint() const override { return {200, 20}; }
    QSize minimumSizeHint() const override { return {0, 0}; }

Q_SIGNALS:
    void documentRequested(const QString &link);        ///< a sync::DocumentLink

protected:
    void changeEvent(QEvent *event) override;

private:
    mutable QString m_measured;         // the text that has m_height at m_width
    mutable int m_width = -1, m_height = 0;
};

} // namespace dyad::panels
