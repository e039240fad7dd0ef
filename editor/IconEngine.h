// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/Theme.h"
#include <QByteArray>
#include <QIconEngine>

namespace dyad::editor {

/// Draws one SVG in the colour that a token has at the time of painting.
class IconEngine : public QIconEngine {
public:
    IconEngine(QString name, Token color, Token activeColor);
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;
    QString key() const override { return QStringLiteral("dyad"); }
    bool isNull() override;

    /// size: device pixels.
    static QPixmap render(const QString &name, const QColor &color, const QSize &size);

private:
    QColor colorFor(QIcon::Mode mode, QIcon::State state) const;
    QString m_name;
    Token m_color, m_activeColor;
};

} // namespace dyad::editor
