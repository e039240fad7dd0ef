// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QImage>
#include <QWidget>

namespace dyad::app {

/// A QR code for a telephone's camera: dark on light in every look, with its quiet zone.
class QrPicture : public QWidget {
    Q_OBJECT
public:
    explicit QrPicture(QWidget *parent = nullptr);
    void setText(const QString &text);
    /// One pixel a module, quiet zone included; null where the text is too long for a code.
    static QImage drawn(const QString &text);
    QSize sizeHint() const override { return {200, 200}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    QImage m_image;
};

} // namespace dyad::app
