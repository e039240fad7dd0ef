// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QProxyStyle>

namespace dyad::editor {

/// Fusion with the measures that style sheets cannot give: rows of lists and trees are at least RowHeight high.
class LookStyle : public QProxyStyle {
    Q_OBJECT
public:
    static constexpr int RowHeight = 24;    ///< logical pixels
    LookStyle();
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const override;
};

} // namespace dyad::editor
