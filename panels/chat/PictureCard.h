// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/chat/Markdown.h"
#include <QByteArray>
#include <QPixmap>
#include <QWidget>
#include <functional>

namespace dyad::panels {

/// The bytes of a picture of the project, by its path as an answer wrote it; empty: there is none that may be shown.
using PictureSource = std::function<QByteArray(const QString &path)>;

/// A picture in an answer: one of the project, or one that stands in the text itself; its words where it cannot be shown. Nothing is ever
/// fetched from elsewhere, which would tell others who reads what. GUI thread.
class PictureCard : public QWidget {
    Q_OBJECT
public:
    PictureCard(PictureSource source, QWidget *parent = nullptr);
    void setBlock(const MarkdownBlock &block);
    bool isShown() const { return !m_picture.isNull(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {200, heightForWidth(200)}; }
    QSize minimumSizeHint() const override { return {0, 0}; }
    static constexpr int Widest = 560, Highest = 320;       ///< px
    static constexpr qsizetype MostBytes = 20 << 20;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPixmap load(const QString &link) const;
    QSize sizeAt(int width) const;
    PictureSource m_source;
    QString m_link, m_words;
    QPixmap m_picture;
};

} // namespace dyad::panels
